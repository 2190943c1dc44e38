import { pageAt } from '#design'
import { Remembered, type Look } from '#kernel'
import type { FenceBlock, Handbook, PathChange } from '#pages'
import { filesBetween, pastHandbook, presentHandbook } from '#reading'
import type { MineWorld } from './mine-world.ts'

/** What became of a page, by what weighs most in it. */
export type ChangeSort = 'rule' | 'text' | 'moved' | 'new' | 'gone'

/** How one page changed with a version. */
export interface PageChange {
  readonly sort: ChangeSort
  readonly title: string
  /** Where it stood then; of what is gone, before. */
  readonly url: string
  /** Where one reads it: as it is now, where it still stands. */
  readonly href: string
  /** Of a page that was moved: where it stood before. */
  readonly from?: string
  /** What stands first in its address, in words. */
  readonly folder?: string
}

/** What came with a version for who is looking. */
export interface VersionChanges {
  readonly changes: readonly PageChange[]
  /** False where it also changed what they may not read: then nothing is told of what was said with it. */
  readonly whole: boolean
}

/** Of so many pages of one version the rules are looked at. */
const mostLooked = 60

const worked = new Remembered<VersionChanges>(500)

type ChangesWorld = Pick<MineWorld, 'repository' | 'seen' | 'parsed'>

/** What changed between two versions, page by page in reading order, as who is looking may read both. */
export async function versionChanges(
  world: ChangesWorld,
  look: Pick<Look, 'by' | 'model'>,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<VersionChanges> {
  const present = await presentHandbook(world, look)
  const key = [world.repository.gitDir, present.key, before, after].join('\n')
  return worked.get(key, async () => {
    const was = await pastHandbook(world, look, before)
    const is = await pastHandbook(world, look, after)
    const kinds = new Set(look.model.definitions.map(({ kind }) => kind))
    const files = await filesBetween(world, before, after)
    const pages = files.filter(({ path }) => /\.(?:md|markdown)$/i.test(path))
    const found: { readonly order: number; readonly change: PageChange }[] = []
    for (const [at, file] of pages.entries()) {
      const became = changeOf(file, { was, is, present })
      if (!became) continue
      const { order, ...change } = became
      const ruled =
        change.sort === 'text' && at < mostLooked && (await rulesDiffer(world, file, { was, is, kinds }))
      found.push({ order, change: ruled ? { ...change, sort: 'rule' } : change })
    }
    const changes = found.toSorted((a, b) => a.order - b.order).map(({ change }) => change)
    return { changes, whole: found.length === pages.length && files.every((file) => isSeen(file, was, is)) }
  })
}

/** Whether all of a changed file may be read. */
const isSeen = ({ kind, path, from }: PathChange, was: Handbook, is: Handbook): boolean =>
  (kind === 'removed' || is.shows(path)) && (kind === 'added' || was.shows(from ?? path))

interface Versions {
  readonly was: Handbook
  readonly is: Handbook
  readonly present: Handbook
}

function changeOf({ kind, path, from }: PathChange, { was, is, present }: Versions) {
  const before = was.at(from ?? path)
  const page = is.at(path)
  if (!page) {
    if (!before) return undefined
    const { url, title, order } = before
    const href = present.at(before.path)?.url ?? pageAt(url, was.commit)
    return { sort: 'gone' as const, title, url, href, order, ...folderIn(was, url) }
  }
  const { url, title, order } = page
  const now = present.at(path)
  const href = now?.url ?? pageAt(url, is.commit)
  const told = { title, url, href, order, ...folderIn(is, url) }
  if (kind === 'added' || !before) return { ...told, sort: 'new' as const }
  return kind === 'renamed' && before.url !== url
    ? { ...told, sort: 'moved' as const, from: before.url }
    : { ...told, sort: 'text' as const }
}

function folderIn(handbook: Handbook, url: string): { readonly folder?: string } {
  const crumbs = handbook.breadcrumbs(url)
  const top = crumbs.find(({ url: above }) => above !== '/')
  return top && crumbs.indexOf(top) < crumbs.length - 1 ? { folder: top.title } : {}
}

/** Whether a block that says a rule, or the sentence that it runs, reads otherwise. */
async function rulesDiffer(
  { parsed }: ChangesWorld,
  { path, from }: PathChange,
  { was, is, kinds }: Pick<Versions, 'was' | 'is'> & { readonly kinds: ReadonlySet<string> },
): Promise<boolean> {
  const said = async (handbook: Handbook, file: string) => {
    const page = handbook.at(file)
    const { fences } = page ? await parsed.of(page, handbook) : { fences: [] }
    return fences.filter(({ info }) => kinds.has(info.trim().split(/\s/)[0] ?? '')).map(ruleText)
  }
  return (await said(was, from ?? path)).join('\n') !== (await said(is, path)).join('\n')
}

const ruleText = ({ info, body, paragraph }: FenceBlock): string =>
  `${info}\n${body}\n${paragraph?.text ?? ''}`
