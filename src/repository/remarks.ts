import { sayFinding, type Compiled, type Finding } from '#model'
import type { Finding as FileFinding, Handbook } from '#pages'

/** Something of a version that its author should hear of, whether or not it keeps a rule from running. */
export interface Remark {
  readonly path: string
  /** 1 where the whole file is meant. */
  readonly line: number
  /** `content/paid-social.md:14:9` */
  readonly at: string
  /** What is wrong, and what would work. */
  readonly says: string
}

/** Everything that is wrong with the files and the definitions of a version. */
export const remarksOf = (handbook: Handbook, compiled: Compiled): readonly Remark[] => [
  ...handbook.findings.map(ofFile),
  ...compiled.findings.map(ofDefinition),
]

const placeOf = ({ path, line, column }: FileFinding | Finding): string =>
  [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')

const ofFile = (finding: FileFinding): Remark => ({
  path: finding.path,
  line: finding.line ?? 1,
  at: placeOf(finding),
  says: [finding.message, finding.mend].filter(Boolean).join(' '),
})

function ofDefinition(finding: Finding): Remark {
  const at = placeOf(finding)
  return { path: finding.path, line: finding.line, at, says: sayFinding(finding).slice(at.length).trim() }
}

/** The remarks that a version brings; one that only moved within its file is not new. */
export function newRemarks(before: readonly Remark[], after: readonly Remark[]): readonly Remark[] {
  const known = new Set(before.map(({ path, says }) => `${path}\n${says}`))
  return after.filter(({ path, says }) => !known.has(`${path}\n${says}`))
}
