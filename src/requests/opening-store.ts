import { sql } from 'kysely'
import type { Act, Db } from '#kernel'
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

/** What a new request begins with: labels, of a group at most one, and persons by their ids. */
interface Along {
  readonly labels: readonly string[]
  readonly assigned: readonly string[]
  /** Who else may know of it where it is confidential. */
  readonly readers: readonly string[]
  readonly followers: readonly string[]
}

/** Puts beside a new request, of which nothing is kept yet, what it begins with. */
export async function insertAlong(
  { db, by, now }: Pick<Act, 'db' | 'by' | 'now'>,
  id: string,
  { labels, assigned, readers, followers }: Along,
): Promise<void> {
  await sql`
    with new as (select ${id}::uuid as id, ${by.id}::uuid as by, ${now}::timestamptz as at),
    carried as (
      insert into request_labels (request_id, label, by, at)
      select id, label, by, at from new, unnest(${[...labels]}::text[]) label),
    given as (
      insert into request_assignees (request_id, assignee_id, by, at)
      select id, person, by, at from new, unnest(${unique(assigned)}::uuid[]) person),
    known as (
      insert into request_circle (request_id, person_id, way)
      select id, person, 'assigned' from new, unnest(${unique(assigned)}::uuid[]) person
      union all select id, person, 'named' from new, unnest(${unique(readers)}::uuid[]) person)
    insert into request_followers (request_id, person_id, since)
    select id, person, at from new, unnest(${unique(followers)}::uuid[]) person`.execute(db)
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

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
