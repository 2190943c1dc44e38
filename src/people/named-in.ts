import type { Citation, Definition, Mention, Model } from '#kernel'

/** A rule that names somebody or something, in words, with the sentence that does. */
export interface NamedIn {
  /** `Decides: Paid social per team`, `Leads sales in EMEA`. */
  readonly says: string
  readonly citation: Citation
}

/** Keys of blocks that mean the same in every kind, as one says them of somebody. */
const words: Readonly<Record<string, (title: string, part: string) => string>> = {
  'held-by': (title) => title,
  deputy: (title) => `Stands in for the ${title}`,
  'reports-to': (title) => `Is reported to by the ${title}`,
  owner: (title) => `Answers for: ${title}`,
  lead: (title) => `Leads ${title}`,
  leads: (title, area) => `Leads ${area} in ${title}`,
  'approved-by': (title) => `Decides: ${title}`,
  'asked-by': (title) => `May ask: ${title}`,
  assign: (title) => `Is given: ${title}`,
  except: (title) => `Is excepted: ${title}`,
  excepting: (title) => `Is excepted: ${title}`,
  mentions: (title) => `Is told: ${title}`,
}

/** What a rule makes of whom it names there; the key itself where it has no words of its own. */
function sayMention({ title }: Definition, { key }: Mention): string {
  const [name, part] = key.map(String)
  const say = name === undefined ? undefined : words[name]
  return say?.(title, part ?? '') ?? `Named under “${(name ?? '').replaceAll('-', ' ')}”: ${title}`
}

/** The rules that name what is looked for, each sentence once, in the order of pages. */
export function namedIn(
  model: Model,
  is: (mention: Mention, definition: Definition) => boolean,
): readonly NamedIn[] {
  const found = model.definitions.flatMap((definition) =>
    definition.mentions.flatMap((mention) =>
      is(mention, definition) ? { says: sayMention(definition, mention), citation: definition.citation } : [],
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
