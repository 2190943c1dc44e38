import { randomUUID } from 'node:crypto'
import { menuFor, type Frame, type SidebarEntry } from '#design'
import { dayAt, lookAs, noModel, type House, type Model, type Person } from '#kernel'
import type { Handbook, SidebarNode } from '#pages'
import { arrivalVisibleTo } from '#people'
import type { Versions } from '#repository'
import { contributed } from '../app.ts'

/** What stays the same for everybody while a version is in force. */
interface OfVersion {
  readonly handbook: string
  readonly sidebar: Frame['sidebar']
  readonly model: Pick<Model, 'all'>
  readonly zone: string
}

/** One's own before what everybody sees. */
const menu = contributed.menu.toSorted((a, b) => Number(b.own ?? false) - Number(a.own ?? false))

/** Makes the frame of a page: what belongs to the version is worked out once a version. */
export function frames(house: House, versions: Versions) {
  let known: { readonly commit: string; readonly of: OfVersion } | undefined
  const ofVersion = async (): Promise<OfVersion> => {
    const commit = (await versions.inForce())?.commit
    if (commit === undefined) return { handbook: 'Handbook', sidebar: [], model: noModel, zone: 'UTC' }
    if (known?.commit === commit) return known.of
    const [handbook, model] = await Promise.all([versions.handbookAt(commit), versions.modelAt(commit)])
    const { title, zone } = handbook.settings
    const of = { handbook: title, sidebar: sidebarOf(handbook), model, zone }
    known = { commit, of }
    return of
  }
  return async (by: Person, here: string, demo: boolean): Promise<Frame> => {
    const { zone, model, ...of } = await ofVersion()
    const now = house.clock.now()
    const readers = by.kind === 'visitor' ? undefined : ((await zoneOf(house, by)) ?? zone)
    return {
      ...of,
      menu: model === noModel ? [] : menuFor(menu, by, model),
      by,
      here,
      demo,
      today: dayAt(now, zone),
      ...(readers !== undefined && { zone: readers, readersToday: dayAt(now, readers) }),
      once: randomUUID(),
    }
  }
}

/** The zone that somebody said they are in. */
const zoneOf = (house: House, by: Person): Promise<string | undefined> =>
  lookAs(house, by, async (look) => (await arrivalVisibleTo(look.db, by))?.zone)

/** The handbook's first page, then what stands in it. */
function sidebarOf({ sidebar, find }: Handbook): readonly SidebarEntry[] {
  const first = find('/')
  const below = sidebar.children.flatMap(entriesOf)
  return first ? [{ url: first.url, title: first.title, children: [] }, ...below] : below
}

/** A folder without a page of its own leads to the first page in it. */
function entriesOf(node: SidebarNode): readonly SidebarEntry[] {
  const children = node.children.flatMap(entriesOf)
  const url = node.url ?? children[0]?.url
  return url === undefined ? [] : [{ url, title: node.title, children }]
}
