import { lookAsHouse, type Consumer, type Heard, type House } from '#kernel'
import { routeAgain } from './route-again.ts'
import { closedAfter } from './circle-store.ts'
import { requestsByIdVisibleTo } from './store.ts'

/** So many are looked at in one go. */
const atOnce = 200

/** What is done with pages and people may change who holds a title, who manages whom, and whom a page names. */
const nouns = new Set(['handbook', 'people', 'facts'])

const mayReroute = ({ operation, outcome }: Heard): boolean =>
  outcome === 'done' && nouns.has(operation.split('.')[0] ?? '')

/** The request whose answers, and by them its region and whose it is, may be others now. */
const textChanged = ({ operation, outcome, subject }: Heard): Heard['subject'] =>
  operation === 'requests.change' && outcome === 'done' ? subject : undefined

/** Resolves the circles of confidential requests again when pages or people change, and of one whose answers do. */
export const keepCircles = (house: House): Consumer => ({
  name: 'circles of requests',
  async hear(entry, db) {
    const changed = textChanged(entry)
    if (!changed && !mayReroute(entry)) return
    const look = await lookAsHouse(house, db)
    if (changed) return routeAgain(look, await requestsByIdVisibleTo(look, [changed.id]))
    let last: string | undefined
    do {
      const ids = await closedAfter(db, last, atOnce)
      await routeAgain(look, await requestsByIdVisibleTo(look, ids))
      last = ids.length < atOnce ? undefined : ids.at(-1)
    } while (last !== undefined)
  },
})
