import { teamsOf, type Definition, type Look } from '#kernel'
import { ownFirstDay } from '#onboarding'
import type { Handbook } from '#pages'
import { team, type Arrival } from '#people'
import { presentHandbook } from '#reading'
import type { FirstPage, MineWorld } from './mine-world.ts'
import { readingsVisibleTo } from './reading-store.ts'

/** A page of the first day, and whether it was read. */
export interface FirstDayPage extends FirstPage {
  readonly read: boolean
}

/**
 * What a newcomer reads first: the handbook's first page, their team's, those of the rules that bind them, and what
 * modules add. Undefined for who is not new (`#onboarding` says who is), and for who has read it all and whose first day
 * nobody entered.
 */
export async function firstDayOf(
  world: MineWorld,
  look: Look,
  arrival: Arrival | undefined,
  bound: readonly Definition[],
): Promise<readonly FirstDayPage[] | undefined> {
  if (!arrival || !(await ownFirstDay(look))) return undefined
  const handbook = await presentHandbook(world, look)
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
