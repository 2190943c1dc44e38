/** What a webhook wants to be told of. */
export interface Wanted {
  readonly kinds: readonly string[]
  readonly outcomes: readonly string[]
}

/** Whether it wants this: by the operation's name, all of a module's by `campaigns.*`, all there are by `*`. */
export const wants = ({ kinds, outcomes }: Wanted, operation: string, outcome: string): boolean =>
  outcomes.includes(outcome) &&
  kinds.some(
    (kind) =>
      kind === '*' || kind === operation || (kind.endsWith('.*') && operation.startsWith(kind.slice(0, -1))),
  )

/** Seconds to wait after the first try, the second, and so on; as Standard Webhooks recommends. After the last it is given up. */
const waits = [5, 5 * 60, 30 * 60, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * 3600)]
/** A wait is up to so much longer, by chance, so that what failed together does not come back together. */
const jitter = 0.1
/** However long the other side asks us to stay away. */
const longestAsked = 24 * 3600

/** One try that has ended. */
export interface Tried {
  readonly status?: number | undefined
  readonly retryAfter?: string | undefined
  /** Tries until now, this one among them. */
  readonly tries: number
  readonly now: Temporal.Instant
  /** Between 0 and 1. */
  readonly chance: number
}

/** What becomes of a delivery after a try. */
export type Next =
  | { readonly is: 'arrived' | 'gone' | 'given up' }
  | { readonly is: 'waiting'; readonly until: Temporal.Instant }

/** Decides after a try: 2xx is there, 410 wants no more, anything else is tried again until the tries are used up. */
export function nextAfter({ status = 0, retryAfter, tries, now, chance }: Tried): Next {
  if (status >= 200 && status < 300) return { is: 'arrived' }
  if (status === 410) return { is: 'gone' }
  const wait = waits[tries - 1]
  if (wait === undefined) return { is: 'given up' }
  const asked = status === 429 || status === 503 ? askedIn(retryAfter, now) : 0
  const seconds = Math.max(wait * (1 + jitter * chance), Math.min(asked, longestAsked))
  return { is: 'waiting', until: now.add({ milliseconds: Math.round(seconds * 1000) }) }
}

const tooMuch: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** Until when everything for a webhook is held whose answer says that it was too much; an hour at most. */
export function heldAfter({ status = 0, retryAfter, now }: Tried): Temporal.Instant | undefined {
  if (!tooMuch.has(status)) return undefined
  const seconds = Math.min(Math.max(askedIn(retryAfter, now), waits[0] ?? 0), 3600)
  return now.add({ milliseconds: Math.round(seconds * 1000) })
}

/** The seconds of a `Retry-After`, in either of its forms (RFC 9110 §10.2.3); 0 where it says nothing that can be read. */
function askedIn(written: string | undefined, now: Temporal.Instant): number {
  if (written === undefined) return 0
  if (/^\d{1,9}$/.test(written)) return Number(written)
  const at = Date.parse(written)
  return Number.isNaN(at) ? 0 : Math.max(0, (at - now.epochMilliseconds) / 1000)
}

/** A webhook that has failed for so long without arriving once is stopped. */
export const longestFailing: Temporal.DurationLike = { hours: 5 * 24 }

/** What a try came to, in words; undefined where it arrived. */
export function faultOf(status: number): string | undefined {
  if (status >= 200 && status < 300) return undefined
  if (status === 410) return 'It answered 410: it wants no more of this.'
  if (status >= 300 && status < 400)
    return `It answered ${status}, which leads to another address. Redirects are not followed.`
  return `It answered ${status}.`
}
