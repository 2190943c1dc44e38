/**
 * Work that is kept elsewhere and counts here: taken in row by row as having happened, once by the id it has there,
 * judged by the handbook and never refused for it; and when each source was last heard.
 */
import type { FactKind } from './fact-kind.ts'
import { listFacts } from './list-facts.ts'
import { listSources } from './list-sources.ts'
import { factsScreen } from './facts-screen.tsx'
import { recordFacts } from './record-facts.ts'

/** The module, told of what may be kept elsewhere. */
export function facts(kinds: readonly FactKind[]) {
  const record = recordFacts(kinds)
  return {
    name: 'facts',
    operations: [record],
    questions: [listFacts(kinds), listSources],
    screens: [factsScreen(record, kinds)],
    administration: [
      {
        href: '/-/facts',
        title: 'Bring in people and campaigns (CSV)',
        about:
          'Work and details that are kept in another tool, row by row, looked through before they are taken.',
      },
    ],
    actions: [
      {
        title: 'Take in work that is kept elsewhere',
        href: '/-/facts',
        words: ['import', 'import people', 'bring in', 'csv', 'spreadsheet', 'upload', 'facts'],
        act: record,
      },
    ],
  }
}

export { inTurns } from './in-turns.ts'
export type { FactKind, FactName, FactRow, JudgedFact } from './fact-kind.ts'
export { factLine } from './fact-line.ts'
export { foreignId } from './foreign-id.ts'
export { heardFrom, type HeardFrom } from './heard-from.ts'
export { CountedFrom } from './pages/counted-from.tsx'
export { idsThere } from './store.ts'
export { readPasted } from './read-csv.ts'
export { sourceTitle } from './source.ts'
