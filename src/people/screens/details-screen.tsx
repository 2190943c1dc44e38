import { screen, submits } from '#design'
import { answerIn, forbidden, get, lookAs, todayIn, type Look, type Person } from '#kernel'
import { detailsVisibleTo } from '../details-store.ts'
import { endLeave } from '../end-leave.ts'
import type { erasePerson } from '../erase-person.ts'
import { keepDetails } from '../keep-details.ts'
import { isOwnOrAdmin, knownPerson } from '../known-person.ts'
import { personHref } from '../hrefs.ts'
import { listLeaves } from '../list-leaves.ts'
import { DetailsPage, type DetailsProps } from '../pages/details-page.tsx'
import { picturesVisibleTo } from '../pictures/pictures-store.ts'
import { removePicture } from '../pictures/remove-picture.ts'
import { restorePicture } from '../pictures/restore-picture.ts'
import { setPicture } from '../pictures/set-picture.ts'
import { planLeave } from '../plan-leave.ts'
import { detailsOf } from '../show-details.ts'
import { peopleVisibleTo } from '../store.ts'

/** Address of the screen on which somebody's details, leave and picture are kept. */
const detailsHref = ({ handle }: Pick<Person, 'handle'>): string => `${personHref(handle)}/details`

/** What is kept privately of somebody, for themselves and administrators. */
export const detailsScreen = (erase: ReturnType<typeof erasePerson>) =>
  screen<DetailsProps>({
    at: get('/people/:handle/details'),
    title: ({ details: { name } }) => `Details of ${name}`,
    load: ({ house, by, params, attempt }) =>
      lookAs(house, by, async (look) => {
        const { person, leftAt } = await knownPerson(look, params['handle'] ?? '')
        if (!isOwnOrAdmin(by, person) && !attempt)
          throw forbidden(`Only ${person.name} and administrators see what is private of them.`)
        const { planned } = await answerIn(look, listLeaves, { handle: person.handle, limit: 100 })
        const pictures = await picturesVisibleTo(look.db, by, [person.handle])
        return {
          details: await detailsOf(look, person),
          own: by.id === person.id,
          leaves: planned,
          picture: pictures.get(person.handle),
          others: await othersThan(look, person),
          left: leftAt !== undefined,
          mayErase: leftAt !== undefined && by.kind === 'admin',
          today: todayIn(look),
          ...(attempt && { attempt }),
        }
      }),
    view: (props, frame) => DetailsPage(props, frame),
    submits: [
      submits(keepDetails, detailsHref),
      submits(planLeave, detailsHref),
      submits(endLeave, detailsHref),
      submits(setPicture, detailsHref),
      submits(removePicture, detailsHref),
      submits(restorePicture, detailsHref),
      submits(erase, detailsHref),
    ],
  })

/** Those who may be named as manager or stand-in; who manages somebody stays among them. */
async function othersThan(look: Look, person: Person) {
  const { manager } = await detailsVisibleTo(look.db, look.by, person.id)
  const people = await peopleVisibleTo(look.db, look.by)
  const gone = manager && !people.some(({ id }) => id === manager.id) ? [manager] : []
  return [...people, ...gone]
    .filter(({ id }) => id !== person.id)
    .map(({ handle, name }) => ({ value: handle, label: `${name} (${handle})` }))
}
