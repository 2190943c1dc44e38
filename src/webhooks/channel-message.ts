/** What a channel of people is told. */
export interface ChannelMessage {
  /** What was done, as a sentence. */
  readonly says: string
  /** What it was done with, and its whole address. */
  readonly title: string
  readonly url: string
  /** What was written with it. */
  readonly body?: string
}

/** Slack: “Formatting text for app surfaces” names these three, and no others, to be escaped. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A section takes 3,000 characters of text; escaping makes some of them five. */
const most = { says: 500, title: 150, body: 400 }
const cut = (text: string, at: number): string => (text.length > at ? `${text.slice(0, at)}…` : text)

/** Ends a link where it is not to end, or begins a mention; isolates around names say nothing here. */
const plain = (text: string): string => escaped(text.replaceAll(/[\u2066-\u2069]/g, ''))

/**
 * A message as incoming webhooks of Slack take it, and what follows them: blocks, and the same as `text` for notices on
 * phones and for programs that know no blocks.
 */
export function channelBody({ says, title, url, body }: ChannelMessage): string {
  const sentence = plain(cut(says, most.says))
  const link = `<${url}|${plain(cut(title, most.title)).replaceAll('|', '¦')}>`
  return JSON.stringify({
    text: `${sentence} ${link}`,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `${sentence}\n${link}`, verbatim: true } },
      ...(body === undefined
        ? []
        : [
            {
              type: 'context',
              elements: [{ type: 'plain_text', text: cut(body, most.body), emoji: false }],
            },
          ]),
    ],
    unfurl_links: false,
    unfurl_media: false,
  })
}

/** What a channel is told by a test. */
export const channelTest = (title: string): string =>
  JSON.stringify({ text: plain(`A test from the handbook: ${title} is connected.`) })
