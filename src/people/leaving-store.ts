import { sql } from 'kysely'
import { newId, type Db } from '#kernel'
import type { Ending } from './ending.ts'
import { makeMembers } from './standing-store.ts'

/** When somebody leaves, and the version of the file that says so. */
interface Leaving {
  readonly commit?: string
  readonly now: Temporal.Instant
  /** Earlier than now where it was heard late. */
  readonly at?: Temporal.Instant
  /** The administrator who says so, and why. */
  readonly by?: string
  readonly why?: string
  /** What else ends with it, module by module. */
  readonly ended: readonly Ending[]
}

/** Signed out everywhere at once, tokens too [T72]; the row stays, so that what they did keeps their name. */
export async function letLeave(
  tx: Db,
  people: readonly { readonly id: string }[],
  { commit, now, at = now, by, why, ended }: Leaving,
): Promise<void> {
  if (people.length === 0) return
  const ids = people.map(({ id }) => id)
  await tx
    .insertInto('departures')
    .values(
      ids.map((id) => ({
        id: newId(now),
        person_id: id,
        at,
        commit: commit ?? null,
        by: by ?? null,
        why: why ?? null,
      })),
    )
    .execute()
  await tx.deleteFrom('sessions').where('person_id', 'in', ids).execute()
  await tx
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('person_id', 'in', ids)
    .where('revoked_at', 'is', null)
    .execute()
  await makeMembers(tx, ids)
  for (const end of ended) await end(tx, { ids, now, by })
}

/**
 * The same row again; being an administrator and tokens do not come back by themselves. Whom an administrator deactivated
 * only an administrator takes back.
 */
export async function takeBack(
  tx: Db,
  ids: readonly string[],
  now: Temporal.Instant,
  { byHand = false }: { readonly byHand?: boolean } = {},
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('departures')
    .set({ returned_at: now })
    .where('person_id', 'in', ids)
    .where('returned_at', 'is', null)
    .$if(!byHand, (all) => all.where('by', 'is', null))
    .execute()
}

/** What somebody who left is called where their handle is another's. The end of the id is random: it tells nothing of them. */
export const leftHandle = (id: string): string => `left-${id.slice(-12)}`

/** Gives the handles of people who left free for others; what was theirs stays with them, under another handle. */
export async function parkHandles(
  tx: Db,
  people: readonly { readonly id: string; readonly handle: string }[],
  now: Temporal.Instant,
): Promise<void> {
  if (people.length === 0) return
  const rows = people.map(({ id, handle }) => ({ id, old: handle, handle: leftHandle(id) }))
  const record = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (id uuid, old text, handle text)`
  await sql`
    insert into former_handles (handle, person_id, until) select v.old, v.id, ${now} from ${record}
    on conflict (handle, person_id) do update set until = excluded.until`.execute(tx)
  await sql`update persons p set handle = v.handle from ${record} where p.id = v.id`.execute(tx)
}
