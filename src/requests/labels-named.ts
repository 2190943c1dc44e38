import { invalid, nearestName, type Definition, type Look, type Ruling } from '#kernel'
import { label, labelGroup, type Label } from '#labels'

/** A label that a page names, as it is written there. */
export interface NamedLabel {
  readonly label: string
  /** What stands in a page of its own about it; labels of a group have none. */
  readonly definition?: Definition<Label>
}

/** Every label that pages name. */
export const labelsIn = ({ model }: Pick<Look, 'model'>): readonly NamedLabel[] => [
  ...model.all(label).map((definition) => ({ label: definition.name, definition })),
  ...model.all(labelGroup).flatMap(({ value }) => value.labels.map((one) => ({ label: one.label }))),
]

/** The labels that were written, in capitals or not; an unknown one is refused with the nearest, and then none is taken. */
export function labelsNamed(
  look: Pick<Look, 'model'>,
  written: readonly string[],
  field: string,
): readonly NamedLabel[] {
  const all = labelsIn(look)
  const byName = new Map(all.map((one) => [folded(one.label), one]))
  return [...new Set(written)].map((one) => {
    const found = byName.get(folded(one))
    if (found) return found
    throw invalid([{ field, message: noSuchLabel(all, one) }])
  })
}

/** That no page names it, with the nearest that one does. */
export function noSuchLabel(all: readonly NamedLabel[], written: string): string {
  const near = nearestName(
    written,
    all.map(({ label: known }) => known),
  )
  return `The handbook has no label “${written.slice(0, 80)}”. ${near === undefined ? 'Use one that a page explains.' : `Did you mean “${near}”?`}`
}

/** As good as the name: whatever the case, the quotes around it, and signs that look like the colons of a group. */
export const folded = (label: string): string =>
  label
    .normalize('NFC')
    .trim()
    .replaceAll(/^~?["“”](.*)["“”]$/g, '$1')
    .replaceAll('：', ':')
    .toLowerCase()

/**
 * What the pages say of labels that stand together: contradictions and what goes along, whichever of them came last; said
 * so and stopping nobody.
 */
export function rulesOnLabels({ model }: Pick<Look, 'model'>, carried: readonly string[]): readonly Ruling[] {
  const named = model.all(label).filter(({ name }) => carried.includes(name))
  return named.flatMap((definition, at) => {
    const own = definition.name
    const { notWith, goesWith } = definition.value
    // Where both pages say it, the first of them is enough.
    const before = named.slice(0, at).filter(({ value }) => value.notWith.includes(own))
    const against = notWith.filter((one) => carried.includes(one) && !before.some(({ name }) => name === one))
    const lacking = goesWith.filter((one) => !carried.includes(one))
    return [
      ...against.map((other) =>
        noted(definition, `“${own}” and “${other}” say the opposite of each other: take one of them off.`, {
          label: own,
          with: other,
        }),
      ),
      ...lacking.map((other) =>
        noted(definition, `“${own}” goes with “${other}”: put that on, too.`, { label: own, without: other }),
      ),
    ]
  })
}

const noted = (definition: Definition<Label>, reason: string, facts: Ruling['facts']): Ruling => ({
  kind: definition.kind,
  name: definition.name,
  outcome: 'noted',
  reason,
  citation: definition.citation,
  lines: definition.lines,
  facts,
})
