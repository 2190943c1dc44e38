import type { PageOfFences } from './page-of-fences.ts'
import type { DefinitionFinding } from './finding.ts'
import type { Kind } from './kind.ts'
import { readFences, type KindTable, type ReadBlock } from './read-fence.ts'

/** A block of one commit: what its text says, and the page on which it stands. */
export interface Block {
  readonly read: ReadBlock
  readonly page: PageOfFences
}

/** `limit paid-social`: unique over the handbook for what has a name; names that differ only in case are one. */
export const keyOf = (kind: string, name: string): string => `${kind} ${name.toLowerCase()}`

const tables = new WeakMap<readonly Kind[], KindTable>()

/** Kinds by word; one table for one list, so that what is read with it can be remembered. */
export function tableOf(kinds: readonly Kind[]): KindTable {
  const table = tables.get(kinds) ?? new Map(kinds.map((kind) => [kind.kind, kind]))
  tables.set(kinds, table)
  return table
}

/** All blocks of a commit in the order of pages and lines, and what other fences have to tell. */
export function gather(
  pages: readonly PageOfFences[],
  kinds: KindTable,
): {
  readonly blocks: readonly Block[]
  readonly remarks: readonly DefinitionFinding[]
  /** Paths of pages of which a part cannot be read. */
  readonly swallowing: ReadonlySet<string>
} {
  const blocks: Block[] = []
  const remarks: DefinitionFinding[] = []
  const swallowing = new Set<string>()
  for (const page of pages) {
    if (page.unreadable) swallowing.add(page.path)
    if (page.fences.length === 0) continue
    const read = readFences(page.fences, kinds)
    for (const one of read.blocks) {
      blocks.push({ read: one, page })
      if (one.faults.some(({ code }) => code === 'never-closes')) swallowing.add(page.path)
    }
    for (const { word, fault, swallows } of read.remarks) {
      remarks.push({ path: page.path, kind: word, ...fault })
      if (swallows) swallowing.add(page.path)
    }
  }
  return { blocks, remarks, swallowing }
}
