import type { Finding } from './finding.ts'
import type { SourceFile } from './source-file.ts'
import { isTest } from './source-tree.ts'

/** Why a file may be longer than a screen allows: at most five, each with its reason. */
export type Reasons = Readonly<Record<string, string>>

export const longFiles: Reasons = {
  'src/kernel/tables.ts': 'generated from the migrated database',
}

const budget = { source: 200, test: 400, median: 60, excuses: 5 }

export function tooLong(tree: readonly SourceFile[], reasons: Reasons): Finding[] {
  const findings = tree.flatMap((file) => {
    const most = isTest(file) ? budget.test : budget.source
    return file.lines <= most || file.path in reasons
      ? []
      : [`${file.path}  has ${file.lines} lines, more than ${most}`]
  })
  for (const path of Object.keys(reasons)) {
    const file = tree.find((one) => one.path === path)
    if (!file || file.lines <= budget.source)
      findings.push(`${path}  is excused in test/shape/sizes.ts and need not be`)
  }
  if (Object.keys(reasons).length > budget.excuses)
    findings.push(`test/shape/sizes.ts  excuses more than ${budget.excuses} files`)
  const middle = medianLines(tree)
  if (middle > budget.median)
    findings.push(`src  the median file has ${middle} lines, more than ${budget.median}`)
  return findings
}

/** Of the source without its tests. */
export function medianLines(tree: readonly SourceFile[]): number {
  const sizes = tree
    .filter((file) => file.path.startsWith('src/') && !isTest(file))
    .map((file) => file.lines)
    .toSorted((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}
