import { dayAt, teamsOf, type Definition, type Look } from '#kernel'
import type { Handbook } from '#pages'
import { team, type Arrival } from '#people'
import type { FirstPage, MineWorld } from './mine-world.ts'
import { readingsVisibleTo } from './reading-store.ts'

/** A page of the first day, and whether it was read. */
export interface FirstDayPage extends FirstPage {
  readonly read: boolean
}

/** For so many days after they came somebody is new. */
const newFor = 90

/**
 * What a newcomer reads first: the handbook's first page, their team's, those of the rules that bind them, and what
 * modules add. Undefined for who is not new, and for who has read it all and whose first day nobody entered.
 */
export async function firstDayOf(
  world: MineWorld,
  look: Look,
  arrival: Arrival | undefined,
  bound: readonly Definition[],
): Promise<readonly FirstDayPage[] | undefined> {
  if (!arrival || !isNew(arrival, look)) return undefined
  const handbook = await world.handbookAt(look.model.commit)
  const more = await Promise.all(world.contributed.firstDay.map((load) => load(look)))
  const pages = firstPages(look, handbook, bound, more.flat())
  const read = new Set(
    (await readingsVisibleTo(look.db, look.by)).flatMap(({ kind, subject }) =>
      kind === 'page' ? subject : [],
    ),
  )
  const all = pages.map((page) => ({ ...page, read: read.has(handbook.find(page.url)?.path ?? '') }))
  return arrival.startOn === undefined && all.every((page) => page.read) ? undefined : all
}

/** Whether somebody started, or else was first heard of here, within the last months. */
function isNew({ startOn, joinedAt }: Arrival, { now, model }: Pick<Look, 'now' | 'model'>): boolean {
  const today = dayAt(now, model.zone)
  const first = startOn ?? dayAt(joinedAt, model.zone)
  return Temporal.PlainDate.compare(today, first.add({ days: newFor })) <= 0
}

function firstPages(
  { by, model }: Look,
  handbook: Handbook,
  bound: readonly Definition[],
  more: readonly FirstPage[],
): readonly FirstPage[] {
  const start = handbook.find('/')
  const own = teamsOf(by).flatMap((name) => model.find(team, name) ?? [])
  const pages = [
    ...(start ? [{ title: start.title, url: start.url, why: 'where the handbook begins' }] : []),
    ...more,
    ...own.map(({ citation: { title, url } }) => ({ title, url, why: 'about your team' })),
    ...bound.map(({ citation: { title, url } }) => ({ title, url, why: 'what binds you' })),
  ]
  const first = new Map<string, FirstPage>()
  for (const page of pages) if (!first.has(page.url)) first.set(page.url, page)
  return [...first.values()]
}
