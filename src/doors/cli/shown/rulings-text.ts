import type { Terminal } from '../terminal.ts'
import { cellText, isMap } from './cell-text.ts'
import { onOneLine, wrapped } from './plain-text.ts'

type Map = Readonly<Record<string, unknown>>
type Screen = { readonly width: number | undefined; readonly paint: Terminal['paint'] }

export const isRuling = (value: unknown): value is Map =>
  isMap(value) && 'outcome' in value && isMap(value['citation'])

const colours = { refused: 'red', fits: 'green' } as const

/** Outcome and reason, then the sentence it rests on. */
export function rulingText(ruling: Map, screen: Screen): string {
  const outcome = cellText(ruling['outcome'])
  const colour = outcome === 'refused' || outcome === 'fits' ? colours[outcome] : 'yellow'
  const about = `${cellText(ruling['kind'])} ${cellText(ruling['name'])}: ${cellText(ruling['reason'])}`
  const head = wrapped(`${outcome}  ${about}`, screen.width).replace(outcome, screen.paint(colour, outcome))
  return `${head}\n${citationText(ruling['citation'], screen)}`
}

/** The sentence, and where it stands: page, section, lines, version. */
export function citationText(citation: unknown, { width, paint }: Screen): string {
  if (!isMap(citation)) return ''
  const { quote, title, section, path, lines, commit } = citation
  const [from, to] = Array.isArray(lines) ? (lines as readonly unknown[]) : []
  const where = [
    [title, section]
      .filter((one) => typeof one === 'string')
      .map((one) => onOneLine(one))
      .join(' › '),
    `${cellText(path)}:${cellText(from)}${to === from ? '' : `–${cellText(to)}`}`,
    `version ${cellText(commit).slice(0, 10)}`,
  ].join(', ')
  return [wrapped(`“${cellText(quote)}”`, width, '  '), paint('dim', wrapped(where, width, '  '))].join('\n')
}
