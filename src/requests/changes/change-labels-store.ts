import { sql } from 'kysely'
import { systemPerson, type Act, type Db } from '#kernel'

/** As on requests: one after the other, each in the place of another of its group, whatever else happens at the same time. */
export async function putOnChange(act: Act, commit: string, labels: readonly string[]): Promise<void> {
  const by = act.by.id === systemPerson.id ? null : act.by.id
  for (const label of labels) {
    await sql`
      delete from change_labels where commit = ${commit} and label <> ${label}
        and exclusive_group = nullif(regexp_replace(${label}, '^(?:(.+)::)?.*$', '\\1', 's'), '')`.execute(
      act.db,
    )
    await sql`
      insert into change_labels (commit, label, by, at) values (${commit}, ${label}, ${by}, ${act.now})
      on conflict (commit, label) do nothing`.execute(act.db)
  }
}

export async function takeOffChange(db: Db, commit: string, labels: readonly string[]): Promise<void> {
  await sql`delete from change_labels where commit = ${commit} and label = any (${[...labels]})`.execute(db)
}

/** The labels that a change carries, by name. */
export async function labelsOnChange(db: Db, commit: string): Promise<readonly string[]> {
  const { rows } = await sql<{ label: string }>`
    select label from change_labels where commit = ${commit} order by label`.execute(db)
  return rows.map(({ label }) => label)
}
