import { refusalTitles } from '#kernel'
import type { Described } from '../catalogue/described.ts'
import { flagsOf } from '../catalogue/flags.ts'
import type { Terminal } from '../terminal.ts'
import { shellQuoted } from '../words/shell-quoted.ts'
import { cellText, isMap } from './cell-text.ts'
import { wrapped } from './plain-text.ts'
import { citationText } from './rulings-text.ts'

const openings: Readonly<Record<string, string>> = refusalTitles

/** A “no” with the command that met it. */
export interface Said {
  readonly of: Described
  readonly words: readonly string[]
  readonly terminal: Terminal
  /** The address that people open the handbook at, before links. */
  readonly address: string | undefined
}

/** A “no” for people: why, the sentence it rests on, and what would work, as commands where the same act would. */
export function problemText(problem: unknown, said: Said): string {
  const { terminal } = said
  const screen = { width: terminal.width, paint: terminal.paintErr }
  const body = isMap(problem) ? problem : {}
  const fields = listOf(body['fields'])
  const opening = openings[cellText(body['kind'])] ?? cellText(body['title'])
  const detail = wrapped(`${opening ? `${opening}: ` : ''}${cellText(body['detail'])}`, screen.width)
  const nearest = listOf(body['nearest'])
  const fault = cellText(body['faultId'])
  return [
    opening ? detail.replace(opening, terminal.paintErr(['bold', 'red'], opening)) : detail,
    ...fields
      .filter(({ message }) => fields.length > 1 || message !== body['detail'])
      .map((one) =>
        wrapped(
          `${flagFor(said.of, cellText(one['field']))}  ${cellText(one['message'])}`,
          screen.width,
          '  ',
        ),
      ),
    citationText(body['citation'], screen),
    ...(nearest.length > 0 ? ['What would work:'] : []),
    ...nearest.map((one) => alternativeText(one, said)),
    fault && `The log has it as ${fault}.`,
  ]
    .filter(Boolean)
    .join('\n')
}

type Map = Readonly<Record<string, unknown>>
const listOf = (value: unknown): readonly Map[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter(isMap) : []

/** `form.startsOn` → `--starts-on`; the field itself where no flag is for it. */
function flagFor(of: Described, field: string): string {
  const flag = flagsOf(of).find((one) => one.field === field.split('.')[0])
  if (flag === undefined) return field
  return flag.place === undefined ? `--${flag.name}` : `<${flag.name}>`
}

function alternativeText({ say, detail, change, ask, href }: Map, said: Said): string {
  const more = [cellText(detail), typeof ask === 'string' ? `ask ${ask}` : ''].filter(Boolean).join('; ')
  const text = wrapped(`${cellText(say)}${more ? ` (${more})` : ''}`, said.terminal.width, '    ')
  const line = `  • ${text.slice(4)}`
  if (isMap(change)) return `${line}\n      ${said.terminal.paintErr('cyan', changed(said, change))}`
  return typeof href === 'string' ? `${line}\n      ${linkTo(href, said.address)}` : line
}

/** Links within the handbook become addresses that a browser opens. */
const linkTo = (href: string, address = ''): string =>
  cellText(href.startsWith('/') ? `${address}${href}` : href)

/** The command as it was given, with some of its fields changed. */
function changed({ of, words }: Said, change: Map): string {
  const flags = flagsOf(of)
  const kept = withoutFlags(
    words,
    flags.filter(({ field }) => field in change).flatMap(({ name, field }) => [name, field]),
  )
  const added = Object.entries(change).flatMap(([field, value]) => {
    const name = flags.find((one) => one.field === field)?.name ?? field
    const text = cellText(value)
    return text.startsWith('-') ? [`--${name}=${text}`] : [`--${name}`, text]
  })
  return `firsthand ${shellQuoted([...kept, ...added])}`
}

/** Flags that take a value, with that value. */
function withoutFlags(words: readonly string[], names: readonly string[]): readonly string[] {
  const isOne = (word: string | undefined): boolean => names.some((name) => word === `--${name}`)
  return words.filter(
    (word, at) =>
      !isOne(word) && !isOne(words[at - 1]) && !names.some((name) => word.startsWith(`--${name}=`)),
  )
}
