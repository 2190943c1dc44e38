/** Where a private detail was said. */
export type SaidBy = 'screen' | 'file' | 'provider'

/** Who said a detail last, and when. */
export interface SaidLast {
  readonly by: SaidBy
  /** What the tool or the provider is called. */
  readonly source?: string
  readonly at: Temporal.Instant
}

/** What is kept privately of somebody, by the name of its field. */
export const detailNames = ['email', 'startOn', 'lastOn', 'manager', 'zone', 'hours'] as const
export type DetailName = (typeof detailNames)[number]

/** What everybody says of themselves; the rest an administrator says. */
export const ownDetails: ReadonlySet<DetailName> = new Set(['zone', 'hours'])

const rank: Readonly<Record<SaidBy, number>> = { screen: 1, file: 2, provider: 3 }

/**
 * Whether who speaks now may write over who spoke last. What an organisation keeps of its people goes before a screen
 * here: the identity provider first, then a file. Where and when somebody works they know best: there a screen goes first.
 */
export function writesOver(field: DetailName, now: SaidBy, before: SaidBy | undefined): boolean {
  if (before === undefined) return true
  if (!ownDetails.has(field)) return rank[now] >= rank[before]
  return now === 'screen' || (before !== 'screen' && rank[now] >= rank[before])
}
