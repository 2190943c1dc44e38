import { citationHref } from '#design'
import type { Alternative, Look } from '#kernel'
import { fullOn } from '#limits'
import { decidersOf, mayDecide, placeInWords, presentPerson, sayMissing, sayVacancy } from '#people'
import { formLink } from './form-link.ts'
import type { NoPlace } from './no-place.ts'

/**
 * Those who may let one more through, as far as it would then fit everywhere: whom the page names, by handle or by title as
 * it is held now, else whoever answers for the page. A title that nobody holds is said with its line.
 */
export async function exceptions(look: Look, none: NoPlace): Promise<readonly Alternative[]> {
  const { claim, full } = none
  if (await mayDecide(look, look.by, full.limit, claim.around))
    return [
      {
        say: 'Let it through yourself',
        detail: 'say above why it cannot wait; the reason is kept',
        href: `#${claim.fields.reason}`,
      },
    ]
  const { people, vacant, missing, byOwner } = await decidersOf(look, full.limit, claim.around)
  const said = [...vacant.map(sayVacancy), ...missing.map(sayMissing)].join(' ').replace(/\.$/, '')
  const nobody = said || 'Nobody whom the page names is here'
  const instead = byOwner ? `. ${nobody}, so it goes to who answers for the page` : ''
  const ways: Alternative[] = []
  for (const { handle, why } of people) {
    const by = await presentPerson(look.db, handle)
    if (!by) continue
    const reasoned = { ...claim, reason: 'said by whoever decides' }
    if ((await fullOn({ ...look, by }, reasoned, claim.day)).length > 0) continue
    const said = (how: string) => [why, `${how}${instead}`].filter(Boolean).join('; ')
    // Some decide only for who asks: planned by themselves it would be for somebody else to let through.
    const byThemselves = await mayDecide(look, by, full.limit, { ...claim.around, requester: by })
    ways.push({
      say: `Ask ${by.name} for an exception`,
      ask: handle,
      ...(byThemselves
        ? {
            detail: said('the link opens what you typed, with a field for the reason'),
            href: formLink(none),
          }
        : {
            detail: said('put on the waiting list, it stands on their home page for them to decide'),
            change: { wait: 'true' },
          }),
    })
  }
  if (people.length > 0) return ways
  return [
    ...vacant.flatMap(({ title, citation }) =>
      citation
        ? {
            say: `See who could hold the title ${title}`,
            detail: `nobody holds it now: ${placeInWords(citation)}`,
            href: citationHref(citation),
          }
        : [],
    ),
    ...missing.map(({ what, citation }) => ({
      say: 'See who decides',
      detail: `nobody here is ${what}: ${placeInWords(citation)}`,
      href: citationHref(citation),
    })),
  ]
}
