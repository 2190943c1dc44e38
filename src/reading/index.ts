/** The handbook as people read it: a page with its margin, its history, and what stands where there is none. */
import { listDecisions } from './list-decisions.ts'
import { listRules } from './list-rules.ts'
import { saidVersions } from './list-versions.ts'
import { saidLinksOfPage } from './page-links.ts'
import { saidHistory } from './page-history.ts'
import { saidSearch } from './search-pages.ts'
import { saidPage } from './show-page.ts'
import { saidRule } from './show-rule.ts'

export const reading = {
  name: 'reading',
  questions: [listRules, listDecisions],
  bound: [saidSearch, saidPage, saidHistory, saidLinksOfPage, saidRule, saidVersions],
  menu: [{ href: '/-/rules', title: 'Rules', key: 'r' }],
  actions: [
    {
      title: 'See all rules in force',
      href: '/-/rules',
      words: ['index', 'limits', 'policy', 'definitions'],
      act: listRules,
    },
  ],
}

export { ElsewherePage } from './pages/elsewhere-page.tsx'
export { asOneDocument, type InDocument } from './as-one-document.ts'
export { changesSomethingOpen } from './changes-something-open.ts'
export { FolderPage } from './pages/folder-page.tsx'
export { HandbookPage } from './pages/handbook-page.tsx'
export { HistoryPage, type HistoryPageProps, type PageVersion } from './pages/history-page.tsx'
export { linesIn, type ParagraphNow } from './paragraph-now.ts'
export { ParagraphNote } from './pages/paragraph-note.tsx'
export { pointAt } from './point-at.ts'
export { ClosedPage, NotFoundPage, type NotFoundPageProps } from './pages/not-found-page.tsx'
export { PrintedSectionPage } from './pages/printed-section-page.tsx'
export { mostPrinted } from './section-at.ts'
export { ParsedPages } from './parsed-pages.ts'
export { filesBetween, pageNow } from './page-now.ts'
export { readingQuestions } from './questions.ts'
export { noPage, pastHandbook, presentHandbook, readerOf, type QuestionsWorld } from './questions-world.ts'
export { noRule } from './show-rule.ts'
export { readingScreens, type BesideRead } from './screens.tsx'
export { historyOf, Reading, type ReadingWorld, type ReadPage } from './reading.ts'
export type { WhereNow } from './where-now.ts'
export type { HandbookPageProps, PageFinding, PageSection, RulePart, TextPart } from './pages/page-view.ts'
export { SeenVersions, type Reader } from './seen-versions.ts'
export { showRecords, type ShownRecords } from './shown-records.ts'
export { standsSince } from './stands-since.ts'
export { withPeople } from './with-people.ts'
export { textOnly, type TextOnly } from './text-only.ts'
export { Turns } from './turns.ts'
