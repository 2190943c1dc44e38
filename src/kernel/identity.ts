import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { Definition, KindOf, Model } from './definition.ts'
import { newId } from './ids.ts'

/** The lasting id behind a definition's name; a name that is not defined yet has none. */
export async function identityOf(db: Db, kind: string, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('definition_names')
    .select('identity')
    .where('kind', '=', kind)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.identity
}

/** The definition of the model that has this lasting id, under whatever name it goes now. */
export async function presentOf<Value>(
  look: { readonly db: Db; readonly model: Model },
  kind: KindOf<Value>,
  identity: string,
): Promise<Definition<Value> | undefined> {
  const names = await look.db
    .selectFrom('definition_names')
    .select('name')
    .where('kind', '=', kind.kind)
    .where('identity', '=', identity)
    .orderBy('since', 'desc')
    .execute()
  return names.map(({ name }) => look.model.find(kind, name)).find((found) => found !== undefined)
}

/**
 * Gives every definition of a model that comes into force its lasting id: the one its name has, else the one a name in
 * `formerly` has, else a new one. So use and history follow a rename.
 */
export async function keepNames(db: Db, model: Model, now: Temporal.Instant): Promise<void> {
  const known = new Map<string, string>()
  for (const row of await db.selectFrom('definition_names').select(['kind', 'name', 'identity']).execute())
    known.set(`${row.kind} ${row.name}`, row.identity)
  const fresh: { kind: string; name: string; identity: string }[] = []
  for (const { kind, name, formerly } of model.definitions) {
    if (known.has(`${kind} ${name}`)) continue
    const identity =
      formerly.map((old) => known.get(`${kind} ${old}`)).find((id) => id !== undefined) ?? newId(now)
    known.set(`${kind} ${name}`, identity)
    fresh.push({ kind, name, identity })
  }
  if (fresh.length === 0) return
  await sql`
    insert into definition_names (kind, name, identity, since)
    select v.kind, v.name, v.identity, ${now}
    from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as v (kind text, name text, identity uuid)
    on conflict do nothing`.execute(db)
}
