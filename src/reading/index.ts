/** The handbook as people read it: a page with its margin, its history, and what stands where there is none. */
export { FolderPage } from './pages/folder-page.tsx'
export { HandbookPage } from './pages/handbook-page.tsx'
export { HistoryPage, type HistoryPageProps, type PageVersion } from './pages/history-page.tsx'
export { NotFoundPage, type NotFoundPageProps } from './pages/not-found-page.tsx'
export { readingScreens, type ReadingScreensWorld } from './screens.tsx'
export { historyOf, Reading, type ReadingWorld, type ReadPage } from './reading.ts'
export type { HandbookPageProps, PageFinding, PageSection, RulePart, TextPart } from './pages/page-view.ts'
export { standsSince } from './stands-since.ts'
