import { isDatabaseAway } from '#kernel'

export type TurnedAwayStatus = 400 | 403 | 408 | 413 | 429 | 503

/** A request that no door looked at any further. Each door says so in its own form: a page, a problem, a line. */
export class TurnedAway extends Error {
  readonly status: TurnedAwayStatus
  /** After how many seconds it may go better. */
  readonly seconds?: number
  /** The rate limit that it went beyond. */
  readonly policy?: string
  /** What the answer carries, whatever its form; `Retry-After` among it. */
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: TurnedAwayStatus,
    sentence: string,
    more: {
      readonly seconds?: number
      readonly policy?: string
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(sentence)
    this.status = status
    if (more.seconds !== undefined) this.seconds = more.seconds
    if (more.policy !== undefined) this.policy = more.policy
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
