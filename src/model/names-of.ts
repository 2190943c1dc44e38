import { capital, type Definition } from '#kernel'
import type { Block } from './blocks.ts'
import type { Kind } from './kind.ts'
import { knownOf, type Known, type KnownName, type ListedPerson } from './known.ts'
import type { ReadBlock } from './read-fence.ts'

/** `paid-social-per-team` → `Paid social per team`; names that are titles already stay. */
export function titleOf({ kind, shape }: ReadBlock, name: string): string {
  if (shape.title !== undefined || kind.nameKey !== 'name') return shape.title ?? name
  return capital(name.replaceAll('-', ' '))
}

function namesOfBlock(read: ReadBlock): readonly KnownName[] {
  const { kind, name, shape } = read
  const own =
    name === undefined
      ? []
      : [
          {
            kind: kind.kind,
            name,
            title: titleOf(read, name),
            aliases: shape.aliases,
            former: shape.formerly,
          },
        ]
  return [...own, ...shape.alsoNames.map((also) => ({ title: also.name, aliases: [], former: [], ...also }))]
}

const remembered = new WeakMap<Definition, readonly KnownName[]>()

/** Keeps the names that a definition's block made known, for commits in which it is held over. */
export const rememberNames = (definition: Definition, names: readonly KnownName[]): void => {
  remembered.set(definition, names)
}

/** The names that a definition made known when its block was valid. */
export const namesOfDefinition = (definition: Definition): readonly KnownName[] =>
  remembered.get(definition) ?? [
    {
      kind: definition.kind,
      name: definition.name,
      title: definition.title,
      aliases: [],
      former: definition.formerly,
    },
  ]

export { namesOfBlock }

const last = new WeakMap<readonly Kind[], { readonly print: string; readonly known: Known }>()

/** What can be named at a commit. The same object as before where no name has changed, so that work done with it holds. */
export function knownAt(
  blocks: readonly Block[],
  mayStay: readonly Definition[],
  kinds: readonly Kind[],
  people: readonly ListedPerson[],
  zone: string,
): Known {
  const names = [...blocks.flatMap(({ read }) => namesOfBlock(read)), ...mayStay.flatMap(namesOfDefinition)]
  const print = JSON.stringify([names, people, zone])
  const before = last.get(kinds)
  if (before?.print === print) return before.known
  const subjects = kinds.flatMap((kind) => kind.subjects)
  const known = knownOf(names, people, subjects, zone)
  last.set(kinds, { print, known })
  return known
}
