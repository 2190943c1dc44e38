import { randomUUID } from 'node:crypto'
import { menuFor, type Frame, type SidebarEntry } from '#design'
import {
  dayAt,
  LeastRecentlyUsed,
  lookAs,
  noModel,
  type House,
  type Look,
  type Model,
  type Person,
} from '#kernel'
import type { Handbook, SidebarNode } from '#pages'
import { arrivalVisibleTo } from '#people'
import type { SeenVersions } from '#reading'
import type { Versions } from '#repository'
import { unreadOf } from '#notices'
import { contributed, noticesWorld } from '../app.ts'

/** What stays the same while a version is in force, for all who may read the same of it. */
interface OfVersion {
  readonly handbook: string
  readonly sidebar: Frame['sidebar']
  readonly model: Pick<Model, 'all'>
  readonly zone: string
}

/** One's own before what everybody sees. */
const menu = contributed.menu.toSorted((a, b) => Number(b.own ?? false) - Number(a.own ?? false))

/** So many different readers are remembered. */
const sights = 16

/** Makes the frame of a page: what belongs to the version is worked out once a version. */
export function frames(house: House, versions: Versions, seen: SeenVersions) {
  const known = new LeastRecentlyUsed<OfVersion>(sights)
  const ofVersion = async (by: Person): Promise<OfVersion> => {
    const present = (await versions.inForce())?.commit
    if (present === undefined) return { handbook: 'Handbook', sidebar: [], model: noModel, zone: 'UTC' }
    const handbook = await seen.handbookFor({ by, present })
    const before = known.get(handbook.key)
    if (before) return before
    const { title, zone } = handbook.settings
    const of = {
      handbook: title,
      sidebar: sidebarOf(handbook),
      model: await seen.modelFor(by, present),
      zone,
    }
    known.set(handbook.key, of)
    return of
  }
  return async (by: Person, here: string, demo: boolean): Promise<Frame> => {
    const { zone, model, ...of } = await ofVersion(by)
    const now = house.clock.now()
    const own = by.kind === 'visitor' ? undefined : await lookAs(house, by, ownOf)
    const readers = own && (own.zone ?? zone)
    return {
      ...of,
      menu: model === noModel ? [] : menuFor(menu, by, model),
      by,
      here,
      demo,
      today: dayAt(now, zone),
      ...(readers !== undefined && { zone: readers, readersToday: dayAt(now, readers) }),
      ...(own?.unread !== undefined && { unread: own.unread }),
      once: randomUUID(),
    }
  }
}

/** What only somebody themselves is shown on every page: the zone that they said they are in, and what they have not read. */
const ownOf = async (look: Look): Promise<{ readonly zone?: string; readonly unread?: number }> => {
  const { zone } = (await arrivalVisibleTo(look.db, look.by)) ?? {}
  const { kind } = look.by
  return {
    ...(zone !== undefined && { zone }),
    ...((kind === 'member' || kind === 'admin') && { unread: await unreadOf(noticesWorld, look) }),
  }
}

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
