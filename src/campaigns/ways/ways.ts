import type { Alternative, Look, Ways } from '#kernel'
import type { Claim, Full } from '#limits'
import type { Plan, PlanInput } from '../plan-input.ts'
import { exceptions } from './exceptions.ts'
import { handOvers } from './hand-overs.ts'
import { laterStarts } from './later-starts.ts'
import type { NoPlace } from './no-place.ts'
import { otherPlaces } from './other-places.ts'

/** What would work instead of a plan for which there is no place, best first. */
export const waysToPlan =
  (wanted: PlanInput, plan: Plan) =>
  (claim: Claim, full: Full): Ways =>
  async (look: Look) => {
    const none: NoPlace = { claim, full, wanted, plan }
    return [
      ...reasons(claim, full),
      ...(await laterStarts(look, claim, full)),
      ...(await otherPlaces(look, none)),
      ...(await handOvers(look, none)),
      ...(await exceptions(look, none)),
      waitingUnder(look, full),
    ]
  }

/** What would work instead of moving a campaign to where there is no place. */
export const waysToMove =
  (claim: Claim, full: Full): Ways =>
  async (look: Look) => [...reasons(claim, full), ...(await laterStarts(look, claim, full))]

/** Where the page asks for no more than a reason, saying it is what works best. */
const reasons = ({ fields }: Claim, { limit }: Full): readonly Alternative[] =>
  limit.value.otherwise === 'reason'
    ? [
        {
          say: 'Say why it is needed all the same',
          detail: 'the page asks for no more; the reason is kept with it',
          href: `#${fields.reason}`,
        },
      ]
    : []

/** It waits for a place, and where the page says so for somebody who lets it through. */
function waitingUnder({ model }: Look, { limit: { value } }: Full): Alternative {
  const change = { wait: 'true' }
  const exception = model.definitions.find(({ kind, name }) => kind === 'approval' && name === value.asks)
  return exception
    ? {
        say: `Ask for an exception: ${exception.title}`,
        detail: 'it waits until somebody who decides says yes, or until a place comes free',
        change,
      }
    : { say: 'Put it on the waiting list', change }
}
