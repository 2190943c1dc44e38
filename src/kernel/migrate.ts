import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

/** The role the application works as: it owns nothing and cannot pass row-level security. */
export const applicationRole = 'firsthand_app'

const prepare = `
do $$ begin
  if not exists (select 1 from pg_roles where rolname = '${applicationRole}') then
    create role ${applicationRole} nologin nosuperuser nobypassrls;
  end if;
end $$;
grant usage on schema public to ${applicationRole};
create table if not exists migrations (name text primary key, at timestamptz not null);
create table if not exists migration_lock (one boolean primary key default true check (one));
insert into migration_lock values (true) on conflict do nothing;
`

/**
 * Brings the database to the newest schema; answers the names applied. One transaction under a row lock, so that
 * two nodes that start together apply each file once. Throws when the database is newer than this program.
 */
export async function migrate(
  owner: pg.ClientBase,
  folder: string,
  now: Temporal.Instant,
): Promise<string[]> {
  await prepared(owner)
  await owner.query('begin')
  try {
    await owner.query('select one from migration_lock for update')
    const applied = new Set(
      (await owner.query<{ name: string }>('select name from migrations')).rows.map((row) => row.name),
    )
    const known = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
    const newer = [...applied].filter((name) => !known.includes(name)).toSorted()
    if (newer.length > 0)
      throw new DatabaseIsNewer(
        `The database has been used by a newer Firsthand (it knows ${newer.join(', ')}).`,
      )
    const fresh = known.filter((file) => !applied.has(file))
    for (const file of fresh) {
      await owner.query(await readFile(`${folder}/${file}`, 'utf8'))
      await owner.query('insert into migrations values ($1, $2)', [file, now.toString()])
    }
    await owner.query('commit')
    return fresh
  } catch (fault) {
    await owner.query('rollback')
    throw fault
  }
}

/**
 * Lays the named migrations down in an empty database, inside the caller's transaction. Their names are not written to
 * `migrations`: a restore brings that table's own rows.
 */
export async function layDownSchema(
  owner: pg.ClientBase,
  folder: string,
  names: readonly string[],
): Promise<void> {
  await owner.query(prepare)
  for (const name of names) await owner.query(await readFile(`${folder}/${name}`, 'utf8'))
}

/** `if not exists` may still collide when several nodes meet an empty database; the later ones look again. */
async function prepared(owner: pg.ClientBase, attempts = 5): Promise<void> {
  try {
    await owner.query(prepare)
  } catch (fault) {
    const collided =
      fault instanceof pg.DatabaseError && ['23505', '42710', 'XX000'].includes(fault.code ?? '')
    if (!collided || attempts === 1) throw fault
    await prepared(owner, attempts - 1)
  }
}

/** The schema holds migrations that this release does not know; nothing was changed. */
export class DatabaseIsNewer extends Error {}
