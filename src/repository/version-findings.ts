import type { Compiled } from '#model'
import type { Finding, Handbook } from '#pages'

/** Everything that is wrong with the files and the definitions of a version. */
export const versionFindings = (handbook: Handbook, compiled: Compiled): readonly Finding[] => [
  ...handbook.findings,
  ...compiled.findings,
]
