import type { Repository } from '../git/repository.ts'
import { entriesAfter } from '../git/entries-after.ts'
import type { TreeEntry } from '../git/tree-entry.ts'
import { readMenu } from '../menu/menu.ts'
import { narrower } from '../readers/readers.ts'
import { filesOf } from './files.ts'
import { hang } from './hang.ts'
import { handbookOf, type Handbook } from './handbook.ts'
import { listPages, withDrafts } from './list-pages.ts'
import { keepOpened, openedOf } from './opened.ts'
import { placesIn, readersIn } from './readers-in.ts'
import { redirectRulesIn } from './redirect-rules.ts'
import { readSettings, settingsPath } from './settings.ts'
import { withOtherTexts } from './with-other-texts.ts'

/**
 * Reads the page tree of one commit, as somebody sees it who may read all of it. From `before`, another version of it, on only
 * what differs is read: where only texts do, all else is that one's.
 */
export async function openHandbook(
  repository: Repository,
  commit: string,
  before?: Handbook,
): Promise<Handbook> {
  const known = before && openedOf(before)
  if (!before || !known) return open(repository, commit)
  const { tree: root } = await repository.commit(commit)
  const changes = await repository.differences(known.root, root)
  const entries = changes && (await entriesAfter(known.entries, changes, repository))
  if (!entries) return open(repository, commit)
  const again = await withOtherTexts(repository, before, {
    commit,
    changes,
    opened: { ...known, root, entries },
  })
  return again ?? open(repository, commit, { root, entries })
}

async function open(
  repository: Repository,
  commit: string,
  known?: { readonly root: string; readonly entries: readonly TreeEntry[] },
): Promise<Handbook> {
  const { root, entries: tree } = known ?? {
    root: (await repository.commit(commit)).tree,
    entries: await repository.tree(commit),
  }
  const { files: found, findings: fileFindings } = await filesOf(repository, tree)
  const settingsFile = found.get(settingsPath)
  const source = settingsFile && (await repository.read(settingsFile.oid))
  const { settings, findings: settingsFindings } = readSettings(tree, source)
  const readersOf = readersIn(settings)
  const allowed = new Map(
    [...found.values()].map(({ really, path, ...file }) => {
      const readers = narrower(readersOf(path), readersOf(really))
      return [path, Object.freeze({ ...file, path, readers })]
    }),
  )
  const { listed, findings: addressFindings } = await listPages(repository, allowed, settings)
  const files = withDrafts(allowed, listed)
  const pageFindings = listed.flatMap(({ file, head }) =>
    head.faults.map((fault) => ({ path: file, ...fault })),
  )
  const { rules, findings: ruleFindings } = await redirectRulesIn(
    repository,
    files,
    listed,
    placesIn(settings),
  )
  const findings = [settingsFindings, fileFindings, addressFindings, pageFindings, ruleFindings].flat()
  const menu = await readMenu(repository, files, settings)
  Object.freeze(settings)
  const hung = hang(listed, settings, menu)
  const handbook = handbookOf({ commit, settings, files, listed, menu, rules, findings }, undefined, hung)
  const linkedTo = new Set(
    [...found.values()].flatMap(({ really, path }) => (really === path ? [] : [really])),
  )
  keepOpened(handbook, { root, entries: tree, linkedTo, hung })
  return handbook
}
