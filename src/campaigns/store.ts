import { sql, type RawBuilder } from 'kysely'
import type { Db, Person } from '#kernel'
import type { Wait } from '#limits'

/** A campaign as the department sees it. */
export interface Campaign {
  readonly id: string
  readonly number: number
  readonly name: string
  /** Name of its type's definition. */
  readonly type: string
  readonly channel: string
  readonly teamId: string
  /** The team's name when it was planned. */
  readonly team: string
  readonly region?: string
  readonly places: readonly string[]
  readonly startsOn: Temporal.PlainDate
  readonly plannedBy: { readonly id: string; readonly handle: string; readonly name: string }
  readonly plannedAt: Temporal.Instant
  /** Where it is kept, if it is not here: what it is called there. */
  readonly importedFrom?: { readonly source: string; readonly id: string }
  readonly cancelled?: { readonly by: string; readonly at: Temporal.Instant; readonly why: string }
  /** It has no place; asked for apart. */
  readonly waiting?: Wait
}

/** Which campaigns a list shows. */
export interface CampaignFilter {
  readonly team?: string | undefined
  /** First day of the month in which they start. */
  readonly month?: Temporal.PlainDate | undefined
  /** Goes on after this one: start day and number of the last seen. */
  readonly after?: { readonly startsOn: Temporal.PlainDate; readonly number: number } | undefined
  readonly limit: number
}

interface Row {
  id: string
  number: number
  name: string
  type: string
  channel: string
  team_id: string
  team: string
  region: string | null
  places: string[]
  starts_on: Temporal.PlainDate
  planned_at: Temporal.Instant
  by_id: string
  by_handle: string
  by_name: string
  imported_from: string | null
  imported_id: string | null
  cancelled_by: string | null
  cancelled_at: Temporal.Instant | null
  cancelled_why: string | null
}

/** A row of `campaignsOf` as the module has it. */
export const toCampaign = (row: Row): Campaign => ({
  id: row.id,
  number: row.number,
  name: row.name,
  type: row.type,
  channel: row.channel,
  teamId: row.team_id,
  team: row.team,
  ...(row.region !== null && { region: row.region }),
  places: row.places,
  startsOn: row.starts_on,
  plannedBy: { id: row.by_id, handle: row.by_handle, name: row.by_name },
  plannedAt: row.planned_at,
  ...(row.imported_from !== null &&
    row.imported_id !== null && { importedFrom: { source: row.imported_from, id: row.imported_id } }),
  ...(row.cancelled_by !== null &&
    row.cancelled_at !== null && {
      cancelled: { by: row.cancelled_by, at: row.cancelled_at, why: row.cancelled_why ?? '' },
    }),
})

/** The department sees its campaigns; visitors and those who left see none. */
export const seen = (person: Person) => sql<boolean>`${person.kind !== 'visitor' && person.kind !== 'left'}`

/** Whole campaigns of the rows that `chosen` picks: picked first, so that few are looked up however many there are. */
export const campaignsOf = (chosen: RawBuilder<unknown>) => sql<Row>`
  select c.id, c.number, c.name, c.type, c.channel, c.team_id, c.team, c.region, c.places, c.starts_on, c.planned_at,
         c.imported_from, c.imported_id,
         p.id as by_id, p.handle as by_handle, p.name as by_name,
         k.name as cancelled_by, x.at as cancelled_at, x.why as cancelled_why
  from (select * from campaigns c where ${chosen}) c
  join persons p on p.id = c.planned_by
  left join campaign_cancellations x on x.campaign_id = c.id
  left join persons k on k.id = x.by
  order by c.starts_on desc, c.number desc`

/** Newest start first. */
export async function campaignsVisibleTo(
  db: Db,
  person: Person,
  filter: CampaignFilter,
): Promise<readonly Campaign[]> {
  const { team, month, after } = filter
  const { rows } = await campaignsOf(sql`
    ${seen(person)}
    ${
      team === undefined
        ? sql``
        : sql`and c.team_id = (select identity from definition_names where kind = 'team' and name = ${team})`
    }
    ${month === undefined ? sql`` : sql`and c.starts_on >= ${month} and c.starts_on < ${month.add({ months: 1 })}`}
    ${after === undefined ? sql`` : sql`and (c.starts_on, c.number) < (${after.startsOn}::date, ${after.number}::bigint)`}
    order by c.starts_on desc, c.number desc limit ${filter.limit}`).execute(db)
  return rows.map(toCampaign)
}

/** Keeps others from changing a campaign until the act ends; what is read after this is as the last of them left it. */
export async function lockCampaign(db: Db, number: number): Promise<void> {
  await sql`select from campaigns where number = ${number} for update`.execute(db)
}

/** One campaign by its number. */
export async function campaignVisibleTo(db: Db, person: Person, number: number) {
  const { rows } = await campaignsOf(sql`${seen(person)} and c.number = ${number}`).execute(db)
  return rows[0] && toCampaign(rows[0])
}

/** Those with these ids. */
export async function campaignsByIdVisibleTo(db: Db, person: Person, ids: readonly string[]) {
  const { rows } = await campaignsOf(sql`${seen(person)} and c.id = any (${ids}::uuid[])`).execute(db)
  return rows.map(toCampaign)
}

/** The number of a campaign; ids of other things have none. */
export async function numberOfCampaign(db: Db, id: string): Promise<number | undefined> {
  const row = await db.selectFrom('campaigns').select('number').where('id', '=', id).executeTakeFirst()
  return row?.number
}

/** Adds a campaign; answers its number, which is never given again. Numbers are given one at a time until the act ends. */
export async function insertCampaign(
  db: Db,
  campaign: {
    readonly id: string
    readonly name: string
    readonly type: string
    readonly channel: string
    readonly teamId: string
    readonly team: string
    readonly region?: string | undefined
    readonly places: readonly string[]
    readonly startsOn: Temporal.PlainDate
    readonly plannedBy: string
    readonly plannedAt: Temporal.Instant
    readonly importedFrom?: { readonly source: string; readonly id: string }
  },
): Promise<number> {
  const { number } = await db
    .insertInto('campaigns')
    .values({
      id: campaign.id,
      name: campaign.name,
      type: campaign.type,
      channel: campaign.channel,
      team_id: campaign.teamId,
      team: campaign.team,
      region: campaign.region ?? null,
      places: [...campaign.places],
      starts_on: campaign.startsOn,
      planned_by: campaign.plannedBy,
      planned_at: campaign.plannedAt,
      imported_from: campaign.importedFrom?.source ?? null,
      imported_id: campaign.importedFrom?.id ?? null,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Ends a campaign: who, when and why. */
export async function insertCancellation(
  db: Db,
  cancellation: {
    readonly campaignId: string
    readonly by: string
    readonly at: Temporal.Instant
    readonly why: string
  },
): Promise<void> {
  const { campaignId, by, at, why } = cancellation
  await db.insertInto('campaign_cancellations').values({ campaign_id: campaignId, by, at, why }).execute()
}

/** Changes the day a campaign starts. */
export async function moveStart(db: Db, campaignId: string, startsOn: Temporal.PlainDate): Promise<void> {
  await db.updateTable('campaigns').set({ starts_on: startsOn }).where('id', '=', campaignId).execute()
}
