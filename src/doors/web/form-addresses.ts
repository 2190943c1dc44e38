import { paramsOf, type Operation } from '#kernel'
import type { Part } from './door.tsx'
import { placeOf, screenOf, type FormPlace } from './screens.tsx'

/**
 * `GET` on the address that a form is sent to, where nothing else stands there: a refused form is shown at it, so that
 * opened afresh it leads to the screen of the form.
 */
export const formAddresses: Part = (web, { operations, screens }) => {
  for (const operation of operations) {
    const place = placeOf(screens, operation)
    if (place && leadsTo(operation, place))
      web.get(`/-${operation.at.path}`, (c) => c.redirect(screenOf(c, place), 303))
  }
}

/** Whether an act's own address says all that its screen's address holds. */
const leadsTo = ({ at }: Operation, { screen }: FormPlace): boolean =>
  paramsOf(screen.at.path).every((name) => paramsOf(at.path).includes(name))
