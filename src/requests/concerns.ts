import { dateInWords } from '#design'
import { isolated, modelInForce, systemPerson, type Heard, type Look } from '#kernel'
import type { Concern, Concerns, ToldOf } from '#notices'
import { concerned, opens } from './concerned.ts'
import { commentersOf, textOfComment } from './commenters-store.ts'
import type { Concern as Nearest } from './concerned-store.ts'
import { requestHref, type Request } from './request.ts'
import { requestsByIdVisibleTo, requestsWaitingFor } from './store.ts'

/** Acts after which nothing waits for it any longer. */
const ends = new Set(['requests.close', 'requests.decline', 'requests.mark-duplicate'])

/** What an approval came to does this with a request. */
const carriesOut = 'approvals.carry-out'

const isOver = ({ operation, facts }: Pick<Heard, 'operation' | 'facts'>): boolean =>
  ends.has(operation) ||
  (operation === carriesOut && (facts['declined'] === true || facts['state'] === 'closed'))

/** Of this those hear who see to it: by it nobody did anything with the request. */
const reminds = 'requests.remind'

/** Whether channels hear of it. */
const toChannel = (entry: Heard): boolean =>
  isOver(entry) || opens(entry) || entry.operation === 'requests.reopen'

/** Acts of which only those hear whom they name. */
const quiet = new Set([
  'requests.label',
  'requests.tick',
  'requests.change-comment',
  'requests.take-comment-back',
  'requests.follow',
  'requests.mute',
  'requests.snooze',
  'requests.wake',
  'requests.thank',
  'requests.take-thanks-back',
  reminds,
])

/**
 * Whom what is done with a request concerns: whose it becomes, whom it names, who asked and who follows; where it ends also
 * whose those are that waited for it. Of a confidential one nobody outside its circle, and no channel.
 */
export const requestConcerns: Concerns = {
  of: 'requests',
  async concerned(entry, { house, db }) {
    const { operation } = entry
    if (!operation.startsWith('requests.') && operation !== carriesOut) return { people: [] }
    const look = { db, model: await modelInForce(house, db), by: systemPerson }
    const found = await concerned(look, entry)
    if (!found) return { people: [] }
    const { request, people } = found
    const spoke = await commentersOf(db, request.id)
    const isQuiet = quiet.has(operation) || (operation === 'requests.comment' && found.comment === undefined)
    const hear = [...people].filter(
      ([id, why]) => why !== 'follows' || !(isQuiet || (id === entry.facts['asker'] && heardItself(entry))),
    )
    const waiting = isOver(entry) ? await requestsWaitingFor(look, request.id) : []
    return {
      people: [
        ...hear.map(([personId, why]) => ({
          personId,
          because: reasonOf(request, personId, { why, spoke, operation }),
        })),
        ...waiting.flatMap(theirs),
      ],
      channels:
        request.confidential || !toChannel(entry)
          ? []
          : [
              { of: 'project', name: request.project },
              ...(found.channel === undefined ? [] : [{ of: 'channel' as const, name: found.channel }]),
            ],
    }
  },
  seen: async (look, ids) => new Set((await requestsByIdVisibleTo(look, ids)).map(({ id }) => id)),
  async telling(look, ids) {
    const requests = new Map((await requestsByIdVisibleTo(look, ids)).map((one) => [one.id, one]))
    return async (entry, id) => {
      const request = requests.get(id)
      return request && toldOf(look, entry, request)
    }
  },
}

async function toldOf(look: Look, entry: Heard, request: Request): Promise<ToldOf> {
  const own = { title: request.subject, href: requestHref(request) }
  if (entry.operation === reminds) return { ...own, ...remindedOf(look, entry, request) }
  if (entry.subject?.id !== request.id) return { ...own, ...(await waitedFor(look, entry)) }
  const body = await bodyOf(look, entry, request)
  const because = becauseOf(look, entry, request)
  return { ...own, ...(body && { body }), ...(because && { because }) }
}

/** Who asked for an approval hears of its decision itself, though not that what follows could not be done. */
const heardItself = ({ operation, facts }: Heard): boolean =>
  operation === carriesOut && facts['notDone'] !== true

function reasonOf(
  { openedBy, assignees }: Request,
  personId: string,
  {
    why,
    spoke,
    operation,
  }: { readonly why: Nearest; readonly spoke: ReadonlySet<string>; readonly operation: string },
): Concern['because'] {
  if (why === 'called' && operation === reminds) return 'yours'
  if (why === 'called') return operation === 'requests.thank' ? 'took-part' : 'asked'
  if (why !== 'follows') return why
  if (openedBy.id === personId || assignees.some(({ id }) => id === personId)) return 'yours'
  return spoke.has(personId) ? 'took-part' : 'follows'
}

/** Those to whom a request matters that may go on now. */
const theirs = ({ id, openedBy, assignees }: Request): readonly Concern[] =>
  [openedBy, ...assignees].map((person) => ({ personId: person.id, because: 'yours', id }))

/** That what it waited for has ended: by its subject where who looks may know of that one. */
async function waitedFor(look: Look, { subject }: Heard): Promise<Partial<ToldOf>> {
  const [other] = await requestsByIdVisibleTo(look, subject ? [subject.id] : [])
  return { says: `${other ? `“${isolated(other.subject)}”` : 'A request'}, for which it waited, has ended.` }
}

/** The day that is near, as it was then, and to whom that matters by what. */
function remindedOf({ by }: Look, { facts: { due } }: Heard, { assignees }: Request): Partial<ToldOf> {
  if (typeof due !== 'string') return {}
  return {
    says: `It is wanted by ${dateInWords(Temporal.PlainDate.from(due))}.`,
    because: assignees.some(({ id }) => id === by.id)
      ? 'you see to it'
      : 'nobody sees to it yet, and new ones come to you',
  }
}

/** What was written with it: the comment, what is asked, how it ended. */
async function bodyOf({ db }: Look, entry: Heard, { id, body, ended }: Request): Promise<string | undefined> {
  const { comment } = entry.facts
  if (typeof comment === 'number') return textOfComment(db, id, comment)
  if (opens(entry)) return body
  return isOver(entry) ? ended?.why : undefined
}

/** Where the reason's own words say too little. */
function becauseOf(
  { by }: Look,
  { operation, facts: { assigned, called, mentioned, named, onDuty, askedBack } }: Heard,
  request: Request,
) {
  const names = (said: unknown) => Array.isArray(said) && said.includes(by.id)
  if (names(assigned) || names(mentioned)) return undefined
  if (names(named)) return 'you are named among those who may read it'
  if (operation === 'requests.thank') return 'it is what you said'
  if (names(onDuty)) return 'you are on duty for its project'
  if (names(called)) return 'a label on it calls you'
  if (names(askedBack)) return 'it waits for your answer'
  return request.openedBy.id === by.id ? 'you asked for it' : undefined
}
