import type { Look } from './act.ts'
import type { Refusal } from './refusal.ts'

/** A “no” as whoever gets it may read it: without a sentence that is not open to them. */
export async function refusalReadBy(
  look: Pick<Look, 'cited'> | undefined,
  refusal: Refusal,
): Promise<Refusal> {
  if (!refusal.ruling || !look) return refusal
  const [ruling] = await look.cited([refusal.ruling])
  return ruling === undefined || ruling === refusal.ruling ? refusal : refusal.withRuling(ruling)
}
