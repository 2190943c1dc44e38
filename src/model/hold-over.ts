import type { Definition, Model } from '#kernel'

/** A block that is there and not valid. */
export interface BrokenBlock {
  readonly kind: string
  /** Absent where it cannot be read. */
  readonly name?: string
  readonly path: string
  readonly line: number
}

interface HoldOver {
  readonly parent: Model | undefined
  readonly broken: readonly BrokenBlock[]
  /** Pages of which a part cannot be read at all. */
  readonly swallowing: ReadonlySet<string>
  /** Paths of this commit's pages. */
  readonly present: ReadonlySet<string>
  /** Whether this commit has a valid definition of that name. */
  stands(kind: string, name: string): boolean
}

/**
 * The parent's definitions that stay in force because their block is still there and broken. Where a block's name
 * cannot be read, everything of its kind that the page held and that is not accounted for stays: rather one rule
 * too many until the page is mended than one too few.
 */
export function heldOver({ parent, broken, swallowing, present, stands }: HoldOver): readonly Definition[] {
  if (!parent) return []
  const named = new Set(broken.flatMap(({ kind, name }) => (name === undefined ? [] : [`${kind} ${name}`])))
  const unnamed = broken.filter(({ kind, name }) => name === undefined || !known(parent, kind, name))
  const stays = ({ kind, name, citation: { path } }: Definition): boolean => {
    if (stands(kind, name)) return false
    if (named.has(`${kind} ${name}`) || swallowing.has(path)) return true
    return unnamed.some((block) => block.kind === kind && (block.path === path || !present.has(path)))
  }
  return parent.definitions
    .filter(stays)
    .map((definition) =>
      Object.freeze({ ...definition, heldOverFrom: definition.heldOverFrom ?? parent.commit }),
    )
}

const known = (parent: Model, kind: string, name: string): boolean =>
  parent.definitions.some((definition) => definition.kind === kind && definition.name === name)
