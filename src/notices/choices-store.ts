import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { reasons, reasonSaid, type Choice, type MailWay, type Reason } from './reasons.ts'
import { usualTimes } from './times.ts'

/** What somebody chose for each reason; where they chose nothing, what is usual. */
export async function choicesOf(db: Db, personId: string): Promise<Readonly<Record<Reason, Choice>>> {
  const { rows } = await sql<{ reason: string; here: boolean; mail: MailWay }>`
    select reason, here, mail from notice_choices where person_id = ${personId}`.execute(db)
  const chosen = new Map(rows.map(({ reason, here, mail }) => [reason, { here, mail }]))
  const all = reasons.map((reason) => [reason, chosen.get(reason) ?? reasonSaid[reason].usually] as const)
  return Object.fromEntries(all) as Record<Reason, Choice>
}

/** What somebody chooses anew, by reason: what is not named stays as it is, also where another act changes it meanwhile. */
export type NewChoices = Readonly<Partial<Record<Reason, Partial<Choice>>>>

/** Keeps what somebody chose. Of a reason that they chose nothing for before, the other half is kept as it usually is. */
export async function keepChoices(db: Db, personId: string, choices: NewChoices): Promise<void> {
  const rows = reasons.flatMap((reason) => {
    const chosen = choices[reason]
    const { usually } = reasonSaid[reason]
    return chosen ? [{ reason, ...chosen, usual_here: usually.here, usual_mail: usually.mail }] : []
  })
  if (rows.length === 0) return
  await sql`
    with w as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as w (reason text, here boolean, mail text, usual_here boolean, usual_mail text))
    insert into notice_choices as c (person_id, reason, here, mail)
    select ${personId}::uuid, reason, coalesce(here, usual_here), coalesce(mail, usual_mail) from w
    on conflict (person_id, reason) do update set
      here = coalesce((select w.here from w where w.reason = c.reason), c.here),
      mail = coalesce((select w.mail from w where w.reason = c.reason), c.mail)`.execute(db)
}

/** When letters may come to somebody, as they chose. */
export interface ChosenTimes {
  readonly quiet: boolean
  readonly workingDays: readonly number[]
  readonly digestHour: number
  readonly digestDay: number
}

/** What somebody chose, else what is usual. */
export async function chosenTimesOf(db: Db, personId: string): Promise<ChosenTimes> {
  const row = await db
    .selectFrom('notice_times')
    .select(['quiet', 'working_days', 'digest_hour', 'digest_day'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) {
    const { quiet, workingDays, digestHour, digestDay } = usualTimes
    return { quiet, workingDays, digestHour, digestDay }
  }
  const { quiet, working_days: workingDays, digest_hour: digestHour, digest_day: digestDay } = row
  return { quiet, workingDays, digestHour, digestDay }
}

/** Keeps when letters may come to somebody. */
export async function keepTimes(
  db: Db,
  { id }: Pick<Person, 'id'>,
  { quiet, workingDays, digestHour, digestDay }: ChosenTimes,
): Promise<void> {
  const values = {
    quiet,
    working_days: [...workingDays],
    digest_hour: digestHour,
    digest_day: digestDay,
  }
  await db
    .insertInto('notice_times')
    .values({ person_id: id, ...values })
    .onConflict((same) => same.column('person_id').doUpdateSet(values))
    .execute()
}
