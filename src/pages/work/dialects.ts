import type { Token } from 'markdown-it'
import type { FenceBlock } from '../parse/parsed-page.ts'

/** Told by its spelling, outside code. The group, where there is one, is the name that is said with it. */
const spellings: readonly { readonly name: string; readonly by: RegExp }[] = [
  { name: 'kramdown attribute list', by: /\{:(?!:)[^}\n]{1,300}\}/g },
  { name: 'kramdown extension', by: /\{::\/?[a-z]\w*[^}\n]{0,200}\}/g },
  { name: 'Hugo shortcode', by: /\{\{[<%]\s*\/?\s*([\w/-]{1,60})/g },
  { name: 'Liquid tag', by: /\{%-?\s*(\w{1,40})/g },
  { name: 'Liquid value', by: /\{\{-?\s*(?:site|page|include|content)\.[\w.]{1,80}/g },
  { name: 'ERB', by: /<%[=-]?/g },
  { name: 'explicit heading id', by: /^#{1,6} .*\{#[\w-]{1,200}\}[ \t]*$/gm },
  { name: 'alert', by: /^ {0,3}> ?\[!\w+\]/gm },
  { name: 'footnote', by: /^ {0,3}\[\^[^\]\n]{1,100}\]:/gm },
  { name: 'task', by: /^[ \t]*[-*+] \[[ xX]\] /gm },
]

/** Ways of writing in one page with how often each stands there; `text` is the whole file. */
export function dialectsIn(
  text: string,
  { fences, tokens }: { readonly fences: readonly FenceBlock[]; readonly tokens: readonly Token[] },
): Record<string, number> {
  const counts: Record<string, number> = {}
  const count = (name: string, times = 1): void => {
    if (times > 0) counts[name] = (counts[name] ?? 0) + times
  }
  if (/^\uFEFF?---[ \t]*\r?\n/.test(text)) count('front matter in YAML')
  if (/^\uFEFF?\+\+\+[ \t]*\r?\n/.test(text)) count('front matter in TOML')
  const prose = withoutCode(text, fences)
  for (const { name, by } of spellings)
    for (const [whole, named] of prose.matchAll(by)) {
      // Closing halves of a shortcode are no second one.
      if (!/^\{\{[<%]\s*\//.test(whole)) count(named === undefined ? name : `${name} ${named}`)
    }
  for (const { info } of fences) if (/^\{?\.?mermaid\b/i.test(info)) count('mermaid drawing')
  count('table', tokens.filter(({ type }) => type === 'table_open').length)
  count(
    'raw HTML',
    tokens.reduce((sum, token) => sum + htmlIn(token), 0),
  )
  return counts
}

const htmlIn = (token: Token): number =>
  token.type === 'html_block'
    ? (token.content.match(/<[a-z]/gi)?.length ?? 0)
    : (token.children ?? []).filter(({ type, content }) => type === 'html_inline' && /^<[a-z]/i.test(content))
        .length

/** Lines of fences emptied, and what stands between backticks taken out. */
function withoutCode(text: string, fences: readonly FenceBlock[]): string {
  const lines = text.split(/\r\n?|\n/)
  for (const {
    lines: [from, to],
  } of fences)
    lines.fill('', from - 1, to)
  return lines.join('\n').replaceAll(/(`+)[^`\n]{1,500}\1/g, '')
}
