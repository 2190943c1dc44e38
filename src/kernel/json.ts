import { z } from 'zod'

/** An instant, in JSON as RFC 3339 writes it in UTC: `2027-01-14T09:00:00Z`. */
export const instantJson = z.codec(z.iso.datetime(), z.instanceof(Temporal.Instant), {
  decode: (written) => Temporal.Instant.from(written),
  encode: (instant) => instant.toString(),
})

/** A day without time or zone, in JSON as `2027-01-14`. */
export const dayJson = z.codec(z.iso.date(), z.instanceof(Temporal.PlainDate), {
  decode: (written) => Temporal.PlainDate.from(written),
  encode: (day) => day.toString(),
})

/** A list that nobody changes. */
export const listJson = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
