import type { Fields } from './rules/answer.ts'

export interface Somebody {
  readonly id: string
  readonly handle: string
  readonly name: string
}

/** How a request ended. */
export type Outcome = 'done' | 'declined' | 'duplicate'

/** A request as those see it who may. */
export interface Request {
  readonly id: string
  readonly number: number
  readonly projectId: string
  /** The project's name when it was opened or moved there. */
  readonly project: string
  /** Lasting id of its type and the type's name then; absent for one without a form. */
  readonly type?: { readonly id: string; readonly name: string }
  readonly subject: string
  /** Markdown. */
  readonly body: string
  readonly fields: Fields
  /** Counts the changes of what it says. */
  readonly version: number
  readonly dueOn?: Temporal.PlainDate
  /** That day has ended for all who see to it. Told where requests are shown, as `withLate` works it out. */
  readonly late?: true
  readonly region?: string
  /** Only those it concerns may know of it. */
  readonly confidential: boolean
  readonly openedBy: Somebody
  readonly openedAt: Temporal.Instant
  /** The version of the handbook it was opened under. */
  readonly openedUnder: string
  /** Number of the one that it was split off from. */
  readonly splitFrom?: number
  readonly stirredAt: Temporal.Instant
  readonly labels: readonly string[]
  readonly assignees: readonly Somebody[]
  readonly acceptedAt?: Temporal.Instant
  readonly ended?: {
    readonly outcome: Outcome
    readonly why?: string
    readonly duplicateOf?: number
    readonly by: string
    readonly at: Temporal.Instant
  }
  readonly snoozedUntil?: Temporal.PlainDate
  /** It waits for whoever asked: for an answer to this comment, or for answers of its form where it names none. */
  readonly wanted?: { readonly comment?: number; readonly by: string; readonly at: Temporal.Instant }
  /** Numbers of open requests that it waits for. */
  readonly blockedBy: readonly number[]
  /** It waits for an open one, too, of which whoever looks may not know. */
  readonly waitsForHidden: boolean
}

/** Address of a request. */
export const requestHref = ({ number }: Pick<Request, 'number'>): string => `/-/requests/${number}`
