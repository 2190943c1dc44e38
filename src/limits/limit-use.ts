import { dayAt, everNamed, identityOf, type Definition, type KindOf, type Look } from '#kernel'
import { heardFrom, type HeardFrom } from '#facts'
import { region, team } from '#people'
import { countsAfter } from './counts-store.ts'
import type { Limit } from './kinds/limit.ts'
import { periodOf, type Period } from './period.ts'
import { counted } from './rules.ts'
import { spansAround, type Span } from './spans-around.ts'
import { pooled, usageOf, type Slot } from './store.ts'
import { linesOf } from './waits-store.ts'
import type { Holder, LimitSubject } from './subject.ts'

/** The use of a limit in the period of today, as it is shown to one person. */
export interface LimitUse {
  readonly period: Period
  readonly most: number
  /** The viewer's own team or region, or all together. */
  readonly mine?: ScopeUse
  /** Title of the viewer's team or region where the limit does not hold for it. */
  readonly excepted?: string
  /** All that hold places, where none of them is the viewer's own; else the further teams that they are in. */
  readonly others: readonly { readonly title: string; readonly held: number; readonly waiting: number }[]
  /** Where those are kept that come from elsewhere. */
  readonly heard: readonly HeardFrom[]
  readonly today: Temporal.PlainDate
}

interface ScopeUse {
  readonly title?: string
  /** Places that count. */
  readonly held: number
  /** Of those, the ones beyond the limit with no more than a note or a reason. */
  readonly noted: number
  /** Of those, the ones that happened outside the limit. */
  readonly outside: number
  /** Let through by somebody who may decide. */
  readonly excepted: number
  /** In line for a place. */
  readonly waiting: number
  /** The first of those that hold them. */
  readonly holders: readonly Holder[]
  /** How many more hold some. */
  readonly more: number
  /** First day of the next period with a place; undefined while this one has some, or where none is near. */
  readonly nextOn?: Temporal.PlainDate
  /** This period and those around it, oldest first; empty where only this one has some. */
  readonly around: readonly Span[]
}

/** Kinds of definitions that people belong to, by the word after `per`. */
const belonged: Readonly<Record<string, KindOf<{ readonly zone?: string }>>> = { team, region }

const ownOf = ({ by }: Look, per: string): string | undefined =>
  per === 'team' ? by.team : per === 'region' ? by.region : undefined

/** How many places are held now, for the viewer's own team or region or, without one, for each. */
export async function limitUse(
  look: Look,
  one: Definition<Limit>,
  subjects: readonly LimitSubject[],
): Promise<LimitUse> {
  const { per, each, except, atMost, of } = one.value
  const kind = per === undefined ? undefined : belonged[per]
  const named = kind && (await everNamed(look, kind))
  const own = per === undefined ? undefined : named?.get(ownOf(look, per) ?? '')
  const zone = one.value.zone ?? own?.value.zone ?? look.model.zone
  const today = dayAt(look.now, zone)
  const period = periodOf(each, today)
  const usage = await usageOf(look.db, one.name, period.first)
  const lines = await linesOf(look.db, one.name, period.first, look.now)
  const waitingFor = (scope: string): number => lines.get(scope)?.length ?? 0
  const shown = { period, most: atMost, today, heard: await heardFrom(look, of) }
  const describe = subjects.find((subject) => subject.of === of)?.describe
  const useOf = (scope: string, title?: string) =>
    scopeUse(look, one, {
      scope,
      period,
      title,
      held: usage.get(scope) ?? [],
      waiting: waitingFor(scope),
      describe,
    })
  if (per === undefined) return { ...shown, mine: await useOf(pooled), others: [] }
  const titleOf = (scope: string): string => named?.get(scope)?.title ?? scope.replaceAll('-', ' ')
  const others = [...usage]
    .filter(([scope]) => !named || named.has(scope) || scope.startsWith('no '))
    .map(([scope, held]) => ({ title: titleOf(scope), held: counted(held), waiting: waitingFor(scope) }))
    .toSorted((a, b) => a.title.localeCompare(b.title))
  if (!own) return { ...shown, others }
  const further = new Set(per === 'team' ? look.by.alsoIn?.map((name) => named?.get(name)?.title) : [])
  const alsoMine = others.filter(({ title }) => further.has(title))
  if (except.some(({ fact, value }) => fact === per && value === own.name))
    return { ...shown, excepted: own.title, others }
  const id = (await identityOf(look.db, own.kind, own.name)) ?? ''
  return { ...shown, mine: await useOf(id, own.title), others: alsoMine }
}

/** More are not told apart: what is kept elsewhere may go far beyond a limit. */
const mostHolders = 20

async function scopeUse(
  look: Look,
  one: Definition<Limit>,
  counts: {
    readonly scope: string
    readonly title: string | undefined
    readonly period: Period
    readonly held: readonly Slot[]
    readonly waiting: number
    readonly describe: LimitSubject['describe'] | undefined
  },
): Promise<ScopeUse> {
  const { scope, title, period, held, waiting, describe } = counts
  const ids = held.slice(0, mostHolders).map(({ subjectId }) => subjectId)
  const described = ids.length === 0 ? undefined : await describe?.(look, ids)
  const next = counted(held) < one.value.atMost ? undefined : await nextOn(look, one, scope, period)
  return {
    held: counted(held),
    around: await spansAround(look.db, { limit: one.name, scope, each: one.value.each }, period),
    noted: held.filter(({ given }) => given === 'noted').length,
    outside: held.filter(({ given }) => given === 'outside').length,
    excepted: held.filter(({ given }) => given === 'excepted').length,
    waiting,
    holders: ids.flatMap((id) => described?.get(id) ?? []),
    more: held.length - ids.length,
    ...(title !== undefined && { title }),
    ...(next && { nextOn: next }),
  }
}

/** How far ahead a place is looked for. */
const ahead = 24

async function nextOn(look: Look, { name, value }: Definition<Limit>, scope: string, period: Period) {
  const counts = await countsAfter(look.db, { limit: name, scope, period: period.first })
  let next = period
  for (let step = 0; step < ahead; step++) {
    next = periodOf(value.each, next.next)
    if ((counts.get(next.first.toString()) ?? 0) < value.atMost) return next.first
  }
  return undefined
}
