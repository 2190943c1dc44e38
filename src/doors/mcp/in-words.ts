import type { Answer, Json } from './json.ts'

/** The version of a commit, as people read it. */
export type SaidVersion = (commit: string) => string

const isMap = (value: Json | undefined): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: Json | undefined): value is Json[] => Array.isArray(value)

/** An answer as a person reads it: names and values, and each cited sentence with its place and version. */
export function inWords(answer: Json | undefined, said: SaidVersion, indent = ''): string {
  if (isList(answer)) return answer.map((one) => itemOf(one, said, indent)).join('\n')
  if (!isMap(answer)) return `${indent}${String(answer ?? '')}`
  const sentence = sentenceOf(answer, said)
  const rest = Object.entries(answer).filter(
    ([name, value]) => value !== undefined && !(sentence !== undefined && cited.has(name)),
  )
  return [
    ...(sentence === undefined ? [] : [indent + sentence]),
    ...rest.flatMap(([name, value]) => entryOf(name, value, said, indent)),
  ].join('\n')
}

function itemOf(one: Json, said: SaidVersion, indent: string): string {
  const text = inWords(one, said, `${indent}  `)
  return `${indent}- ${text.slice(indent.length + 2)}`
}

function entryOf(name: string, value: Json | undefined, said: SaidVersion, indent: string): string[] {
  const below = `${indent}  `
  if (isList(value) && value.length === 0) return []
  if (isList(value) && value.every((one) => typeof one !== 'object'))
    return [`${indent}${name}: ${value.map(String).join(', ')}`]
  if (name === 'citation' && isMap(value)) return [inWords(value, said, indent)]
  if (isMap(value) || isList(value)) return [`${indent}${name}:`, inWords(value, said, below)]
  const text = String(value)
  return text.includes('\n') ? [`${indent}${name}:`, text] : [`${indent}${name}: ${text}`]
}

const cited = new Set(['quote', 'title', 'section', 'anchor', 'lines', 'commit', 'url', 'path'])

/** `“…” — Paid social › How many, lines 12–14, version 3f2a1b9 of 14 January 2027 (/paid-social/#how-many)`. */
function sentenceOf(
  { quote, title, section, lines, commit, url, anchor }: Answer,
  said: SaidVersion,
): string | undefined {
  if (typeof url !== 'string' || typeof commit !== 'string' || lines === undefined) return undefined
  const [from, to] = isList(lines) ? lines.map(Number) : []
  const place = [title, section].filter((part) => typeof part === 'string').join(' › ')
  const where = from === to ? `line ${from}` : `lines ${from}–${to}`
  const address = typeof anchor === 'string' ? `${url}#${anchor}` : url
  const quoted = typeof quote === 'string' ? `“${quote}” — ` : ''
  return `${quoted}${place}, ${where}, ${said(commit)} (${address})`
}

/** Every commit that an answer names. */
export function commitsIn(answer: Json | undefined): readonly string[] {
  if (isList(answer)) return answer.flatMap(commitsIn)
  if (!isMap(answer)) return []
  return Object.entries(answer).flatMap(([name, value]) =>
    name === 'commit' && typeof value === 'string' ? value : commitsIn(value),
  )
}
