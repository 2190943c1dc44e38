import { modelInForce, performWithin, type Consumer, type Db, type House, type Heard } from '#kernel'
import { limit, waitingLines, type Line } from '#limits'
import { admitCampaign } from './admit-campaign.ts'
import { numberOfCampaign } from './store.ts'

/**
 * Gives places that have come free to those who wait for them. Each time it hears of a change it admits one of each line;
 * that it did is an entry of its own, after which it looks again. So no transaction holds more than one campaign's places.
 */
export const serveLines = (house: House): Consumer => ({
  name: 'waiting lists',
  hear: async (entry, db) => {
    if (!mayFreePlaces(entry)) return
    const lines = await waitingLines(db, 'campaigns', house.clock.now())
    if (lines.length === 0) return
    const isNew = entry.operation.startsWith('handbook.')
    const most = isNew ? undefined : await mostUnder(house, db)
    for (const line of lines) if (!most || isOpen(line, most)) await serve(house, db, line)
  },
})

const mayFreePlaces = ({ outcome, operation, subject }: Heard): boolean =>
  outcome === 'done' && (operation.startsWith('handbook.') || subject?.kind === 'campaigns')

/** How many each limit gives now, by its name. */
async function mostUnder(house: House, db: Db): Promise<ReadonlyMap<string, number>> {
  const model = await modelInForce(house, db)
  return new Map(model.all(limit).map(({ name, value }) => [name, value.atMost]))
}

/** A line whose places are all held is passed by: each that comes free is heard of by itself. */
const isOpen = ({ limits, held }: Line, most: ReadonlyMap<string, number>): boolean =>
  limits.every((name) => held < (most.get(name) ?? Number.POSITIVE_INFINITY))

/**
 * Admits the first of a line for whom every limit has a place. Where its own limit has none, nobody further back is
 * tried: a place that comes free in this moment is for the first again.
 */
async function serve(house: House, db: Db, { ids, limits }: Line): Promise<void> {
  for (const id of ids) {
    const number = await numberOfCampaign(db, id)
    if (number === undefined) continue
    const refusal = await performWithin(house, db, admitCampaign, { number })
    if (!refusal || limits.includes(refusal.ruling?.name ?? '')) return
  }
}
