import type { Alternative, Look } from '#kernel'
import { fullOn } from '#limits'
import { askedOf, isAmong, presentPerson, standsInFor } from '#people'
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
  for (const { handle, why } of await askedOf(look, approvedBy, claim.around)) {
    const by = await presentPerson(look.db, handle)
    if (!by) continue
    const around = { ...claim.around, standsInFor: await standsInFor({ ...look, by }) }
    const reasoned = { ...claim, around, reason: 'said by whoever decides' }
    if ((await fullOn({ ...look, by }, reasoned, claim.day)).length === 0)
      ways.push({
        say: `Ask ${by.name} for an exception`,
        detail: [why, 'the link opens what you typed, with a field for the reason']
          .filter(Boolean)
          .join('; '),
        ask: handle,
        href: formLink(none),
      })
  }
  return ways
}
