import { sql } from 'kysely'
import { newId, type Db, type Heard } from '#kernel'
import { isHere } from '#people'
import type { Thing } from './notice.ts'
import { goesPastMute, reasonSaid, type Reason } from './reasons.ts'

/** Somebody who is to be told, for one reason. */
export interface ToTell {
  readonly personId: string
  readonly because: Reason
  readonly thing: Thing
}

/** What follows shortly after goes into the same letter. */
const joined: Temporal.DurationLike = { minutes: 5 }

/**
 * Writes down who is told, once for each entry, thing and person: those who work here, not who did it, and not who muted
 * the thing unless it is about them. Each as they chose. Answers who is told in the product.
 */
export async function insertNotices(
  db: Db,
  entry: Pick<Heard, 'id' | 'at' | 'personId'>,
  all: readonly ToTell[],
  now: Temporal.Instant,
): Promise<readonly string[]> {
  if (all.length === 0) return []
  const rows = all.map(({ personId, because, thing }) => ({
    id: newId(entry.at),
    person_id: personId,
    reason: because,
    thing_kind: thing.kind,
    thing_id: thing.id,
    here: reasonSaid[because].usually.here,
    mail: reasonSaid[because].usually.mail,
    past_mute: goesPastMute(because),
  }))
  const { rows: told } = await sql<{ person_id: string; here: boolean }>`
    insert into notices (id, person_id, entry_id, reason, thing_kind, thing_id, at, here, mail_way, mail_at)
    select w.id, w.person_id, ${entry.id}, w.reason, w.thing_kind, w.thing_id, ${entry.at}, way.here, way.mail,
           case way.mail when 'never' then null when 'at-once' then ${now.add(joined)}::timestamptz
                         else ${now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (
      id uuid, person_id uuid, reason text, thing_kind text, thing_id text, here boolean, mail text, past_mute boolean)
    join persons p on p.id = w.person_id and ${isHere}
    left join notice_choices c on c.person_id = w.person_id and c.reason = w.reason,
    lateral (select coalesce(c.here, w.here) as here, coalesce(c.mail, w.mail) as mail) way
    where w.person_id <> ${entry.personId} and (way.here or way.mail <> 'never')
      and (w.past_mute or not exists (
        select from notice_mutes m
        where m.person_id = w.person_id and m.thing_kind = w.thing_kind and m.thing_id = w.thing_id))
    on conflict do nothing returning person_id, here`.execute(db)
  return [...new Set(told.filter(({ here }) => here).map(({ person_id: id }) => id))]
}
