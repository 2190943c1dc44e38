import { dayAt, invalid, type Act } from '#kernel'
import { detailsVisibleTo } from '#people'
import { writtenDay } from './written-day.ts'

/** A day that somebody wrote, seen from where they are: by the zone they said, else by the handbook's. */
export async function dayWritten(act: Act, written: string, field: string): Promise<Temporal.PlainDate> {
  const { zone = act.model.zone } = await detailsVisibleTo(act.db, act.by, act.by.id)
  const found = writtenDay(written, dayAt(act.now, zone))
  if (!found)
    throw invalid([
      {
        field,
        message: `“${written}” is no day that can be read. Write it like 2027-02-01, next friday, in 2 weeks or 31 December.`,
      },
    ])
  return found
}
