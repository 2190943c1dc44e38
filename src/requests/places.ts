import { dayAt, everNamed, identityOf, type Act, type KindOf, type Look, type Person } from '#kernel'
import {
  bucketUnder,
  limit,
  limitsOn,
  movePlaces,
  releasePlaces,
  type Claim,
  type Full,
  type Scope,
} from '#limits'
import { peopleById, region, team } from '#people'
import { project } from './kinds/project.ts'
import { request as kind } from './kinds/request.ts'
import { requestHref, type Request } from './request.ts'
import { factsOf, type Sort } from './facts-of.ts'
import { requestsByIdVisibleTo } from './store.ts'
import { subjectOfRequest } from './request-to-change.ts'

/** As `of` of a limit has it. */
const counted = 'requests'

/** A request as limits count it: on the day it was opened, wherever that is asked. */
export type Counted = Sort &
  Pick<Request, 'id' | 'openedAt' | 'ended'> & { readonly openedBy: { readonly id: string } }

interface Asking {
  /** The input's field beside which a refusal stands. */
  readonly field: string
  /** Why it should pass beyond a limit. */
  readonly reason?: string | undefined
}

/**
 * Takes the places that limits ask for an open request, each in the period in which it was opened, and gives back those it
 * needs no more. `before` is what it was until now: a limit that spoke of it then already asks for nothing, so that one
 * opened before the limit came is changed as before. One that is over holds none, however it is changed.
 */
export async function holdPlaces(act: Act, now: Counted, asking: Asking, before?: Counted): Promise<void> {
  if (before?.ended || !act.model.all(limit).some(({ value }) => value.of === counted)) return
  const claim = await claimOf(act, now, asking)
  const was = before && (await claimOf(act, before, asking))
  if (was && bucketsOf(act, was).join('\n') === bucketsOf(act, claim).join('\n')) return
  await movePlaces(act, claim)
}

/** Gives back what a request held that is over. */
export const giveBackPlaces = (act: Pick<Act, 'db' | 'now' | 'by'>, id: string) =>
  releasePlaces(act, subjectOfRequest({ id }))

const bucketsOf = (act: Act, claim: Claim): readonly string[] =>
  limitsOn(act, claim.of, claim.factsOn(claim.day), claim.day).map((one) => bucketUnder(one, claim))

async function claimOf(act: Act, one: Counted, { field, reason }: Asking): Promise<Claim> {
  const opener =
    one.openedBy.id === act.by.id
      ? act.by
      : (await peopleById(act.db, act.by, [one.openedBy.id])).get(one.openedBy.id)
  const type = (await everNamed(act, kind)).get(one.type?.id ?? '')
  const ofTeam = opener?.team === undefined ? undefined : (await everNamed(act, team)).get(opener.team)
  const facts = factsOf(one, { type: type?.name, team: ofTeam?.name })
  return {
    of: counted,
    subject: subjectOfRequest(one),
    day: dayAt(one.openedAt, act.model.zone),
    dayUnder: ({ value }) => dayAt(one.openedAt, value.zone ?? ofTeam?.value.zone ?? act.model.zone),
    factsOn: () => facts,
    scopes: await scopesOf(act, one, opener),
    reason,
    fields: { day: field, reason: 'excuse' },
    around: { region: one.region, requester: opener },
    nearest: waysOf,
  }
}

async function scopesOf(
  act: Act,
  one: Counted,
  opener: Person | undefined,
): Promise<Readonly<Record<string, Scope | undefined>>> {
  const named = async (of: KindOf<unknown>, name: string | undefined) => {
    const found = name === undefined ? undefined : (await everNamed(act, of)).get(name)
    const id = found && (await identityOf(act.db, of.kind, found.name))
    return found && id !== undefined ? { id, title: found.title } : undefined
  }
  const where = (await everNamed(act, project)).get(one.projectId)
  const type = (await everNamed(act, kind)).get(one.type?.id ?? '')
  return {
    team: await named(team, opener?.team),
    region: await named(region, one.region),
    project: { id: one.projectId, title: where?.title ?? one.project },
    type: one.type && { id: one.type.id, title: type?.title ?? one.type.name },
  }
}

/** So many of those that hold the places are named. */
const mostNamed = 8

/** Those that hold the places, as far as who asks may see them: where one ends, its place is free. */
const waysOf =
  ({ held }: Full) =>
  async (look: Look) =>
    (
      await requestsByIdVisibleTo(
        look,
        held.map(({ subjectId }) => subjectId),
      )
    )
      .slice(0, mostNamed)
      .map((one) => ({
        say: `Look at “${one.subject}”`,
        detail: `${one.openedBy.name}’s holds a place; it is free when that one ends`,
        href: requestHref(one),
      }))
