import type { Act, Person } from '#kernel'
import { holdersOf } from '#people'
import { labelsIn } from './labels-named.ts'

/** Ids of those whom the pages of labels call when these are put on. */
export async function calledBy(
  act: Act,
  labels: readonly string[],
  { region, requester = act.by }: { readonly region?: string | undefined; readonly requester?: Person },
): Promise<readonly string[]> {
  const who = labelsIn(act).flatMap(({ label, definition }) =>
    labels.includes(label) ? (definition?.value.mentions ?? []) : [],
  )
  return who.length === 0 ? [] : (await holdersOf(act, who, { region, requester })).map(({ id }) => id)
}
