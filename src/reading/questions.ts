import type { Question } from '#kernel'
import { pageHistory } from './page-history.ts'
import { pageLinks } from './page-links.ts'
import { listVersions } from './list-versions.ts'
import type { QuestionsWorld } from './questions-world.ts'
import { searchPages } from './search-pages.ts'
import { showPage } from './show-page.ts'
import { showRule } from './show-rule.ts'

/** The questions about the handbook that are answered from a node's git. */
export const readingQuestions = (world: QuestionsWorld): readonly Question[] => [
  searchPages(world),
  showPage(world),
  pageHistory(world),
  pageLinks(world),
  showRule(world),
  listVersions(world),
]
