import { isDeepStrictEqual } from 'node:util'
import type { Repository } from '../git/repository.ts'
import type { Difference } from '../git/tree-differences.ts'
import { saysOrder } from '../menu/menu.ts'
import { hungAgain } from './hang.ts'
import { handbookOf, type Handbook } from './handbook.ts'
import { headOf } from './list-pages.ts'
import { keepOpened, type Opened } from './opened.ts'
import type { HandbookFile, Page } from './page.ts'
import { saysRedirects } from './redirect-rules.ts'
import { settingsPath } from './settings.ts'
import { shelvesOf } from './shelves.ts'

/** A version that comes after another one. */
export interface Next {
  readonly commit: string
  readonly changes: readonly Difference[]
  readonly opened: Opened
}

/**
 * The next version of a handbook, where files stand in the same places and no page says anything else of itself than before:
 * only what is read of them is another. Undefined where more has changed.
 */
export async function withOtherTexts(
  repository: Repository,
  before: Handbook,
  { commit, changes, opened }: Next,
): Promise<Handbook | undefined> {
  const shelves = shelvesOf(before)
  if (!changes.every((change) => isOnlyText(change, before, opened))) return undefined
  const changed = new Map(changes.flatMap(({ path, after }) => (after ? [[path, after.oid] as const] : [])))
  const alike = await Promise.all(
    changes.map(async ({ path, before: was, after: is }) => {
      if (!before.at(path) || !was || !is) return true
      const heads = await Promise.all([was, is].map(({ oid }) => headOf(repository, oid)))
      return isDeepStrictEqual(heads[0], heads[1])
    }),
  )
  if (!alike.every(Boolean)) return undefined

  const files = new Map(shelves.files)
  const pages = new Map<string, Page>()
  for (const { path, oid, size } of opened.entries) {
    if (!changed.has(path)) continue
    const file: HandbookFile | undefined = files.get(path)
    if (file) files.set(path, Object.freeze({ ...file, oid, size }))
    const page = before.at(path)
    if (page) pages.set(path, Object.freeze({ ...page, oid }))
  }
  const listed = shelves.listed.map((page) => {
    const oid = changed.get(page.file)
    return oid === undefined ? page : { ...page, oid }
  })
  const hung = hungAgain(opened.hung, pages)
  const handbook = handbookOf({ ...shelves, commit, files, listed }, undefined, hung)
  keepOpened(handbook, { ...opened, hung })
  return handbook
}

/** Whether a file is there before and after, nothing else is read from it, and no link leads to it. */
function isOnlyText(
  { path, before: was, after: is }: Difference,
  { settings }: Handbook,
  { linkedTo }: Opened,
): boolean {
  if (!was || !is || was.mode !== is.mode || !is.mode.startsWith('100')) return false
  const says = path === settingsPath || saysRedirects(path) || saysOrder(path, settings)
  return !says && !linkedTo.has(path)
}
