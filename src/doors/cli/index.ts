/**
 * The command line: words to acts and questions, answers to text or JSON. It asks a running server, or the house itself
 * when none runs. No rules live here.
 */
export { describedOf, type Described } from './catalogue/described.ts'
export { cliPage } from './help/cli-page.ts'
export type { Parts } from './parts.ts'
export { runCommandLine } from './run-command-line.ts'
