import { endLeave } from './end-leave.ts'
import { keepDetails } from './keep-details.ts'
import { listLeaves } from './list-leaves.ts'
import { planLeave } from './plan-leave.ts'
import { showDetails } from './show-details.ts'

/** What is kept of people beside the handbook: private details, leave, faces, and what they leave behind. */
export const keptOfPeople = {
  name: 'kept of people',
  operations: [keepDetails, planLeave, endLeave],
  questions: [showDetails, listLeaves],
}
