import type { MarkdownIt } from 'markdown-it'

/** What of a text that is no heading can hold an anchor: raw HTML, or an attribute list. */
const mayHold = /[<{]/

/** With `env.anchorsOnly` words are not read where no anchor can be among them: many times faster, and the anchors are the same. */
export function anchorsOnly(md: MarkdownIt): void {
  md.core.ruler.at('inline', (state) => {
    for (const [at, token] of state.tokens.entries()) {
      if (token.type !== 'inline') continue
      token.children = []
      const isHeading = state.tokens[at - 1]?.type === 'heading_open'
      if (state.env['anchorsOnly'] !== true || isHeading || mayHold.test(token.content))
        md.inline.parse(token.content, md, state.env, token.children)
    }
  })
}
