import { expect, test } from 'vitest'
import { channelBody } from './channel-message.ts'

interface Body {
  readonly text: string
  readonly blocks: readonly {
    readonly type: string
    readonly text?: { readonly type: string; readonly text: string }
    readonly elements?: readonly { readonly type: string; readonly text: string }[]
  }[]
}
const bodyOf = (said: Parameters<typeof channelBody>[0]): Body => JSON.parse(channelBody(said))

// Slack, “Block Kit: section block” and “context block”: text of at most 3,000 characters; “Sending messages using incoming
// webhooks”: `text` beside `blocks` for notices.
test('however long what was said is, each text fits what Slack takes of a block', () => {
  const long = '<&>'.repeat(20_000)
  const { text, blocks } = bodyOf({
    says: long,
    title: long,
    url: 'https://h.example/-/requests/1',
    body: long,
  })
  expect(text.length).toBeLessThan(40_000)
  const texts = blocks.flatMap(({ text: own, elements = [] }) => [...(own ? [own] : []), ...elements])
  expect(texts.map(({ type }) => type)).toEqual(['mrkdwn', 'plain_text'])
  for (const one of texts) expect(one.text.length).toBeLessThanOrEqual(3000)
})

test('nobody calls a whole channel by what they name a thing, nor ends its link', () => {
  const { text, blocks } = bodyOf({
    says: 'Linh asked <!channel> and <@U123>.',
    title: 'A|B>C',
    url: 'https://h.example/-/requests/1',
  })
  expect(text).toBe(
    'Linh asked &lt;!channel&gt; and &lt;@U123&gt;. <https://h.example/-/requests/1|A¦B&gt;C>',
  )
  expect(blocks[0]?.text?.text).not.toContain('<!channel>')
})
