import { sql } from 'kysely'
import type { Act, Db } from '#kernel'

/** Who wrote a comment; undefined where there is none, or it was taken back. */
export async function writerOf(db: Db, requestId: string, number: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('request_comments')
    .select('by')
    .where('request_id', '=', requestId)
    .where('number', '=', number)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  return row?.by
}

/** Thanks for a comment, once however often it is said. */
export async function putThanks({ db, by, now }: Act, requestId: string, number: number): Promise<void> {
  await sql`
    insert into request_thanks (request_id, number, person_id, at)
    values (${requestId}, ${number}, ${by.id}, ${now}) on conflict do nothing`.execute(db)
}

export async function takeThanks({ db, by }: Act, requestId: string, number: number): Promise<void> {
  await db
    .deleteFrom('request_thanks')
    .where('request_id', '=', requestId)
    .where('number', '=', number)
    .where('person_id', '=', by.id)
    .execute()
}

/** Forgets for what somebody thanked. */
export async function dropThanks(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('request_thanks').where('person_id', '=', personId).execute()
}
