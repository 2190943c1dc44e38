import type { Definition, Model } from '#kernel'
import { keyOf, type Block } from './blocks.ts'
import type { DefinitionFinding } from './finding.ts'
import type { KeyPath } from './written.ts'

/** A valid definition with the block it came from. */
export interface Standing {
  readonly definition: Definition
  readonly block: Block
}

/**
 * Notices for definitions that begin where one of the parent's ended without `formerly`: perhaps a rename that would
 * lose what was counted under the old name.
 */
export function endings(
  parent: Model | undefined,
  standing: readonly Standing[],
  after: readonly Definition[],
): readonly DefinitionFinding[] {
  if (!parent) return []
  const before = new Set(parent.definitions.map(({ kind, name }) => keyOf(kind, name)))
  const now = new Set(
    after.flatMap(({ kind, name, formerly }) => [name, ...formerly].map((one) => keyOf(kind, one))),
  )
  const ended = parent.definitions.filter(({ kind, name }) => !now.has(keyOf(kind, name)))
  const begun = standing.filter(
    ({ definition: { kind, name, formerly } }) => !before.has(keyOf(kind, name)) && formerly.length === 0,
  )
  return begun.flatMap(({ definition, block }) => {
    const same = ended.filter(
      ({ kind, citation }) => kind === definition.kind && citation.path === definition.citation.path,
    )
    const old =
      same.find(({ citation }) => citation.anchor === definition.citation.anchor) ??
      (same.length === 1 ? same[0] : undefined)
    if (!old) return []
    const { read, page } = block
    return [
      {
        path: page.path,
        kind: definition.kind,
        name: definition.name,
        code: 'ended' as const,
        severity: 'warning' as const,
        ...read.written.valueAt([read.kind.nameKey]),
        message: `"${old.name}" ends here and "${definition.name}" begins anew.`,
        mend: `If it is the same under another name, add formerly: [${old.name}].`,
      },
    ]
  })
}

/** Renames that cannot be: the old name is still defined, or two definitions claim it. */
export function wrongRenames(
  standing: readonly Standing[],
  fault: (of: Standing, path: KeyPath, message: string, mend: string) => void,
): void {
  const present = new Set(standing.map(({ definition: { kind, name } }) => keyOf(kind, name)))
  const claimed = new Map<string, string>()
  for (const one of standing)
    for (const [at, old] of one.definition.formerly.entries()) {
      const key = keyOf(one.definition.kind, old)
      const other = claimed.get(key)
      claimed.set(key, one.definition.name)
      if (present.has(key))
        fault(
          one,
          ['formerly', at],
          `"${old}" is still defined, so it is nothing's former name.`,
          'Take the old block or this line away.',
        )
      else if (other !== undefined)
        fault(
          one,
          ['formerly', at],
          `"${other}" says too that it was formerly "${old}".`,
          'Keep it with one of them.',
        )
    }
}
