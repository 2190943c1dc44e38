import type { Campaign } from './store.ts'

const endings = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
])
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const nth = (place: number): string => `${place}${endings.get(ordinals.select(place)) ?? 'th'}`

/** `waits, 2nd in line`; for one whose day has come `got no place`; undefined for one that does not wait. */
export function waitInWords(
  { waiting, cancelled }: Pick<Campaign, 'waiting' | 'cancelled'>,
  now: Temporal.Instant,
): string | undefined {
  if (!waiting || cancelled) return undefined
  return isOver({ waiting }, now) ? 'got no place' : `waits, ${nth(waiting.place)} in line`
}

/** Whether the day of a waiting campaign came before a place did. */
export const isOver = ({ waiting }: Pick<Campaign, 'waiting'>, now: Temporal.Instant): boolean =>
  waiting !== undefined && Temporal.Instant.compare(waiting.until, now) <= 0
