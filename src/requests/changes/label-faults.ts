import { sayList } from '#model'
import type { Look } from '#kernel'
import { groupOf } from '#labels'
import { folded, labelsIn, noSuchLabel, rulesOnLabels } from '../labels-named.ts'

/** The labels among what is written that pages name, as they are called there. */
export function knownAmong(look: Pick<Look, 'model'>, written: readonly string[]): readonly string[] {
  const byName = new Map(labelsIn(look).map(({ label }) => [folded(label), label]))
  return [...new Set(written.flatMap((one) => byName.get(folded(one)) ?? []))]
}

/** Of each that no page names: that it is so, with the nearest. */
export function unknownAmong(look: Pick<Look, 'model'>, written: readonly string[]): readonly string[] {
  const all = labelsIn(look)
  const known = new Set(all.map(({ label }) => folded(label)))
  return written.filter((one) => !known.has(folded(one))).map((one) => noSuchLabel(all, one))
}

/** What of labels written together is not as it was meant: unknown ones, several of one group, and what the pages say of them. */
export function labelFaults(look: Pick<Look, 'model'>, written: readonly string[]): readonly string[] {
  const known = knownAmong(look, written)
  const ofGroup = Map.groupBy(known, (label) => groupOf(label) ?? label)
  const several = [...ofGroup].flatMap(([group, labels]) =>
    labels.length === 1
      ? []
      : `A change carries one label of ${group} at a time: of ${sayList(labels.map((one) => `“${one}”`))} the last one stays.`,
  )
  const staying = [...ofGroup.values()].flatMap((labels) => labels.slice(-1))
  return [
    ...unknownAmong(look, written),
    ...several,
    ...rulesOnLabels(look, staying).map(({ reason }) => reason),
  ]
}
