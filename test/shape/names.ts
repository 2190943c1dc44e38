import { basename } from 'node:path'
import { finding, type Finding } from './finding.ts'
import type { SourceFile } from './source-file.ts'
import { isElement, isTest } from './source-tree.ts'

const drawers = new Set(['utils', 'util', 'lib', 'libs', 'common', 'helpers', 'helper', 'misc'])
const emptyWords = new Set([...drawers, 'service', 'manager', 'handler', 'info', 'data', 'impl'])
/** What the floor plan names (STYLE: Layout). */
const planned = new Set(['index', 'definition', 'rules', 'store', 'routes', 'notices', 'margin', 'config'])

/** `HTMLPage`, `mayI` and `no-model` as lower-case words. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3-$2$4')
    .toLowerCase()
    .split(/[-_]/)
    .filter((word) => word !== '')

const stem = (word: string): string => word.replace(/(?:ies|es|s|y|er|ing|ed)$/, '').slice(0, 5)

export function wrongNames(tree: readonly SourceFile[]): Finding[] {
  return tree.flatMap((file) => [...fileName(file), ...exportNames(file)])
}

function fileName(file: SourceFile): Finding[] {
  const name = basename(file.path).replace(/(?:\.(?:test|bench|config|d))*\.(?:tsx?|mjs)$/, '')
  const findings: Finding[] = []
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) findings.push(finding(file, 1, 'a file is kebab-case'))
  const parts = [...file.path.split('/').slice(0, -1), wordsOf(name).at(-1) ?? '']
  for (const part of parts)
    if (emptyWords.has(part)) findings.push(finding(file, 1, `"${part}" says nothing in a name`))
  const [only, ...more] = file.exports
  if (only === undefined || only === 'default' || more.length > 0 || isTest(file) || planned.has(name))
    return findings
  if (isElement(file)) return findings
  const own = new Set(wordsOf(name).map(stem))
  if (!wordsOf(only).some((word) => own.has(stem(word))))
    findings.push(finding(file, 1, `is not named for its export ${only}`))
  return findings
}

const exportNames = (file: SourceFile): Finding[] =>
  file.exports
    .filter((name) => emptyWords.has(wordsOf(name).at(-1) ?? ''))
    .map((name) => finding(file, 1, `exports ${name}: its last word says nothing`))
