import type { Definition, Mention, Person } from '#kernel'
import { newFindings, type Compiled } from '#model'
import { asYaml, placeInBlock, type Place } from './written-in-block.ts'

/** A block that names somebody, and what to write instead. */
export interface NamedInRule {
  readonly definition: Definition
  readonly mention: Mention
  /** Line of the file. */
  readonly line: number
  /** As the line reads now. */
  readonly written: string
  /** As it would read; undefined where somebody has to decide. */
  readonly mended?: string
  /** Why somebody has to decide. */
  readonly why?: string
}

interface Located {
  readonly definition: Definition
  readonly mention: Mention
  readonly place: Place | undefined
}

/** What is asked of a file with blocks that name somebody. */
export interface FileOfRules {
  readonly path: string
  readonly text: string
  readonly definitions: readonly Definition[]
}

/** The blocks of one file that name a person, and its text with the title in their place wherever the handbook holds with it. */
export interface RulesOfFile {
  readonly named: readonly NamedInRule[]
  readonly after: string
}

/**
 * Puts a role's title in the place of a handle, wherever the version would then still hold: what a block of this kind takes,
 * and whether its paragraph still says the same, the compiler decides. Where it does not, somebody has to.
 */
export async function nameByRole(
  { path, text, definitions }: FileOfRules,
  person: Pick<Person, 'handle' | 'name'>,
  title: string | undefined,
  compile: { readonly now: Compiled; readonly with: (text: string) => Promise<Compiled> },
): Promise<RulesOfFile> {
  const all = definitions.flatMap((definition): readonly Located[] =>
    definition.mentions
      .filter(({ kind, name }) => kind === 'person' && name === person.handle)
      .map((mention) => ({
        definition,
        mention,
        place: definition.heldOverFrom
          ? undefined
          : placeInBlock(text, definition.lines, mention.key, person.handle),
      })),
  )
  const reasons = new Map<Located, string>()
  for (const one of all) {
    const { definition, place } = one
    if (place === undefined) reasons.set(one, 'It does not stand there by itself.')
    else if (title === undefined) reasons.set(one, `No role of theirs is known to name instead.`)
    else if (definition.kind === 'role' && definition.title === title)
      reasons.set(one, `This says who holds the role: name who takes it over, or nobody.`)
    else if (paragraphOf(text, definition).includes(person.name))
      reasons.set(one, `The sentence above it names ${person.name}: change both together.`)
  }
  const replaced = () =>
    replacing(
      text,
      all.filter((one) => !reasons.has(one)),
      asYaml(title ?? ''),
    )
  for (;;) {
    const tried = all.filter((one) => !reasons.has(one))
    if (tried.length === 0) break
    const { findings } = await compile.with(replaced())
    const fresh = newFindings(compile.now.findings, findings).filter((one) => one.path === path)
    if (fresh.length === 0) break
    const before = reasons.size
    for (const one of tried) {
      const [first, last] = [one.definition.citation.lines[0], one.definition.lines[1]]
      const about = fresh.find(({ line }) => line >= first && line <= last)
      if (about) reasons.set(one, about.message)
    }
    if (reasons.size === before) for (const one of tried) reasons.set(one, fresh[0]?.message ?? '')
  }
  const after = replaced()
  return {
    after,
    named: all.map((one) => ({
      ...toNamed(text, after, one),
      ...(reasons.has(one) && { why: reasons.get(one) ?? '' }),
    })),
  }
}

const paragraphOf = (text: string, { citation: { lines } }: Definition): string =>
  text
    .split('\n')
    .slice(lines[0] - 1, lines[1])
    .join(' ')

function replacing(text: string, located: readonly Located[], written: string): string {
  const places = located.flatMap(({ place }) => place ?? []).toSorted((a, b) => b.from - a.from)
  return places.reduce((now, { from, to }) => now.slice(0, from) + written + now.slice(to), text)
}

function toNamed(text: string, after: string, { definition, mention, place }: Located) {
  const line = place ? text.slice(0, place.from).split('\n').length : definition.lines[0]
  const [written = '', mended = ''] = [text, after].map((one) => one.split('\n')[line - 1])
  return { definition, mention, line, written, ...(mended !== written && { mended }) }
}
