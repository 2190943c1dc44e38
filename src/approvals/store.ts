import { sql, type RawBuilder } from 'kysely'
import type { Db, Person, Subject } from '#kernel'
import type { Content } from './content.ts'
import type { Named, Round } from './round.ts'
import { toRound, type RoundRow } from './round-row.ts'

/** Whoever works here; which of them, row-level security says and whoever owns the thing. */
const seen = ({ kind }: Person) => sql<boolean>`${kind !== 'visitor' && kind !== 'left'}`

const who = (alias: string) =>
  sql`jsonb_build_object('id', ${sql.ref(alias)}.id, 'handle', ${sql.ref(alias)}.handle, 'name', ${sql.ref(alias)}.name)`

/** Whether entry `j` of the journal is about one that may be seen: row-level security says. */
export const seenDecisions = sql<boolean>`exists (select from approvals a where a.id = j.subject_id::uuid)`

/** Whole approvals of the rows that `chosen` picks. */
const roundsOf = (chosen: RawBuilder<unknown>) => sql<RoundRow>`
  select a.id, a.number, a.rule_id, a.rule, a.subject_kind, a.subject_id, a.asked_at, a.why, a.until,
         a.readers, a.closed_at, ${who('p')} as asked_by,
    (select jsonb_build_object('outcome', d.outcome, 'at', d.at, 'who', ${who('q')}, 'content', d.content)
     from approval_decisions d left join persons q on q.id = d.by where d.approval_id = a.id) as decided,
    (select jsonb_build_object('at', f.at, 'fault', f.fault) from approval_effects f where f.approval_id = a.id) as effect,
    (select jsonb_build_object('how', e.how, 'at', e.at, 'who', ${who('q')}, 'facts', e.facts, 'why', e.why)
     from approval_ends e left join persons q on q.id = e.by where e.approval_id = a.id) as ended,
    (select jsonb_agg(jsonb_build_object('who', ${who('q')}, 'at', v.at, 'verdict', v.verdict, 'why', v.why,
        'seat', v.seat, 'because', v.because, 'groups', v.groups, 'content', v.content,
        'takenBackAt', v.taken_back_at) order by v.at, v.id)
     from approval_votes v join persons q on q.id = v.by where v.approval_id = a.id) as votes,
    (select jsonb_agg(jsonb_build_object('from', ${who('f')}, 'to', ${who('t')}, 'why', g.why) order by g.at)
     from approval_delegations g join persons f on f.id = g.from_id join persons t on t.id = g.to_id
     where g.approval_id = a.id and g.ended_at is null) as delegations,
    (select jsonb_agg(jsonb_build_object('topic', h.topic, 'answers', (
        select jsonb_agg(jsonb_build_object('who', ${who('q')}, 'accepts', x.accepts, 'why', x.why, 'at', x.at) order by x.at)
        from approval_help_answers x join persons q on q.id = x.by
        where x.approval_id = h.approval_id and x.topic = h.topic)) order by h.topic)
     from approval_helps h where h.approval_id = a.id) as helps
  from (${chosen}) a join persons p on p.id = a.asked_by order by a.number desc`

/** One by its number. */
export async function roundVisibleTo(db: Db, person: Person, number: number): Promise<Round | undefined> {
  const { rows } = await roundsOf(
    sql`select * from approvals where ${seen(person)} and number = ${number}`,
  ).execute(db)
  return rows[0] && toRound(rows[0])
}

/** Which of them a list shows. */
export interface RoundFilter {
  /** Those that still count: open, or given and not void. */
  readonly current?: boolean
  /** Those that nobody has decided. */
  readonly undecided?: boolean
  readonly askedBy?: string
  /** Lasting id of the rule under which it was asked for. */
  readonly ruleId?: string | undefined
  /** Those that somebody has decided, who decided last before. */
  readonly decided?: boolean
  readonly about?: Subject
  readonly ids?: readonly string[]
  /** Goes on below this number. */
  readonly below?: number | undefined
  readonly limit: number
}

/** Newest first, by number. */
export async function roundsVisibleTo(
  db: Db,
  person: Person,
  { current, undecided, decided, askedBy, ruleId, about, ids, below, limit }: RoundFilter,
): Promise<readonly Round[]> {
  const { rows } = await roundsOf(sql`
    select * from approvals a where ${seen(person)}
      ${current || undecided ? sql`and closed_at is null` : sql``}
      ${undecided ? sql`and decided_at is null` : sql``}
      ${decided ? sql`and decided_at is not null` : sql``}
      ${ruleId === undefined ? sql`` : sql`and rule_id = ${ruleId}`}
      ${askedBy === undefined ? sql`` : sql`and asked_by = ${askedBy}`}
      ${about ? sql`and subject_kind = ${about.kind} and subject_id = ${about.id}` : sql``}
      ${ids ? sql`and id = any (${[...ids]}::uuid[])` : sql``}
      ${below === undefined ? sql`` : sql`and number < ${below}`}
    order by ${decided ? sql`decided_at desc, ` : sql``}number desc limit ${limit}`).execute(db)
  return rows.map(toRound)
}

/** What approvals are about, by their ids: no more is read of them. */
export async function aboutVisibleTo(
  db: Db,
  person: Person,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Subject>> {
  const { rows } = await sql<Subject & { readonly approval: string }>`
    select id as approval, subject_kind as kind, subject_id as id from approvals
    where ${seen(person)} and id = any (${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ approval, kind, id }) => [approval, { kind, id }]))
}

/** Keeps others from saying anything to one until the act ends; what is read after this is as the last of them left it. */
export async function lockRound(db: Db, number: number): Promise<void> {
  await sql`select from approvals where number = ${number} for update`.execute(db)
}

/** Asks; answers the number, which is never given again. Undefined where it is asked already. */
export async function insertRound(
  db: Db,
  round: {
    readonly id: string
    readonly ruleId: string
    readonly rule: string
    readonly commit: string
    readonly subject: Subject
    readonly askedBy: Pick<Named, 'id'>
    readonly askedAt: Temporal.Instant
    readonly why: string | undefined
    readonly content: Content
    readonly until: Temporal.Instant | undefined
    readonly readers: readonly string[] | undefined
    readonly helps: readonly string[]
  },
): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    insert into approvals (id, rule_id, rule, commit, subject_kind, subject_id, asked_by, asked_at, why, content, until, readers)
    values (${round.id}, ${round.ruleId}, ${round.rule}, ${round.commit}, ${round.subject.kind}, ${round.subject.id},
            ${round.askedBy.id}, ${round.askedAt}, ${round.why ?? null}, ${JSON.stringify(round.content)}::jsonb,
            ${round.until ?? null}, ${round.readers ? sql`${[...round.readers]}::uuid[]` : null})
    on conflict do nothing returning number`.execute(db)
  const [row] = rows
  if (row && round.helps.length > 0)
    await db
      .insertInto('approval_helps')
      .values(round.helps.map((topic) => ({ approval_id: round.id, topic })))
      .execute()
  return row?.number
}

/** Says of all that was asked for these things who may see them now. */
export async function keepReaders(
  db: Db,
  things: readonly (Subject & { readonly readers?: readonly string[] | undefined })[],
): Promise<void> {
  await sql`
    update approvals a set readers = now.readers
    from jsonb_to_recordset(${JSON.stringify(things)}::jsonb) as now(kind text, id uuid, readers uuid[])
    where a.subject_kind = now.kind and a.subject_id = now.id and a.readers is distinct from now.readers`.execute(
    db,
  )
}
