import { sql } from 'kysely'
import type { Db } from '#kernel'

/** How often a link was opened from one source on one day (UTC). */
export interface Clicks {
  readonly linkId: string
  readonly on: Temporal.PlainDate
  readonly source: string
  readonly count: number
}

/** Where so many different sources are counted on a day, further ones are counted together: addresses say what they like. */
const mostSources = 50
export const others = 'other'

/** Counts one click. */
export async function countClick(db: Db, { linkId, on, source }: Omit<Clicks, 'count'>): Promise<void> {
  await sql`
    insert into short_link_clicks (link_id, on_day, source, count)
    select ${linkId}, ${on}::date, case
      when ${source} in (select source from short_link_clicks where link_id = ${linkId} and on_day = ${on}::date)
        or (select count(*) from short_link_clicks where link_id = ${linkId} and on_day = ${on}::date) < ${mostSources}
      then ${source} else ${others} end, 1
    on conflict (link_id, on_day, source) do update set count = short_link_clicks.count + 1`.execute(db)
}

/** What was counted from a day on, day by day and source by source. */
export async function clicksSince(
  db: Db,
  ids: readonly string[],
  since: Temporal.PlainDate,
): Promise<readonly Clicks[]> {
  const { rows } = await sql<{ link_id: string; on_day: Temporal.PlainDate; source: string; count: number }>`
    select link_id, on_day, source, count from short_link_clicks
    where link_id = any (${[...ids]}::uuid[]) and on_day >= ${since}::date
    order by on_day desc, count desc, source`.execute(db)
  return rows.map(({ link_id, on_day, source, count }) => ({ linkId: link_id, on: on_day, source, count }))
}
