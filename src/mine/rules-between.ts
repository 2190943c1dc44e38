import { Remembered, type Definition, type Look, type Model } from '#kernel'
import { differenceOf, type Change } from '#model'
import { readerOf } from '#reading'
import type { MineWorld } from './mine-world.ts'
import { wordsBetween, type Reworded } from './pieces.ts'

const between = new Remembered<readonly Change[]>(1000)

/** Rules that differ between an earlier version and another, else the one in force, for who is looking, those of which only the sentence was worded anew among them; once for each pair. */
export async function rulesBetween(
  { repository, seen }: Pick<MineWorld, 'repository' | 'seen'>,
  look: Pick<Look, 'by' | 'model'>,
  before: string,
  after: string = look.model.commit,
): Promise<readonly Change[]> {
  const reader = readerOf(look)
  if (before === after) return []
  const [was, is] = [await seen.handbookFor(reader, before), await seen.handbookFor(reader, after)]
  return between.get([repository.gitDir, was.key, is.key].join('\n'), async () =>
    changesOf(await seen.modelThen(reader, before), await seen.modelThen(reader, after)),
  )
}

/** The same of two models: differences in what they run, then in how they are said. */
function changesOf(before: Model, after: Model): readonly Change[] {
  const changes = differenceOf(before, after)
  const told = new Set(changes.map(({ after: rule }) => rule))
  const worded = after.definitions.flatMap((rule): readonly Change[] => {
    const was = told.has(rule) ? undefined : before.find({ kind: rule.kind }, rule.name)
    if (!was || was.citation.quote === rule.citation.quote) return []
    return [{ change: 'changed', kind: rule.kind, name: rule.name, before: was, after: rule, says: [] }]
  })
  return [...changes, ...worded]
}

/** Was and is of a changed rule: its sentence, or where that stands as it was, what it says back. */
export function rewordingOf({ before, after, says }: Change): readonly Reworded[] {
  if (!before || !after) return [wholly(before ?? after, after ? 'new' : 'gone')]
  if (before.citation.quote !== after.citation.quote)
    return [wordsBetween(before.citation.quote, after.citation.quote)]
  if (before.said !== after.said) return [wordsBetween(before.said, after.said)]
  return says.map((text) => [{ is: 'same', text }])
}

const wholly = (rule: Definition | undefined, is: 'gone' | 'new'): Reworded => [
  { is, text: rule?.citation.quote ?? '' },
]
