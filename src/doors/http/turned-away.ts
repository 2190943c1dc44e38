import { isDatabaseAway } from '#kernel'

export type TurnedAwayStatus = 400 | 403 | 408 | 413 | 429 | 503

/** A request that no door looked at any further. Each door says so in its own form: a page, a problem, a line. */
export class TurnedAway extends Error {
  readonly status: TurnedAwayStatus
  /** What the answer carries, whatever its form; `Retry-After` among it. */
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: TurnedAwayStatus,
    sentence: string,
    more: {
      /** After how many it may go better. */
      readonly seconds?: number
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(sentence)
    this.status = status
    this.headers = {
      ...more.headers,
      ...(more.seconds !== undefined && { 'Retry-After': String(more.seconds) }),
    }
  }
}

/** What a fault means to who asked, where it is not about their request: as it is, or that the database is away. */
export function turnedAwayBy(fault: unknown): TurnedAway | undefined {
  if (fault instanceof TurnedAway) return fault
  return isDatabaseAway(fault)
    ? new TurnedAway(
        503,
        'The handbook cannot reach what it keeps just now. Try again in a moment; what you typed stays in your browser.',
        { seconds: 5 },
      )
    : undefined
}
