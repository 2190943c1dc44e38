import type { Citation } from '#kernel'
import type { SectionKey } from './kinds/sections.ts'

/** What makes an item the same over versions of the page. */
export interface ItemKey {
  readonly ruleId: string
  readonly section: SectionKey
  readonly written: string
}

/** An item as the page of a version says it for somebody. */
export interface Wanted extends ItemKey {
  readonly says: string
  readonly href?: string
  readonly vacant: boolean
  readonly dueOn: Temporal.PlainDate
  readonly citation: Citation
}

/** Who did it, when, and what they noted. */
export interface Tick {
  readonly byName: string
  readonly at: Temporal.Instant
  readonly note?: string
}

/** An item as it is kept. */
export interface Item extends Wanted {
  readonly number: number
  readonly done?: Tick
  /** Since when the page says so no more. */
  readonly endedAt?: Temporal.Instant
}

/** What has to be written so that what is kept says what the page says. */
export interface Difference {
  readonly added: readonly Wanted[]
  /** Open ones that read otherwise now. */
  readonly changed: readonly { readonly number: number; readonly to: Wanted }[]
  /** Open ones of which the page says nothing now. */
  readonly gone: readonly number[]
  /** Done ones of which the page says nothing now. */
  readonly ended: readonly number[]
  /** Done ones of which it speaks again. */
  readonly back: readonly number[]
}

const keyOf = ({ ruleId, section, written }: ItemKey): string => JSON.stringify([ruleId, section, written])

/** Whether two say the same to a reader: the version it was read in does not matter. */
const same = (a: Wanted, b: Wanted): boolean =>
  a.says === b.says &&
  a.href === b.href &&
  a.vacant === b.vacant &&
  a.dueOn.equals(b.dueOn) &&
  a.citation.quote === b.citation.quote &&
  a.citation.url === b.citation.url

/** What is open follows the page; what is done stays as it was. */
export function differenceOf(kept: readonly Item[], wanted: readonly Wanted[]): Difference {
  const byKey = new Map(kept.map((one) => [keyOf(one), one]))
  const now = new Set(wanted.map(keyOf))
  const lost = kept.filter((one) => !now.has(keyOf(one)))
  const found = wanted.flatMap((to) => {
    const item = byKey.get(keyOf(to))
    return item ? { item, to } : []
  })
  return {
    added: wanted.filter((one) => !byKey.has(keyOf(one))),
    changed: found.flatMap(({ item, to }) =>
      item.done || same(item, to) ? [] : { number: item.number, to },
    ),
    gone: lost.flatMap((one) => (one.done ? [] : one.number)),
    ended: lost.flatMap((one) => (one.done && !one.endedAt ? one.number : [])),
    back: found.flatMap(({ item }) => (item.endedAt ? item.number : [])),
  }
}

/** Whether there is nothing to write. */
export const isNothing = (difference: Difference): boolean =>
  Object.values(difference).every((list: readonly unknown[]) => list.length === 0)
