import type { Outgoing } from '#mail'
import { heldReports, heldStandIns } from './hand-over/held-by-people.ts'
import { saidNamed } from './hand-over/show-named.ts'
import { removePicture } from './pictures/remove-picture.ts'
import { restorePicture } from './pictures/restore-picture.ts'
import { setPicture } from './pictures/set-picture.ts'
import { showPicture } from './pictures/show-picture.ts'
import { endLeave } from './end-leave.ts'
import type { Emptying } from './emptying.ts'
import { erasePerson } from './erase-person.ts'
import { keepDetails, keepDetailsWith } from './keep-details.ts'
import { listLeaves } from './list-leaves.ts'
import { planLeave } from './plan-leave.ts'
import { keptSection } from './kept-section.tsx'
import { sampleSteps } from './sample.ts'
import { detailsScreen } from './screens/details-screen.tsx'
import { showDetails } from './show-details.ts'

interface KeptWorld {
  readonly emptied: () => readonly Emptying[]
  /** Whether letters leave this house. */
  readonly outgoing: Outgoing
}

/** What is kept of people beside the handbook: private details, leave, faces, and what they leave behind. */
export function keptOfPeople({ emptied, outgoing }: KeptWorld) {
  const erase = erasePerson(emptied)
  return {
    name: 'kept of people',
    operations: [
      ...[keepDetailsWith(outgoing), planLeave, endLeave],
      ...[setPicture, removePicture, restorePicture, erase],
    ],
    questions: [showDetails, listLeaves, showPicture],
    bound: [saidNamed],
    screens: [detailsScreen(erase)],
    personSections: [keptSection],
    held: [heldReports, heldStandIns],
    sample: sampleSteps,
    actions: [
      {
        title: 'Plan leave',
        href: '/-/people/:handle/details',
        words: ['holiday', 'vacation', 'away', 'absence', 'time off', 'stand in'],
        act: planLeave,
      },
      {
        title: 'Change what is kept of you',
        href: '/-/people/:handle/details',
        words: ['address', 'phone', 'start date', 'time zone', 'picture', 'photo', 'profile', 'details'],
        act: keepDetails,
      },
    ],
  }
}
