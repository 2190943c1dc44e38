import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { Definition, KindOf, Model } from './definition.ts'
import { newId } from './ids.ts'

interface Known {
  readonly name: string
  readonly identity: string
}

/** What was read of a transaction's names, by kind: an act asks for the same ones again and again. */
const read = new WeakMap<Db, Map<string, Promise<readonly Known[]>>>()

/** Every name that definitions of a kind have or had, oldest first; read once in a transaction. */
function namesIn(db: Db, kind: string): Promise<readonly Known[]> {
  if (!db.isTransaction) return readNames(db, kind)
  const kinds = read.get(db) ?? new Map<string, Promise<readonly Known[]>>()
  read.set(db, kinds)
  const names = kinds.get(kind) ?? readNames(db, kind)
  kinds.set(kind, names)
  return names
}

const readNames = (db: Db, kind: string): Promise<readonly Known[]> =>
  db
    .selectFrom('definition_names')
    .select(['name', 'identity'])
    .where('kind', '=', kind)
    .orderBy('since')
    .execute()

/** The lasting ids behind every name that definitions of a kind have or had. */
export async function identitiesOf(db: Db, kind: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await namesIn(db, kind)).map(({ name, identity }) => [name, identity]))
}

/** The lasting id behind a definition's name; a name that is not defined yet has none. */
export async function identityOf(db: Db, kind: string, name: string): Promise<string | undefined> {
  return (await namesIn(db, kind)).find((known) => known.name === name)?.identity
}

/** The definition of the model that has this lasting id, under whatever name it goes now. */
export async function presentOf<Value>(
  look: { readonly db: Db; readonly model: Model },
  kind: KindOf<Value>,
  identity: string,
): Promise<Definition<Value> | undefined> {
  const names = (await namesIn(look.db, kind.kind)).filter((known) => known.identity === identity)
  return names
    .toReversed()
    .map(({ name }) => look.model.find(kind, name))
    .find((found) => found !== undefined)
}

/** The definitions of a kind by their lasting ids, and by every name they have or had. */
export async function everNamed<Value>(
  look: { readonly db: Db; readonly model: Model },
  kind: KindOf<Value>,
): Promise<ReadonlyMap<string, Definition<Value>>> {
  const names = await namesIn(look.db, kind.kind)
  const found = new Map<string, Definition<Value>>()
  for (const { name, identity } of names) {
    const definition = look.model.find(kind, name)
    if (definition) found.set(identity, definition)
  }
  for (const { name, identity } of names) {
    const definition = found.get(identity)
    if (definition) found.set(name, definition)
  }
  return found
}

/** Since when each name stands for what it stands for now, by `kind name`. */
export async function namedSince(db: Db): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const rows = await db.selectFrom('definition_names').select(['kind', 'name', 'since']).execute()
  return new Map(rows.map(({ kind, name, since }) => [`${kind} ${name}`, since]))
}

interface Named {
  readonly identity: string
  readonly since: Temporal.Instant
}

/**
 * Gives every definition of a model that comes into force its lasting id: the one its name has, else the one a name in
 * `formerly` has, else a new one. So use and history follow a rename. A name that was left and is defined anew begins anew.
 */
export async function keepNames(db: Db, model: Model, now: Temporal.Instant): Promise<void> {
  const known = new Map<string, Named>()
  for (const row of await db.selectFrom('definition_names').selectAll().execute())
    known.set(`${row.kind} ${row.name}`, row)
  const named = model.definitions.map(({ kind, name, formerly }) => ({
    kind,
    name,
    old: known.get(`${kind} ${name}`),
    former: formerly.map((old) => known.get(`${kind} ${old}`)).find((one) => one !== undefined),
  }))
  const taken = new Map<string, Named>()
  for (const { old } of named)
    if (old && Temporal.Instant.compare(old.since, taken.get(old.identity)?.since ?? old.since) >= 0)
      taken.set(old.identity, old)
  const fresh = named.flatMap(({ kind, name, old, former }) => {
    if (old && taken.get(old.identity) === old) return []
    const identity = former && !taken.has(former.identity) ? former.identity : newId(now)
    taken.set(identity, { identity, since: now })
    return [{ kind, name, identity }]
  })
  if (fresh.length === 0) return
  await sql`
    insert into definition_names (kind, name, identity, since)
    select v.kind, v.name, v.identity, ${now}
    from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as v (kind text, name text, identity uuid)
    on conflict (kind, name) do update set identity = excluded.identity, since = excluded.since`.execute(db)
  read.delete(db)
}
