/**
 * The handbook as it concerns one person: their home page, the sentences that bind them and what runs through them, what
 * they follow, and what changed of all that since they read it.
 */
import { saidBegin } from './begin-following.ts'
import { dropFollows } from './follow-store.ts'
import { dropReadings } from './reading-store.ts'
import { saidEnd } from './end-following.ts'
import { saidChanges } from './list-changes.ts'
import { saidFollows } from './list-follows.ts'
import { saidPageChanges } from './list-page-changes.ts'
import { saidMyHandbook } from './my-handbook.ts'
import { saidRead } from './read-changes.ts'
import { saidHome } from './show-home.ts'
import { saidUnread } from './unread-changes.ts'

export const mine = {
  name: 'mine',
  emptied: [dropFollows, dropReadings],
  bound: [
    saidBegin,
    saidEnd,
    saidRead,
    saidUnread,
    saidFollows,
    saidChanges,
    saidPageChanges,
    saidMyHandbook,
    saidHome,
  ],
  actions: [
    {
      title: 'See what you follow',
      href: '/-/follows',
      words: ['watch', 'notify', 'unfollow', 'subscribe'],
      act: saidBegin,
    },
  ],
  menu: [
    { href: '/-/home', title: 'Home', key: 'h', own: true },
    { href: '/-/my-handbook', title: 'My handbook', key: 'm', own: true },
    { href: '/-/changes', title: 'What changed', key: 'n' },
  ],
} as const

export { authorOf } from './brought-by.ts'
export { followOf } from './follow-of.tsx'
export { sampleFollows } from './sample.ts'
export { mineActs, type MineActs } from './mine-acts.ts'
export { mineQuestions } from './mine-questions.ts'
export type { FirstDay, FirstPage, MineWorld } from './mine-world.ts'
export { pageBetween } from './page-between.ts'
export type { Reworded } from './pieces.ts'
export { rewordingOf, rulesBetween } from './rules-between.ts'
export { mineScreens } from './screens.tsx'
export { pageConcerns } from './page-concerns.ts'
export { ruleConcerns } from './rule-concerns.ts'
