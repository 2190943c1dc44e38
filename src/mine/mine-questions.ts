import type { Question } from '#kernel'
import { listChanges } from './list-changes.ts'
import { listPageChanges } from './list-page-changes.ts'
import { listFollows } from './list-follows.ts'
import type { MineWorld } from './mine-world.ts'
import { myHandbook } from './my-handbook.ts'
import { showHome } from './show-home.ts'

/** The questions about what concerns oneself, which are answered from a node's git. */
export const mineQuestions = (world: MineWorld): readonly Question[] => [
  showHome(world),
  myHandbook(world),
  listChanges(world),
  listFollows(world),
  listPageChanges(world),
]
