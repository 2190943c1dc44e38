import { sql } from 'kysely'
import { presentOf, systemPerson, type Db, type Heard, type Model } from '#kernel'
import { channelOf } from './channel-of.ts'
import { request as kind } from './kinds/request.ts'
import { requestHref, type Request } from './request.ts'
import { requestsByIdVisibleTo } from './store.ts'

/** Why somebody is concerned, the nearest reason first. */
export type Concern = 'assigned' | 'mentioned' | 'called' | 'follows'

/** Who is concerned by one thing that was done with a request. */
export interface ConcernedBy {
  readonly request: Request
  readonly href: string
  /** By their ids, without who did it; nobody who may not know of it, has left or has muted it. */
  readonly people: ReadonlyMap<string, Concern>
  /** Where it is told in the chat, without `#`; never of a confidential one. */
  readonly channel?: string
  /** Number of the comment that was written. */
  readonly comment?: number
}

/** Who is concerned by a journal entry; undefined where it is none about a request that still can be found. Asked as the house. */
export async function concerned(
  { db, model }: { readonly db: Db; readonly model: Model },
  {
    subject,
    outcome,
    facts,
    personId,
    operation,
  }: Pick<Heard, 'subject' | 'outcome' | 'facts' | 'personId' | 'operation'>,
): Promise<ConcernedBy | undefined> {
  if (subject?.kind !== 'requests' || outcome !== 'done') return undefined
  const [request] = await requestsByIdVisibleTo({ db, model, by: systemPerson }, [subject.id])
  if (!request) return undefined
  const named = {
    assigned: idsIn(facts['assigned']),
    mentioned: idsIn(facts['mentioned']),
    called: idsIn(facts['called']),
  }
  const people = await hearing(db, request, named)
  people.delete(personId)
  const type = request.type && (await presentOf({ db, model }, kind, request.type.id))
  const channel = type && channelOf(type.value, request.fields)
  const comment = facts['comment']
  return {
    request,
    href: requestHref(request),
    people,
    ...(channel !== undefined && !request.confidential && operation === 'requests.open' && { channel }),
    ...(typeof comment === 'number' && { comment }),
  }
}

const idsIn = (said: unknown): readonly string[] =>
  Array.isArray(said) ? said.filter((one) => typeof one === 'string') : []

async function hearing(
  db: Db,
  request: Request,
  named: Readonly<Record<'assigned' | 'mentioned' | 'called', readonly string[]>>,
): Promise<Map<string, Concern>> {
  const all = [...named.assigned, ...named.mentioned, ...named.called]
  const { rows } = await sql<{ id: string; muted: boolean | null }>`
    select p.id, f.muted from persons p
    left join request_followers f on f.request_id = ${request.id} and f.person_id = p.id
    where (p.id = any (${all}::uuid[]) or not f.muted)
      and not exists (select from departures d where d.person_id = p.id and d.returned_at is null)
      and (${!request.confidential} or p.id = ${request.openedBy.id}
           or exists (select from request_circle c where c.request_id = ${request.id} and c.person_id = p.id))`.execute(
    db,
  )
  const why = (id: string): Concern =>
    (['assigned', 'mentioned', 'called'] as const).find((one) => named[one].includes(id)) ?? 'follows'
  return new Map(rows.filter(({ muted }) => muted !== true).map(({ id }) => [id, why(id)]))
}
