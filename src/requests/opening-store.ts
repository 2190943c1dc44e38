import type { Db } from '#kernel'
import type { Excusable } from './excuse.ts'
import type { Fields } from './rules/answer.ts'

/** A request that is being opened. */
export interface NewRequest {
  readonly id: string
  readonly projectId: string
  readonly project: string
  readonly type?: { readonly id: string; readonly name: string } | undefined
  readonly subject: string
  readonly body: string
  readonly fields: Fields
  readonly dueOn?: Temporal.PlainDate | undefined
  readonly region?: string | undefined
  readonly confidential: boolean
  readonly openedBy: string
  readonly openedAt: Temporal.Instant
  readonly openedUnder: string
  readonly splitFrom?: string | undefined
}

/** Adds a request; answers its number, which is never given again. Numbers are given one at a time until the act ends. */
export async function insertRequest(db: Db, one: NewRequest): Promise<number> {
  const { number } = await db
    .insertInto('requests')
    .values({
      id: one.id,
      project_id: one.projectId,
      project: one.project,
      type_id: one.type?.id ?? null,
      type: one.type?.name ?? null,
      subject: one.subject,
      body: one.body,
      fields: JSON.stringify(one.fields),
      version: 1,
      due_on: one.dueOn ?? null,
      region: one.region ?? null,
      closed_to_others: one.confidential,
      opened_by: one.openedBy,
      opened_at: one.openedAt,
      opened_under: one.openedUnder,
      split_from: one.splitFrom ?? null,
      stirred_at: one.openedAt,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Keeps why it lacks what a rule asks for. */
export async function keepExcuse(
  db: Db,
  excuse: {
    readonly id: string
    readonly requestId: string
    readonly ruleId: string
    readonly why: string
    readonly givenFor: readonly Excusable[]
    readonly by: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { id, requestId, ruleId, why, givenFor, by, at } = excuse
  await db
    .insertInto('request_excuses')
    .values({ id, request_id: requestId, rule_id: ruleId, why, given_for: [...givenFor], by, at })
    .execute()
}
