import { readArguments, type Arguments } from './arguments.ts'

/** What another system would have put something in place of: a shortcode, a Liquid tag, a bit of Ruby, a value. */
export interface Tag extends Arguments {
  /** `hugo` is `{{< … >}}` and `{{% … %}}`, `liquid` is `{% … %}`, `ruby` is `<% … %>`, `value` is `{{ … }}`. */
  readonly dialect: 'hugo' | 'liquid' | 'ruby' | 'value'
  /** `opens` may also stand alone; `literal` is to be shown and not to be followed; `broken` ends nowhere. */
  readonly sort: 'opens' | 'closes' | 'literal' | 'broken'
  /** In lower case, `_` as `-`; of a closing tag that of what it closes; empty where it has none. */
  readonly name: string
  /** What stands between the brackets. */
  readonly inside: string
  /** What a reader would see of it as written. */
  readonly written: string
  readonly from: number
  readonly to: number
}

/** A tag that goes on for longer is none. */
const longest = 3000
const start = /\{\{[<%]|\{%|<%|\{\{/y
const nothing: Arguments = { positional: [], named: {} }

/** The tag that begins at a place of a text; `until` is where the text ends for it. */
export function readTag(text: string, at: number, until = text.length): Tag | undefined {
  start.lastIndex = at
  const opening = start.exec(text)?.[0]
  if (opening === undefined) return undefined
  const end = Math.min(until, at + longest)
  if (opening === '{{') return readValue(text, at, end)
  const dialect = opening === '<%' ? 'ruby' : opening === '{%' ? 'liquid' : 'hugo'
  const from = at + opening.length
  const close = closingOf(text, from, end, dialect)
  if (!close) return broken(text, at, until, dialect)
  const inside = text.slice(from, close.from)
  const place = { from: at, to: close.to, dialect, inside: inside.trim() } as const
  const written = text.slice(at, close.to)
  const escaped = dialect === 'hugo' ? /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(inside)?.[1] : undefined
  if (escaped !== undefined)
    return {
      ...place,
      ...nothing,
      sort: 'literal',
      name: '',
      written: `${opening}${escaped}${opening.endsWith('<') ? '>' : '%'}}}`,
    }
  const [whole = '', slash = '', called = ''] = /^[-=#\s]*(\/?)\s*([\w./-]*)/.exec(inside) ?? []
  const ends = dialect === 'liquid' ? /^end(?=\w)/ : /^$(?!)/
  const name = called
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/[/-]+$/, '')
  if (name === '') return { ...place, ...nothing, sort: 'literal', name, written }
  const closes = slash !== '' || ends.test(name)
  return {
    ...place,
    ...(closes ? nothing : readArguments(withoutEnd(inside.slice(whole.length)))),
    sort: closes ? 'closes' : 'opens',
    name: name.replace(ends, ''),
    written,
  }
}

/** Without what says that nothing is to follow: `/` in Hugo, `-` in Liquid. */
function withoutEnd(written: string): string {
  let end = written.length
  while (end > 0 && /[-\s/]/.test(written[end - 1] ?? '')) end--
  return written.slice(0, end)
}

/** `{{ page.title }}`: short, on a line or two, without braces inside. */
function readValue(text: string, at: number, end: number): Tag | undefined {
  const found = /^\{\{\{?([^{}]{1,300})\}\}\}?/.exec(text.slice(at, Math.min(end, at + 310)))
  const inside = found?.[1]?.trim() ?? ''
  if (!found || inside === '') return undefined
  return {
    ...nothing,
    dialect: 'value',
    sort: 'opens',
    name: inside,
    inside,
    written: found[0],
    from: at,
    to: at + found[0].length,
  }
}

const closings = {
  hugo: /"(?:\\.|[^"\\])*"|`[^`]*`|([>%]\}\})/gs,
  liquid: /"[^"]*"|'[^']*'|(%\})/gs,
  ruby: /(%>)/g,
}
const plainClosings = { hugo: /([>%]\}\})/g, liquid: /(%\})/g, ruby: /(%>)/g }

const emptyLine = /\n[ \t]*\n/

/** The closing bracket outside quotation marks; where these do not match up, the next one. */
function closingOf(text: string, from: number, end: number, dialect: keyof typeof closings) {
  const window = text.slice(from, end)
  for (const pattern of [closings[dialect], plainClosings[dialect]])
    for (const found of window.matchAll(pattern))
      if (found[1])
        return emptyLine.test(window.slice(0, found.index))
          ? undefined
          : { from: from + found.index, to: from + found.index + found[1].length }
  return undefined
}

function broken(text: string, at: number, until: number, dialect: Tag['dialect']): Tag {
  const line = text.indexOf('\n', at)
  const to = Math.min(line === -1 ? text.length : line, until)
  const written = text.slice(at, to)
  return { ...nothing, dialect, sort: 'broken', name: '', inside: '', written, from: at, to }
}
