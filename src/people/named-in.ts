import type { Citation, Definition, Mention, Model } from '#kernel'
import { sayOf, type Naming } from './naming.ts'

/** A rule that names somebody or something, in words, with the sentence that does. */
export interface NamedIn {
  /** `Decides: Paid social per team`, `Leads sales in EMEA`. */
  readonly says: string
  readonly citation: Citation
}

/** The rules that name what is looked for, each sentence once, in the order of pages. */
export function namedIn(
  { model, names }: { readonly model: Model; readonly names: readonly Naming[] },
  is: (mention: Mention, definition: Definition) => boolean,
): readonly NamedIn[] {
  const found = model.definitions.flatMap((definition) =>
    definition.mentions.flatMap((mention) =>
      is(mention, definition)
        ? { says: sayOf(names, mention, definition, 'they'), citation: definition.citation }
        : [],
    ),
  )
  return onceEach(found)
}

/** The pages for whose rules one of these answers, by handle or title, each with its first rule. */
export function answersFor(model: Model, owners: ReadonlySet<string>): readonly NamedIn[] {
  const pages = new Map<string, NamedIn>()
  for (const { owner, citation } of model.definitions)
    if (owner !== undefined && owners.has(owner) && !pages.has(citation.url))
      pages.set(citation.url, { says: citation.title, citation })
  return [...pages.values()]
}

const onceEach = (found: readonly NamedIn[]): readonly NamedIn[] => [
  ...new Map(found.map((one) => [`${one.says} ${one.citation.path} ${one.citation.lines[0]}`, one])).values(),
]
