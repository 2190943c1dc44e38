import type { Env, MarkdownIt, StateBlock, Token } from 'markdown-it'

/** The most that a page may explain; each is looked for at each word. */
const most = 200
const definition = /^\*\[([^\]\n]{1,100})\]:[ \t]*(.*)$/
const pages = new WeakMap<Env, Map<string, string>>()

/** kramdown's `*[OKR]: Objectives and key results`, which explains the word everywhere on the page. */
export function abbreviations(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'abbreviation', define, { alt: ['paragraph', 'reference'] })
  md.core.ruler.after('text_join', 'abbreviations', ({ tokens, env, Token: Made }) => {
    const known = pages.get(env)
    if (!known?.size) return
    const written = [...known.keys()].toSorted((a, b) => b.length - a.length).map(RegExp.escape)
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${written.join('|')})(?![\\p{L}\\p{N}_])`, 'gu')
    const made = (type: string, tag: string, nesting: -1 | 0 | 1) => new Made(type, tag, nesting)
    for (const token of tokens)
      if (token.children)
        token.children = token.children.flatMap((child) =>
          child.type === 'text' ? explained(child, pattern, known, made) : [child],
        )
  })
}

function define(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4 || !state.src.startsWith('*[', from)) return false
  const [, short, long] = definition.exec(state.src.slice(from, state.eMarks[line])) ?? []
  if (short === undefined || long === undefined) return false
  if (silent) return true
  const known = pages.get(state.env) ?? new Map<string, string>()
  pages.set(state.env, known)
  if (known.size < most) known.set(short, long.trim())
  state.line = line + 1
  return true
}

function explained(
  text: Token,
  pattern: RegExp,
  known: ReadonlyMap<string, string>,
  made: (type: string, tag: string, nesting: -1 | 0 | 1) => Token,
): Token[] {
  const found = [...text.content.matchAll(pattern)]
  if (found.length === 0) return [text]
  const words = (content: string): Token[] => {
    const token = made('text', '', 0)
    token.content = content
    return content === '' ? [] : [token]
  }
  let from = 0
  const before = found.flatMap(({ 0: word, index }) => {
    const open = made('abbr_open', 'abbr', 1)
    const long = known.get(word)
    if (long) open.attrSet('title', long)
    const piece = [
      ...words(text.content.slice(from, index)),
      open,
      ...words(word),
      made('abbr_close', 'abbr', -1),
    ]
    from = index + word.length
    return piece
  })
  return [...before, ...words(text.content.slice(from))]
}
