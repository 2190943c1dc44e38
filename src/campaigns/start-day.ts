import { dayAt, invalid, type Definition, type Look } from '#kernel'
import type { Team } from '#people'
import type { Campaign } from './store.ts'

/** The day it is for a team: by its own zone, else the handbook's. */
export const todayFor = (look: Pick<Look, 'now' | 'model'>, whose?: Definition<Team>): Temporal.PlainDate =>
  dayAt(look.now, whose?.value.zone ?? look.model.zone)

/** When a day begins for a team. */
export const dayBegins = (
  { model }: Pick<Look, 'model'>,
  day: Temporal.PlainDate,
  whose?: Definition<Team>,
): Temporal.Instant => day.toZonedDateTime(whose?.value.zone ?? model.zone).toInstant()

/** From its start day on a campaign has started: it stays where it is, and keeps its place when it is called off [Q8]. */
export const hasStarted = (campaign: Pick<Campaign, 'startsOn'>, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(campaign.startsOn, today) <= 0

/** A start day that has not passed. */
export function startDay(written: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const startsOn = Temporal.PlainDate.from(written)
  if (Temporal.PlainDate.compare(startsOn, today) < 0)
    throw invalid([{ field: 'startsOn', message: 'This day has passed. Choose today or a later one.' }])
  return startsOn
}
