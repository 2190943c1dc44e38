/**
 * Definitions: what a fenced block of a page may say, read with positions, checked against its paragraph, compiled
 * to one frozen snapshot for each commit. Modules contribute kinds; nothing here knows all of them. Needs no
 * database, no HTTP and no git: it is given pages and answers a model and findings.
 */
export { mayDefine } from './may-define.ts'
export type { Claim } from './prose/claim.ts'
export { circles } from './circles.ts'
export { compileModel, type Compiled, type CompileInput } from './compile-model.ts'
export { factsIn } from './also-facts.ts'
export { describeKinds, jsonSchemaOf } from './describe-kinds.ts'
export { differenceOf, type Change } from './difference.ts'
export { compileExamples, tryBlock, type Tried } from './example-handbook.ts'
export type { PageOfFences } from './page-of-fences.ts'
export type { DefinitionFinding, Fault, FindingCode } from './finding.ts'
export { given } from './given.ts'
export { commonKeys, kind, noteKey, type Example, type Kind, type RefusedExample } from './kind.ts'
export { list, type List } from './kinds/list.ts'
export { knownOf, type Context, type Known, type KnownName, type ListedPerson } from './known.ts'
export { namedInLink } from './named-in-link.ts'
export { newFindings } from './new-findings.ts'
export { emptyModel, snapshotOf } from './snapshot.ts'
export { subject, type FactOf, type Subject } from './subject.ts'
export * from './words/index.ts'
export type { KeyPath } from './written.ts'
