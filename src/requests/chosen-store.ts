import { sql, type RawBuilder } from 'kysely'
import { identitiesOf, todayIn, type KindOf, type Look } from '#kernel'
import { peopleById, personNamed } from '#people'
import { project } from './kinds/project.ts'
import { request } from './kinds/request.ts'
import { labelMeant } from './label-meant-store.ts'
import { labelsOnBoard } from './labels-on-board.ts'
import type { RequestsAsked } from './list-filter.ts'
import type { Request } from './request.ts'
import { requestsWhere } from './store.ts'

/** Requests that a filter picks among what who looks may see, newest first; goes on below a number. */
export async function requestsChosen(
  look: Look,
  asked: RequestsAsked,
  { below, limit }: { readonly below: number | undefined; readonly limit: number },
): Promise<{ readonly found: readonly Request[]; readonly unknown: readonly string[] }> {
  const { chosen, unknown } = await chosenBy(look, asked)
  const found = await requestsWhere(
    look,
    sql`${chosen} ${below === undefined ? sql`` : sql`and r.number < ${below}::bigint`}
        order by r.number desc limit ${limit}`,
  )
  return { found, unknown }
}

/** One that was put aside is back on its day. */
const standing = (
  today: Temporal.PlainDate,
): Readonly<Record<RequestsAsked['state'], RawBuilder<unknown>>> => ({
  open: sql`r.ended_at is null`,
  waiting: sql`r.ended_at is null and not exists (select from request_acceptances y where y.request_id = r.id)
    and not exists (select from request_snoozes s where s.request_id = r.id and s.until_on > ${today}::date)`,
  accepted: sql`r.ended_at is null and exists (select from request_acceptances y where y.request_id = r.id)`,
  snoozed: sql`r.ended_at is null and exists (select from request_snoozes s where s.request_id = r.id and s.until_on > ${today}::date)`,
  blocked: sql`r.ended_at is null and exists (
    select from request_blocks b join requests o on o.id = b.blocked_by where b.request_id = r.id and o.ended_at is null)`,
  ended: sql`r.ended_at is not null`,
  declined: sql`exists (select from request_ends e where e.request_id = r.id and e.outcome = 'declined')`,
  all: sql`true`,
})

/** What a filter picks, and what in it nobody knows: that picks nothing, and is said. */
export interface FoundRequests {
  readonly chosen: RawBuilder<unknown>
  readonly unknown: readonly string[]
}

/** The condition on requests `r` that a filter says. */
export async function chosenBy(look: Look, asked: RequestsAsked): Promise<FoundRequests> {
  const parts: RawBuilder<unknown>[] = [standing(todayIn(look))[asked.state]]
  const unknown: string[] = []
  const none = (what: string): RawBuilder<unknown> => {
    unknown.push(what)
    return sql`false`
  }
  if (asked.project !== undefined)
    parts.push(
      await ofKind(look, project, sql`r.project_id`, asked.project, () => none(`project “${asked.project}”`)),
    )
  if (asked.type !== undefined)
    parts.push(await ofKind(look, request, sql`r.type_id`, asked.type, () => none(`type “${asked.type}”`)))
  if (asked.team !== undefined) {
    const labels = labelsOnBoard(look, asked.team)
    parts.push(labels ? withAnyOf(labels) : none(`team “${asked.team}”`))
  }
  for (const written of asked.label ?? []) {
    const { label, near } = await labelMeant(look, written)
    const said = near === undefined ? '' : ` (did you mean “${near}”?)`
    parts.push(label === undefined ? none(`label “${written}”${said}`) : withLabel(label))
  }
  if (asked.assignee === 'nobody')
    parts.push(sql`not exists (select from request_assignees a where a.request_id = r.id)`)
  else if (asked.assignee !== undefined) {
    const id = await personId(look, asked.assignee)
    parts.push(
      id === undefined
        ? none(`person “${asked.assignee}”`)
        : sql`exists (select from request_assignees a where a.request_id = r.id and a.assignee_id = ${id})`,
    )
  }
  if (asked.by !== undefined) {
    const id = await personId(look, asked.by)
    parts.push(id === undefined ? none(`person “${asked.by}”`) : sql`r.opened_by = ${id}`)
  }
  if (asked.words !== undefined) parts.push(sql`r.words @@ websearch_to_tsquery('english', ${asked.words})`)
  if (asked.due !== undefined) parts.push(sql`r.due_on <= ${asked.due}::date`)
  if (asked.split !== undefined)
    parts.push(sql`r.split_from = (select o.id from requests o where o.number::text = ${asked.split})`)
  return {
    chosen: sql.join(
      parts.map((part) => sql`(${part})`),
      sql` and `,
    ),
    unknown,
  }
}

async function ofKind(
  look: Look,
  kind: KindOf<unknown>,
  column: RawBuilder<unknown>,
  written: string,
  none: () => RawBuilder<unknown>,
): Promise<RawBuilder<unknown>> {
  const ids = await identitiesOf(look.db, kind.kind)
  const titled = look.model.all(kind).find(({ title }) => title.toLowerCase() === written.toLowerCase())
  const id = ids.get(written) ?? (titled && ids.get(titled.name))
  return id === undefined ? none() : sql`${column} = ${id}::uuid`
}

const withAnyOf = (labels: readonly string[]): RawBuilder<unknown> =>
  sql`exists (select from request_labels l where l.request_id = r.id and l.label = any (${[...labels]}))`

/** `mktg-status::*` is any label of the group. */
function withLabel(label: string): RawBuilder<unknown> {
  const group = /^(.+)::\*$/.exec(label)?.[1]
  return group === undefined
    ? sql`exists (select from request_labels l where l.request_id = r.id and l.label = ${label})`
    : sql`exists (select from request_labels l where l.request_id = r.id and l.exclusive_group = ${group})`
}

async function personId(look: Look, written: string): Promise<string | undefined> {
  if (written === 'me') return look.by.id
  const person = await personNamed(look, written.replace(/^@/, ''))
  if (!('fault' in person)) return person.id
  return /^[0-9a-f-]{36}$/.test(written)
    ? (await peopleById(look.db, look.by, [written])).get(written)?.id
    : undefined
}
