import { sql } from 'kysely'
import { systemPerson, visitor, type Db, type Person, type Subject } from '#kernel'

/** A name is not enough to tell two people apart. */
export interface Named {
  readonly handle: string
  readonly name: string
}

/** One line of who came in and who may. */
export interface AuditEntry {
  readonly id: string
  readonly at: Temporal.Instant
  readonly seq: number
  readonly operation: string
  readonly outcome: 'done' | 'refused' | 'asked'
  /** Who did it; absent for strangers. */
  readonly by?: Named
  /** Whose account it was about. */
  readonly about?: Named
  readonly byId?: string
  readonly subject?: Subject
  readonly facts: Readonly<Record<string, unknown>>
}

/** What is looked for. */
export interface AuditWanted {
  readonly operations: readonly string[]
  /** Of somebody: what they did, and what was done with their account. */
  readonly personId?: string | undefined
  readonly from?: Temporal.Instant | undefined
  readonly until?: Temporal.Instant | undefined
  /** Goes on after this place. */
  readonly after?: readonly [at: string, seq: number] | undefined
  readonly limit: number
}

interface Row {
  readonly id: string
  readonly at: Temporal.Instant
  readonly seq: string
  readonly operation: string
  readonly outcome: AuditEntry['outcome']
  readonly by: Named | null
  readonly about: Named | null
  readonly byId: string | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

/**
 * Entries of some operations, newest first. Each operation is looked up by itself in the order of its index, so that a
 * journal of other things costs nothing; for one person the entries by and about them are, instead.
 */
export async function auditVisibleTo(
  db: Db,
  by: Person,
  wanted: AuditWanted,
): Promise<readonly AuditEntry[]> {
  const { operations, personId, from, until, after, limit } = wanted
  if (by.kind !== 'admin' && by.kind !== 'system' && personId !== by.id) return []
  const within = sql`
    j.outcome <> 'asked'
    ${from ? sql`and j.at >= ${from}` : sql``} ${until ? sql`and j.at < ${until}` : sql``}
    ${after ? (personId ? sql`and j.seq < ${after[1]}` : sql`and (j.at, j.seq) < (${after[0]}::timestamptz, ${after[1]})`) : sql``}`
  // In the order of the index by which they are looked up.
  const last = sql`order by ${personId ? sql`j.seq` : sql`j.at desc, j.seq`} desc limit ${limit}`
  const own = sql`j.operation = any (${[...operations]}) and ${within}`
  const found = personId
    ? sql`
      (select j.* from journal j where j.person_id = ${personId} and ${own} ${last}) union
      (select j.* from journal j where j.subject_kind = 'persons' and j.subject_id = ${personId} and ${own} ${last}) union
      (select j.* from journal j where j.facts ->> 'as' = ${personId} and ${own} ${last})`
    : sql`
      select one.* from unnest(${[...operations]}::text[]) o (name),
        lateral (select j.* from journal j where j.operation = o.name and ${within} ${last}) one`
  const { rows } = await sql<Row>`
    select j.id, j.at, j.seq, j.operation, j.outcome, j.facts,
           case when p.id is not null then jsonb_build_object('handle', p.handle, 'name', p.name)
                when j.person_id = ${systemPerson.id}
                then jsonb_build_object('handle', ${systemPerson.handle}::text, 'name', ${systemPerson.name}::text) end as by,
           case when a.id is not null then jsonb_build_object('handle', a.handle, 'name', a.name) end as about,
           case when j.person_id <> ${visitor.id} then j.person_id end as "byId", j.subject_kind as "subjectKind", j.subject_id as "subjectId"
    from (${found}) j
    left join persons p on p.id = j.person_id
    left join persons a on a.id::text = coalesce(j.facts ->> 'as', case when j.subject_kind = 'persons' then j.subject_id end)
    ${last}`.execute(db)
  return rows.map(({ seq, by: who, about, byId, subjectKind: kind, subjectId, ...row }) => ({
    ...row,
    seq: Number(seq),
    ...(who !== null && { by: who }),
    ...(about !== null && { about }),
    ...(byId !== null && { byId }),
    ...(kind !== null && subjectId !== null && { subject: { kind, id: subjectId } }),
  }))
}
