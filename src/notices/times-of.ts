import { systemPerson, type Db, type Model } from '#kernel'
import { detailsVisibleTo, peopleAway } from '#people'
import { chosenTimesOf } from './choices-store.ts'
import { usualTimes, type Times } from './times.ts'

/** When letters may come to somebody now: as they chose, by their zone and hours, and not while they are away. As Firsthand itself. */
export async function timesOf(
  db: Db,
  personId: string,
  { now, model }: { readonly now: Temporal.Instant; readonly model: Pick<Model, 'zone'> },
): Promise<Times> {
  const { zone = model.zone, hours = usualTimes.hours } = await detailsVisibleTo(db, systemPerson, personId)
  const [away] = await peopleAway(db, systemPerson, { now, zone: model.zone, ids: [personId] })
  return { ...(await chosenTimesOf(db, personId)), zone, hours, awayUntil: away?.until }
}
