import type { Outcome, Request, Somebody } from './request.ts'
import type { Fields } from './rules/answer.ts'

/** A request as `requestsWhere` reads it. */
export interface RequestRow {
  id: string
  number: number
  project_id: string
  project: string
  type_id: string | null
  type: string | null
  subject: string
  body: string
  fields: Fields
  version: number
  due_on: Temporal.PlainDate | null
  region: string | null
  closed_to_others: boolean
  opened_at: Temporal.Instant
  opened_under: string
  stirred_at: Temporal.Instant
  opener: Somebody
  split_number: number | null
  labels: string[]
  assignees: Somebody[] | null
  accepted_at: Temporal.Instant | null
  outcome: Outcome | null
  why: string | null
  original: number | null
  ended_by: string | null
  ended_at: Temporal.Instant | null
  snoozed_until: Temporal.PlainDate | null
  wanted_by: string | null
  wanted_at: Temporal.Instant | null
  wanted_comment: number | null
  blocked_by: readonly (string | number)[]
  waits_for_hidden: boolean
}

export const toRequest = (row: RequestRow): Request => ({
  id: row.id,
  number: row.number,
  projectId: row.project_id,
  project: row.project,
  ...(row.type_id !== null && row.type !== null && { type: { id: row.type_id, name: row.type } }),
  subject: row.subject,
  body: row.body,
  fields: row.fields,
  version: row.version,
  ...(row.due_on && { dueOn: row.due_on }),
  ...(row.region !== null && { region: row.region }),
  confidential: row.closed_to_others,
  openedBy: row.opener,
  openedAt: row.opened_at,
  openedUnder: row.opened_under,
  ...(row.split_number !== null && { splitFrom: row.split_number }),
  stirredAt: row.stirred_at,
  labels: row.labels,
  assignees: row.assignees ?? [],
  ...(row.accepted_at && { acceptedAt: row.accepted_at }),
  ...(row.outcome &&
    row.ended_at && {
      ended: {
        outcome: row.outcome,
        ...(row.why !== null && { why: row.why }),
        ...(row.original !== null && { duplicateOf: row.original }),
        by: row.ended_by ?? '',
        at: row.ended_at,
      },
    }),
  ...(row.snoozed_until && { snoozedUntil: row.snoozed_until }),
  ...(row.wanted_at && {
    wanted: {
      by: row.wanted_by ?? '',
      at: row.wanted_at,
      ...(row.wanted_comment !== null && { comment: row.wanted_comment }),
    },
  }),
  // Numbers in arrays are not parsed.
  blockedBy: row.blocked_by.map(Number),
  waitsForHidden: row.waits_for_hidden,
})
