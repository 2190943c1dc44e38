import { distance } from 'fastest-levenshtein'
import { nearestName } from '#kernel'

/** The known name that was meant; two letters may be off in short ones too, as swapping two counts as two. */
export const nearName = (written: string, known: readonly string[]): string | undefined =>
  nearestName(written, known) ?? known.find((name) => distance(written, name) <= 2)
