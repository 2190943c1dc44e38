import { approvalsNeeded } from '#approvals'
import { everNamed, type Definition, type Look, type Person } from '#kernel'
import { holdersOf, peopleById } from '#people'
import { asApprovalSubject } from './approval-subject.ts'
import { knownToOthers } from './circle-store.ts'
import { project } from './kinds/project.ts'
import type { RequestType } from './kinds/request-value.ts'
import { request as kind } from './kinds/request.ts'
import { onDuty } from './on-duty.ts'
import { dropOutsiders, keepInCircle, routedIn } from './people-store.ts'
import type { Request } from './request.ts'
import { holdersByPage } from './whose.ts'

/**
 * Resolves anew whom pages let know of requests that are closed to others: whom their type's page routes them to or lets read
 * them, and who decides on what they need a yes for; where all that is nobody, whoever is on duty in the project. Whoever no longer is such a one loses sight of them, unless it is theirs,
 * they see to it, or somebody named them. Done as Firsthand itself, which sees them all.
 */
export async function routeAgain(look: Look, requests: readonly Request[]): Promise<void> {
  const closed = requests.filter(({ confidential }) => confidential)
  if (closed.length === 0) return
  const types = await everNamed(look, kind)
  const openers = await peopleById(
    look.db,
    look.by,
    closed.map(({ openedBy }) => openedBy.id),
  )
  const before = await routedIn(
    look.db,
    closed.map(({ id }) => id),
  )
  const deciders = await decidersOn(look, closed)
  const known = await knownToOthers(
    look.db,
    closed.map(({ id }) => id),
  )
  for (const one of closed) {
    const type = one.type && types.get(one.type.id)
    const requester = openers.get(one.openedBy.id)
    const byPage = type ? await readersByPage(look, type, one, requester) : []
    const named = [...new Set([...byPage, ...(deciders.get(one.id) ?? [])])]
    const now = (named.length > 0 || known.has(one.id) ? named : await onDutyFor(look, one)).toSorted()
    if (now.join() === (before.get(one.id) ?? []).toSorted().join()) continue
    await keepInCircle(look.db, one.id, now, 'routed')
    await dropOutsiders(look.db, one.id)
  }
}

/** Whoever is on duty in its project, where nobody else would know of it. */
async function onDutyFor(look: Look, { projectId }: Request): Promise<readonly string[]> {
  const where = (await everNamed(look, project)).get(projectId)
  const duty = where && (await onDuty(look, where))
  return duty ? [duty.person.id] : []
}

async function readersByPage(
  look: Look,
  type: Definition<RequestType>,
  { fields, region }: Pick<Request, 'fields' | 'region'>,
  requester: Person | undefined,
): Promise<readonly string[]> {
  const reads = await holdersOf(look, type.value.readBy, { region, requester })
  const sees = await holdersByPage(look, type, { fields, region, requester })
  return [...reads, ...sees].map(({ id }) => id)
}

/** Who decides on each of them by pages that ask for a yes as soon as it is opened. */
async function decidersOn(
  look: Look,
  requests: readonly Request[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const things = await asApprovalSubject.things(
    look,
    requests.map(({ id }) => id),
  )
  const found = new Map<string, readonly string[]>()
  for (const [id, thing] of things) {
    const rules = approvalsNeeded(look, 'requests', thing).filter(
      ({ value }) => value.askedWith === undefined,
    )
    const who = rules.flatMap(({ value }) => value.groups.flatMap((group) => group.who))
    found.set(
      id,
      (await holdersOf(look, who, thing.around)).map((person) => person.id),
    )
  }
  return found
}
