import { sql } from 'kysely'
import type { Act } from '#kernel'

/**
 * Puts labels on, one after the other, and takes off what stood there of the same group; answers what it took off. The
 * unique index keeps to one of a group whatever else happens at the same time.
 */
export async function putLabels(
  act: Act,
  requestId: string,
  labels: readonly string[],
): Promise<readonly string[]> {
  const took: string[] = []
  for (const label of labels) {
    const { rows } = await sql<{ label: string }>`
      delete from request_labels
      where request_id = ${requestId} and label <> ${label}
        and exclusive_group = nullif(regexp_replace(${label}, '^(?:(.+)::)?.*$', '\\1', 's'), '')
      returning label`.execute(act.db)
    took.push(...rows.map((row) => row.label))
    await sql`
      insert into request_labels (request_id, label, by, at) values (${requestId}, ${label}, ${act.by.id}, ${act.now})
      on conflict (request_id, label) do nothing`.execute(act.db)
  }
  return took
}

/** The labels that a request carries, by name. */
export async function labelsOn({ db }: Pick<Act, 'db'>, requestId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ label: string }>`
    select label from request_labels where request_id = ${requestId} order by label`.execute(db)
  return rows.map(({ label }) => label)
}

/** Takes off those of these labels that are there. */
export async function takeLabels(
  { db }: Pick<Act, 'db'>,
  requestId: string,
  labels: readonly string[],
): Promise<void> {
  await sql`
    delete from request_labels where request_id = ${requestId} and label = any (${[...labels]})`.execute(db)
}
