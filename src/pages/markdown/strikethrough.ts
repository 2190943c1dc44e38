import type { MarkdownIt, StateInline } from 'markdown-it'

const tilde = 0x7e
/** What stands for a single tilde among the delimiters, as `~` ends no `~~`. */
const single = -tilde

/**
 * `~~struck~~` and `~struck~`, as GitHub has it: one tilde or two, as many behind as before; three and more are text. A tilde before
 * a number, as in `~5 to ~10`, opens and never ends.
 *
 * @see https://github.github.com/gfm/#strikethrough-extension-
 */
export function strikethrough(md: MarkdownIt): void {
  md.inline.ruler.at('strikethrough', delimiter)
  md.inline.ruler2.at('strikethrough', (state) => {
    pair(state, state.delimiters)
    for (const meta of state.tokens_meta) if (meta?.delimiters) pair(state, meta.delimiters)
    return false
  })
}

function delimiter(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== tilde) return false
  const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true)
  const token = state.push('text', '', 0)
  token.content = '~'.repeat(length)
  if (length <= 2)
    state.delimiters.push({
      marker: length === 1 ? single : tilde,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open,
      close,
    })
  state.pos += length
  return true
}

function pair({ tokens }: StateInline, delimiters: StateInline['delimiters']): void {
  for (const { marker, end, token } of delimiters) {
    const last = delimiters[end]
    if (Math.abs(marker) !== tilde || !last) continue
    become(tokens[token], 's_open', 1)
    become(tokens[last.token], 's_close', -1)
  }
}

function become(token: StateInline['tokens'][number] | undefined, type: string, nesting: 1 | -1): void {
  if (token) Object.assign(token, { type, tag: 's', nesting, markup: token.content, content: '' })
}
