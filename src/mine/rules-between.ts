import { Remembered, type Definition, type Model } from '#kernel'
import { differenceOf, type Change } from '#model'
import type { MineWorld } from './mine-world.ts'
import { wordsBetween, type Reworded } from './pieces.ts'

const between = new Remembered<readonly Change[]>(1000)

/** Rules that differ between two versions, those of which only the sentence was worded anew among them; once for each pair. */
export const rulesBetween = (
  { repository, modelAt }: Pick<MineWorld, 'repository' | 'modelAt'>,
  before: string,
  after: string,
): Promise<readonly Change[]> =>
  before === after
    ? Promise.resolve([])
    : between.get(`${repository.gitDir} ${before} ${after}`, async () =>
        changesOf(await modelAt(before), await modelAt(after)),
      )

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
