import { pageAddress } from './addresses.ts'
import { historySaid } from './answers.ts'
import { answerOf } from './asking.ts'
import { text, type Prompt } from './prompt.ts'
import { pageResource } from './resources.ts'

const most = 20

export const howDidThisChange: Prompt = {
  name: 'how_did_this_change',
  title: 'How did this page change?',
  description: 'The versions of a page, and its text now and before the last change.',
  argument: { name: 'page', description: 'The page’s address, like /marketing/.', completes: 'pages' },
  async ask(asking, page) {
    const { title, url, versions } = historySaid.parse(
      await answerOf(asking, 'pages.history', { url: page, limit: most }),
    )
    const past = versions.map(
      ({ commit, on, author, said }) => `- ${on}, version ${commit.slice(0, 7)}, ${author}: ${said}`,
    )
    const now = await pageResource(asking, pageAddress(url), { url })
    const asOf = versions[1]?.commit
    const before =
      asOf === undefined ? [] : [await pageResource(asking, pageAddress(url, { asOf }), { url, asOf })]
    return [
      text(
        `How did “${title}” change? Quote what was taken out and what was put in, with version and day. ` +
          `Its versions, newest first:\n${past.join('\n')}`,
      ),
      ...[now, ...before].map((resource) => ({ type: 'resource' as const, resource })),
    ]
  },
}
