/**
 * How many of something may be at a time: places under a limit that a page defines, counted by team or region and
 * period, taken one at a time under a locked row, and what to do when there is none.
 */
import { askedFor } from './asked-for.ts'
import { askedOfMe } from './asked-of-me.ts'
import { boundByLimit } from './bound-by-limit.ts'
import { figuresOfMine } from './figures-of-mine.ts'
import { limit } from './kinds/limit.ts'
import { limitCard } from './limit-card.tsx'
import { naming } from '#people'
import type { LimitSubject } from './subject.ts'
import { teamLimits } from './team-limits.tsx'

/** The module, told of what limits may speak. */
export const limits = (subjects: readonly LimitSubject[]) => ({
  name: 'limits',
  kinds: [limit],
  cards: [limitCard(subjects)],
  teamSections: [teamLimits(subjects)],
  binds: [boundByLimit],
  names: [
    naming('limit', {
      'approved-by': ['You decide', 'Decides'],
      except: ['It does not hold for you', 'Is excepted'],
    }),
  ],
  home: [askedOfMe(subjects)],
  figures: [figuresOfMine(subjects)],
})

export { claimPlaces, movePlaces, releasePlaces, stopWaiting } from './claim-places.ts'
export { bucketUnder, limitsOn, type Claim, type Full, type Scope } from './claim.ts'
export { firstFreeDay, fullOn } from './first-free-day.ts'
export type { Limit } from './kinds/limit.ts'
export { periodOf } from './period.ts'
export { placesOfFacts, type JudgedPlaces } from './places-of-facts.ts'
export { reasonsOf, type GivenReason } from './store.ts'
export { admittedSince, waitingFor, waitingLines, waitsOf, type Line, type Wait } from './waits-store.ts'
export { askedFor, askedOfMe, limit, limitCard, type LimitSubject }
