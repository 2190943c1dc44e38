/** Where the front matter of a page stands, before anything of it is read. */
export interface FrontBlock {
  readonly language: 'yaml' | 'toml' | 'json'
  /** What stands between the marks. */
  readonly text: string
  /** Line of the file on which that begins, from 1. */
  readonly line: number
  /** Where the page's text begins. */
  readonly bodyAt: number
  readonly isClosed: boolean
}

const longest = 100_000
const opening = /(?:---|\+\+\+)[ \t]*(?:\n|$)/y
const above = /(?:[ \t]*\n)*/y
const closings = { yaml: /^(?:---|\.\.\.)[ \t]*$/m, toml: /^\+\+\+[ \t]*$/m }
/** What YAML begins with that is no prose: a key of few words, or a map; comments may stand above it. */
const looksLikeYaml =
  /^\s*$|^(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:["']?[\p{L}\p{N}_.-]+(?: [\p{L}\p{N}_.-]+){0,2}["']?[ \t]*:(?:[ \t]|\n|$)|[{?])/u
const simpleLines = {
  yaml: /(?:(?:[\w-]+:(?: .*)?|[ \t]+\S.*|- .*|#.*)(?:\n|$))*/y,
  toml: /(?:(?:[\w."-]+ *=.*|[ \t]+\S.*|\[.*\]|#.*)(?:\n|$))*/y,
}
/** `{` that opens no `{{< shortcode >}}`, `{% tag %}` or `{: .attribute}`. */
const looksLikeJson = /\{\s*(?:"[^"\n]*"\s*:|\}[ \t]*(?:\n|$))/y

/**
 * Finds the front matter at the top; Hugo lets empty lines and a comment stand above it, and a comment be around it.
 * Undefined where there is none: a rule at the top of the page, for example.
 */
export function blockOf(text: string): FrontBlock | undefined {
  const from = contentAt(text)
  const first = text[from]
  if (first === '{') return jsonAt(text, from)
  if (first !== '-' && first !== '+') return undefined
  const mark = matchAt(opening, text, from)
  if (!mark) return undefined
  const language = first === '-' ? 'yaml' : 'toml'
  const start = from + mark.length
  const line = lineAt(text, start)
  const top = text.slice(start, start + longest)
  const end = mark.endsWith('\n') ? closings[language].exec(top) : null
  const inside = end ? top.slice(0, end.index) : matchAt(simpleLines[language], top, 0)
  if (end === null && !/^(?:[\w-]+:|[\w."-]+ *=)/.test(inside)) return undefined
  if (language === 'yaml' && !looksLikeYaml.test(inside)) return undefined
  const after = start + inside.length + (end ? end[0].length + 1 : 0)
  return { language, text: inside, line, bodyAt: after, isClosed: end !== null }
}

/** Past empty lines and comments, where the mark of front matter follows them; 0 otherwise. */
function contentAt(text: string): number {
  let at = matchAt(above, text, 0).length
  while (text.startsWith('<!--', at)) {
    const inside = at + 4 + matchAt(/\s*/y, text, at + 4).length
    // A comment around the front matter, so that other programs do not show it.
    if (/^(?:---|\+\+\+)[ \t]*\n/.test(text.slice(inside, inside + 100))) return inside
    const end = text.indexOf('-->', at)
    if (end === -1 || end - at > longest) return 0
    at = end + 3 + matchAt(/\s*/y, text, end + 3).length
  }
  return at
}

/** Up to the brace that closes the one at `from`; braces in words do not count. */
function jsonAt(text: string, from: number): FrontBlock | undefined {
  if (!matchAt(looksLikeJson, text, from)) return undefined
  let depth = 0
  let inWords = false
  for (let at = from; at < Math.min(text.length, from + longest); at++) {
    const letter = text[at]
    if (inWords && letter === '\\') at++
    else if (letter === '"') inWords = !inWords
    else if (!inWords && letter === '{') depth++
    else if (!inWords && letter === '}' && --depth === 0) {
      const rest = matchAt(/[ \t]*(?:\n|$)/y, text, at + 1)
      if (rest === '' && at + 1 < text.length) return undefined
      const bodyAt = at + 1 + rest.length
      return {
        language: 'json',
        text: text.slice(from, at + 1),
        line: lineAt(text, from),
        bodyAt,
        isClosed: true,
      }
    }
  }
  return undefined
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length
