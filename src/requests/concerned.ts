import { presentOf, systemPerson, type Db, type Heard, type Model } from '#kernel'
import { channelOf } from './channel-of.ts'
import { hearing, type Concern } from './concerned-store.ts'
import { request as kind } from './kinds/request.ts'
import { requestHref, type Request } from './request.ts'
import { requestsByIdVisibleTo } from './store.ts'

/** Who is concerned by one thing that was done with a request. */
export interface ConcernedBy {
  readonly request: Request
  readonly href: string
  /** By their ids, without who did it; nobody who may not know of it or has left. Who muted it is left out by notices. */
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
    mentioned: [...idsIn(facts['mentioned']), ...idsIn(facts['named'])],
    called: [
      ...idsIn(facts['called']),
      ...idsIn(facts['onDuty']),
      ...idsIn(facts['reminded']),
      ...idsIn(facts['askedBack']),
    ],
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
    ...(channel !== undefined && !request.confidential && opens({ operation, facts }) && { channel }),
    ...(typeof comment === 'number' && { comment }),
  }
}

/** It was opened: also as a follow-up, which the one it was split off from hears of by an entry of its own. */
export const opens = ({ operation, facts }: Pick<Heard, 'operation' | 'facts'>): boolean =>
  operation === 'requests.open' || (operation === 'requests.split' && facts['from'] !== undefined)

const idsIn = (said: unknown): readonly string[] =>
  Array.isArray(said) ? said.filter((one) => typeof one === 'string') : []
