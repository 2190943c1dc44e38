import { Visitor, type VisitorObject } from 'oxc-parser'
import { finding, type Finding } from './finding.ts'
import type { SourceFile } from './source-file.ts'
import { isElement, isTest } from './source-tree.ts'

const queries = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'])

const holdsSql = ({ path }: SourceFile): boolean =>
  /(?:^|\/)(?:[a-z0-9-]+-)?store\.ts$/.test(path) || /^src\/(?:kernel|postgres|testing)\//.test(path)

const readsClock = ({ path }: SourceFile): boolean => path === 'src/kernel/clock.ts'

/** What no file may hold, seen in its syntax so that neither strings nor comments count. */
export function wrongSyntax(file: SourceFile): Finding[] {
  const findings: Finding[] = []
  const note = (at: { readonly start: number }, message: string): void => {
    findings.push(finding(file, file.lineAt(at.start), message))
  }
  const watch: VisitorObject = {
    TSAnyKeyword: (node) => note(node, '`any` switches the types off'),
    TSNonNullExpression: (node) => note(node, '`!` hides a case; handle it'),
    TSEnumDeclaration: (node) => note(node, 'a union of strings instead of an enum'),
  }
  if (file.path.startsWith('src/') && !isTest(file)) {
    if (!readsClock(file) && !isElement(file)) Object.assign(watch, clockWatch(note))
    if (!holdsSql(file)) Object.assign(watch, sqlWatch(note))
  }
  new Visitor(watch).visit(file.program)
  for (const comment of file.comments)
    if (/\b(?:TODO|FIXME|XXX)\b/.test(comment.value))
      note(comment, 'a promise in a comment; do it or drop it')
  return findings
}

type Note = (at: { readonly start: number }, message: string) => void

const clockWatch = (note: Note): VisitorObject => ({
  NewExpression(node) {
    if (node.callee.type === 'Identifier' && node.callee.name === 'Date')
      note(node, 'new Date: time is an argument, as Temporal')
  },
  MemberExpression(node) {
    if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
    const name = `${node.object.name}.${node.property.name}`
    if (name === 'Date.now' || name === 'Temporal.Now') note(node, `${name}: the clock is an argument`)
  },
})

const sqlWatch = (note: Note): VisitorObject => ({
  TaggedTemplateExpression(node) {
    if (node.tag.type === 'Identifier' && node.tag.name === 'sql') note(node, 'SQL lives in store.ts')
  },
  CallExpression(node) {
    if (node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier') return
    if (queries.has(node.callee.property.name)) note(node, 'SQL lives in store.ts')
  },
})
