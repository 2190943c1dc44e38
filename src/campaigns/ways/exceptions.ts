import type { Alternative, Look } from '#kernel'
import { fullOn } from '#limits'
import { holdersOf, isAmong, presentPerson } from '#people'
import { formLink } from './form-link.ts'
import type { NoPlace } from './no-place.ts'

/** Those whom the page names as letting one more through, as far as it would then fit everywhere. */
export async function exceptions(look: Look, none: NoPlace): Promise<readonly Alternative[]> {
  const { claim, full } = none
  const { approvedBy } = full.limit.value
  if (isAmong(look.model, look.by, approvedBy, claim.around))
    return [
      {
        say: 'Let it through yourself',
        detail: 'say above why it cannot wait; the reason is kept',
        href: `#${claim.fields.reason}`,
      },
    ]
  const ways: Alternative[] = []
  for (const { handle } of await holdersOf(look.db, look.model, approvedBy, claim.around)) {
    const by = await presentPerson(look.db, handle)
    const reasoned = { ...claim, reason: 'said by whoever decides' }
    if (by && (await fullOn({ ...look, by }, reasoned, claim.day)).length === 0)
      ways.push({
        say: `Ask ${by.name} for an exception`,
        detail: 'the link opens what you typed, with a field for the reason',
        ask: handle,
        href: formLink(none),
      })
  }
  return ways
}
