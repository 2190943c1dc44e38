import type { Definition, Model } from '#kernel'
import { keyOf, type Block } from './blocks.ts'

/** What a commit's blocks say of the parent's definitions, before it is known which of them are valid. */
export interface Traces {
  readonly blocks: readonly Block[]
  /** Paths of pages of which a part cannot be read. */
  readonly swallowing: ReadonlySet<string>
  /** Paths of this commit's pages. */
  readonly present: ReadonlySet<string>
}

/**
 * Which of the parent's definitions stay in force, given the blocks that are not valid and what stands at this commit:
 * those whose block is still there and broken. Where a block's name cannot be read, or is one that the parent did not
 * have, everything of its kind that the page held and that is not accounted for stays: rather one rule too many until
 * the page is mended than one too few.
 */
export function heldOver(
  parent: Model | undefined,
  broken: readonly Block[],
  { swallowing, present }: Pick<Traces, 'swallowing' | 'present'>,
  stands: (kind: string, name: string) => boolean,
): readonly Definition[] {
  if (!parent) return []
  const before = new Set(parent.definitions.map(({ kind, name }) => keyOf(kind, name)))
  const named = new Set<string>()
  const unnamed: Block[] = []
  for (const block of broken) {
    const { kind, name, shape } = block.read
    const names = [...(name === undefined ? [] : [name]), ...shape.formerly].map((one) =>
      keyOf(kind.kind, one),
    )
    for (const one of names) named.add(one)
    if (!names.some((one) => before.has(one))) unnamed.push(block)
  }
  return parent.definitions.filter(({ kind, name, citation: { path } }) => {
    if (stands(kind, name)) return false
    if (named.has(keyOf(kind, name)) || swallowing.has(path)) return true
    return unnamed.some(
      ({ read, page }) => read.kind.kind === kind && (page.path === path || !present.has(path)),
    )
  })
}

/** The definition as the parent had it, marked with the commit at which its block was last valid. */
export const markHeld = (definition: Definition, parent: Model): Definition =>
  Object.freeze({ ...definition, heldOverFrom: definition.heldOverFrom ?? parent.commit })
