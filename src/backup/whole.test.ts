import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { migrate } from '#kernel'
import { makeEmptyDatabase, type EmptyDatabase } from '#testing'
import { PartReader } from './part-reader.ts'
import { PartWriter } from './part-writer.ts'
import { restoreBackup } from './restore-backup.ts'
import { heldBackup, madeAt, sourceOf } from './testing/held-backup.ts'
import { verifyBackup } from './verify-backup.ts'

const emptied: EmptyDatabase[] = []
afterAll(async () => {
  for (const one of emptied) await one.drop()
})

async function empty(): Promise<EmptyDatabase> {
  const made = await makeEmptyDatabase()
  emptied.push(made)
  return made
}

async function madeBackup(): Promise<Buffer> {
  const source = await empty()
  const client = new pg.Client(source.login())
  await client.connect()
  await migrate(client, 'migrations', madeAt)
  await client.end()
  return heldBackup(source.login())
}

/** Writes a backup again with sums that are right, without some tables and with other rows in some. */
async function rewritten(
  backup: Buffer,
  { without = [], rows = {} }: { without?: readonly string[]; rows?: Readonly<Record<string, string>> },
): Promise<Buffer> {
  const pieces: Buffer[] = []
  const writer = new PartWriter({ write: async (bytes) => void pieces.push(bytes) })
  const reader = new PartReader(sourceOf(backup))
  const header = await reader.header()
  await writer.begin({ ...header, tables: header.tables.filter(({ name }) => !without.includes(name)) })
  for await (const part of reader.parts(header)) {
    const held: Buffer[] = []
    for await (const piece of part.content) held.push(piece)
    const other = rows[part.name]
    const content = async function* () {
      yield* other === undefined ? held : [Buffer.from(other)]
    }
    if (!without.includes(part.name)) await writer.table(part, content(), () => {})
  }
  await writer.end()
  await reader.close()
  return Buffer.concat(pieces)
}

async function restored(backup: Buffer, target: EmptyDatabase) {
  const from = await verifyBackup(sourceOf(backup), 'migrations')
  return restoreBackup({ database: target.login(), from, now: madeAt })
}

const inTarget = (target: EmptyDatabase) =>
  target.sql(`select relname from pg_class where relnamespace = 'public'::regnamespace`)

test('a backup without a table that its level has is refused, and nothing of it is restored', async () => {
  const backup = await madeBackup()
  const target = await empty()
  await expect(restored(await rewritten(backup, { without: ['former_handles'] }), target)).rejects.toThrow(
    'monday.backup: this is no whole backup: the table former_handles is missing. Nothing was restored.',
  )
  await expect(
    restored(await rewritten(backup, { without: ['former_handles', 'persons'] }), target),
  ).rejects.toThrow('each of the tables former_handles, persons is missing')
  expect(await inTarget(target)).toEqual([])
  expect(await restored(await rewritten(backup, {}), target)).toMatchObject({ leftOut: [] })
})

test('a table of which fewer rows are loaded than it declares undoes the whole restore', async () => {
  const target = await empty()
  // PostgreSQL takes this line for the end of the rows.
  const backup = await rewritten(await madeBackup(), { rows: { former_handles: '\\.\n' } })
  await expect(restored(backup, target)).rejects.toThrow(
    'this is no whole backup: of former_handles 0 of 1 rows can be read, and the rest is missing. Nothing was restored.',
  )
  expect(await inTarget(target)).toEqual([])
})
