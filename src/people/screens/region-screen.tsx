import { dayInWords, screen } from '#design'
import { answerIn, get, lookAs, todayIn } from '#kernel'
import { RegionPage, type RegionProps } from '../pages/region-page.tsx'
import type { PeopleWorld } from '../people-world.ts'
import { showRegion } from '../show-region.ts'

/** What the clock shows in a zone. */
function clockIn(zone: string, now: Temporal.Instant, today: Temporal.PlainDate): string {
  const there = now.toZonedDateTimeISO(zone)
  return `${there.toPlainTime().toString({ smallestUnit: 'minute' })} on ${dayInWords(there.toPlainDate(), today)}`
}

/** A region's page. */
export const regionScreen = (world: PeopleWorld) =>
  screen<RegionProps>({
    at: get('/regions/:name'),
    title: ({ seen }) => seen.region.title,
    load: ({ house, by, params }) =>
      lookAs(house, by, async (look) => {
        const seen = await answerIn(look, showRegion(world), { name: params['name'] })
        const today = todayIn(look)
        const { zone } = seen.region
        return { seen, today, ...(zone !== undefined && { clock: clockIn(zone, look.now, today) }) }
      }),
    view: (props) => <RegionPage {...props} />,
  })
