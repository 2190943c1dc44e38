import { sql, type RawBuilder } from 'kysely'
import { identitiesOf, todayIn, type KindOf, type Look } from '#kernel'
import { peopleById, personNamed } from '#people'
import { project } from './kinds/project.ts'
import { request } from './kinds/request.ts'
import { waitsStill } from './waits-still-store.ts'
import { labelMeant } from './label-meant-store.ts'
import { termsOfTeam } from './terms-of-team.ts'
import type { RequestsAsked } from './list-filter.ts'
import type { Request } from './request.ts'
import { numbersChosen, type Stretch } from './numbers-chosen-store.ts'
import { requestsNumbered } from './store.ts'

/** Requests that a filter picks among what who looks may see, newest first; goes on below a number. */
export async function requestsChosen(
  look: Look,
  asked: RequestsAsked,
  stretch: Stretch,
): Promise<{ readonly found: readonly Request[]; readonly unknown: readonly string[] }> {
  const { chosen, unknown } = await chosenBy(look, asked)
  const numbers = unknown.length > 0 ? [] : await numbersChosen(look, chosen, stretch)
  return { found: await requestsNumbered(look, numbers), unknown }
}

/** One that was put aside is back on its day, and one that waits for others goes on when the last of them ends. */
const standing = (
  today: Temporal.PlainDate,
): Readonly<Record<RequestsAsked['state'], readonly RawBuilder<unknown>[]>> => {
  const open = sql`(r.terms @> array['state:open'] and r.ended_at is null)`
  const aside = sql`exists (select from request_snoozes s where s.request_id = r.id and s.until_on > ${today}::date)`
  return {
    open: [open],
    waiting: [open, withTerm('state:waiting'), sql`not (r.terms @> array['state:snoozed'] and ${aside})`],
    accepted: [open, withTerm('state:accepted')],
    snoozed: [withTerm('state:snoozed'), aside],
    blocked: [withTerm('state:blocked'), waitsStill],
    ended: [withTerm('state:ended')],
    declined: [withTerm('state:declined')],
    all: [sql`true`],
  }
}

/** What a filter picks, and what in it nobody knows: that picks nothing, and is said. */
export interface FoundRequests {
  readonly chosen: RawBuilder<unknown>
  readonly unknown: readonly string[]
}

/** The condition on `requests_in_sight` as `r` that a filter says. */
export async function chosenBy(look: Look, asked: RequestsAsked): Promise<FoundRequests> {
  const parts: RawBuilder<unknown>[] = [...standing(todayIn(look))[asked.state]]
  const unknown: string[] = []
  const put = (term: string | undefined, what: string): void => {
    if (term === undefined) unknown.push(what)
    parts.push(term === undefined ? sql`false` : withTerm(term))
  }
  const { project: inProject, type, team, assignee, by, words, due, split } = asked
  if (inProject !== undefined) {
    const terms = await termsOfProject(look, inProject)
    if (terms) parts.push(sql`r.terms && ${terms}::text[]`)
    else put(undefined, `project “${inProject}”`)
  }
  if (type !== undefined) put(await termOfKind(look, 'type', request, type), `type “${type}”`)
  if (team !== undefined) {
    const terms = await termsOfTeam(look, team)
    if (terms) parts.push(sql`r.terms && ${terms}::text[]`)
    else put(undefined, `team “${team}”`)
  }
  for (const written of asked.label ?? []) {
    const { label, near } = await labelMeant(look, written)
    put(
      label && labelTerm(label),
      `label “${written}”${near === undefined ? '' : ` (did you mean “${near}”?)`}`,
    )
  }
  if (assignee !== undefined)
    put(
      assignee === 'nobody' ? 'assignee:nobody' : await personTerm(look, 'assignee', assignee),
      `person “${assignee}”`,
    )
  if (by !== undefined) put(await personTerm(look, 'by', by), `person “${by}”`)
  if (words !== undefined) parts.push(sql`r.words @@ websearch_to_tsquery('english', ${words})`)
  if (due !== undefined) parts.push(sql`r.due_on <= ${due}::date`)
  if (split !== undefined) {
    const number = /^\d{1,15}$/.test(split) ? Number(split) : -1
    parts.push(sql`r.split_from = (select o.id from requests o where o.number = ${number})`)
  }
  return {
    chosen: sql.join(
      parts.map((part) => sql`(${part})`),
      sql` and `,
    ),
    unknown,
  }
}

/** Of all terms of a request this one is among. */
export const withTerm = (term: string): RawBuilder<unknown> => sql`r.terms @> array[${term}]::text[]`

/** `mktg-status::*` is any label of the group. */
export function labelTerm(label: string): string {
  const group = /^(.+)::\*$/.exec(label)?.[1]
  return group === undefined ? `label:${label}` : `group:${group}`
}

/** Of a project and all that are below it. */
async function termsOfProject(look: Look, written: string): Promise<readonly string[] | undefined> {
  const own = await termOfKind(look, 'project', project, written)
  if (own === undefined) return undefined
  const ids = await identitiesOf(look.db, project.kind)
  const termOf = (name: string): string => `project:${ids.get(name) ?? ''}`
  const terms = [own]
  // Grows while it is walked: what is below one that is below.
  for (const above of terms)
    for (const { name, value } of look.model.all(project))
      if (value.partOf !== undefined && termOf(value.partOf) === above && !terms.includes(termOf(name)))
        terms.push(termOf(name))
  return terms
}

async function termOfKind(
  look: Look,
  term: string,
  kind: KindOf<unknown>,
  written: string,
): Promise<string | undefined> {
  const ids = await identitiesOf(look.db, kind.kind)
  const titled = look.model.all(kind).find(({ title }) => title.toLowerCase() === written.toLowerCase())
  const id = ids.get(written) ?? (titled && ids.get(titled.name))
  return id === undefined ? undefined : `${term}:${id}`
}

async function personTerm(look: Look, term: string, written: string): Promise<string | undefined> {
  const id = await personId(look, written)
  return id === undefined ? undefined : `${term}:${id}`
}

async function personId(look: Look, written: string): Promise<string | undefined> {
  if (written === 'me') return look.by.id
  const person = await personNamed(look, written.replace(/^@/, ''))
  if (!('fault' in person)) return person.id
  return /^[0-9a-f-]{36}$/.test(written)
    ? (await peopleById(look.db, look.by, [written])).get(written)?.id
    : undefined
}
