import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEmptyDatabase, openTestDatabase, insertTestPerson, type EmptyDatabase } from '#testing'
import { StartProblem } from '../start-problem.ts'
import { restoreBackup } from './restore-backup.ts'
import { heldBackup, madeAt, sourceOf } from './testing/held-backup.ts'
import { verifyBackup } from './verify-backup.ts'

let backup: Buffer
let target: EmptyDatabase

beforeAll(async () => {
  const database = await openTestDatabase()
  for (const handle of ['linh', 'arjun', 'keiko']) await insertTestPerson(database.db, { handle })
  target = await makeEmptyDatabase()
  backup = await heldBackup({ ...target.login(), database: database.name })
  await database.close()
})
afterAll(() => target?.drop())

const verify = (bytes: Buffer) => verifyBackup(sourceOf(bytes), 'migrations')

const problemOf = (bytes: Buffer): Promise<string> =>
  verify(bytes).then(
    () => 'it was taken',
    (fault: unknown) =>
      fault instanceof StartProblem ? fault.message : `a fault of our own: ${String(fault)}`,
  )

const flipped = (at: number, bit: number): Buffer => {
  const bytes = Buffer.from(backup)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
  return bytes
}

/** One verification for each byte, in milliseconds. */
const patience = 180_000

const startOf = (table: string): number => backup.indexOf(JSON.stringify({ name: table }))

test(
  'one bit that is wrong, at any byte, is found',
  async () => {
    expect(await problemOf(backup)).toBe('it was taken')
    for (let at = 0; at < backup.length; at += 1)
      expect(await problemOf(flipped(at, at % 8)), `byte ${at}`).toMatch(
        /^monday\.backup (is (damaged|cut off) (at|in)|is no backup|was made by a newer)/,
      )
  },
  patience,
)

test(
  'a backup that ends too early is found, wherever it ends',
  async () => {
    for (let length = 0; length < backup.length; length += 1)
      expect(await problemOf(backup.subarray(0, length)), `${length} bytes`).toMatch(
        /^monday\.backup (is cut off (at|in)|is no backup|is empty)/,
      )
  },
  patience,
)

test('it says in which table', async () => {
  const inside = startOf('persons') + 100
  expect(await problemOf(flipped(inside, 3))).toBe(
    'monday.backup is damaged in the table persons: nothing was restored. Use another copy of it.',
  )
  expect(await problemOf(backup.subarray(0, inside))).toBe(
    'monday.backup is cut off in the table persons: nothing was restored. Copy it again from where it was made.',
  )
})

test('bytes that follow, a table left out, two tables changed over: all are found', async () => {
  expect(await problemOf(Buffer.concat([backup, Buffer.from('\n')]))).toContain('damaged at its end')
  const [first, second, third] = ['campaigns', 'definition_names', 'deliveries'].map(
    (name) => startOf(name) - 5,
  )
  const without = Buffer.concat([backup.subarray(0, second), backup.subarray(third)])
  expect(await problemOf(without)).toContain('damaged')
  const changed = Buffer.concat([
    backup.subarray(0, first),
    backup.subarray(second, third),
    backup.subarray(first, second),
    backup.subarray(third),
  ])
  expect(changed.length).toBe(backup.length)
  expect(await problemOf(changed)).toContain('damaged at its end')
})

test('what is no backup is said to be none, and a later format to be newer', async () => {
  expect(await problemOf(Buffer.from('-- PostgreSQL database dump\n'))).toBe(
    'monday.backup is no backup of Firsthand.',
  )
  expect(await problemOf(Buffer.alloc(100_000))).toBe('monday.backup is no backup of Firsthand.')
  expect(await problemOf(Buffer.alloc(0))).toBe('monday.backup is empty: it is no backup.')
  const newer = Buffer.from('firsthand backup 2 zstd+age\nwhatever')
  expect(await problemOf(newer)).toBe(
    'monday.backup was made by a newer Firsthand (its format is 2 zstd+age): restore it with that one.',
  )
})

test('a file that changes between the two readings loads nothing', async () => {
  const from = await verify(backup)
  const spoilt = { ...from, source: sourceOf(flipped(startOf('persons') + 100, 3)) }
  await expect(restoreBackup({ database: target.login(), from: spoilt, now: madeAt })).rejects.toThrow(
    'damaged in the table persons',
  )
  const other = { ...from, ending: { ...from.ending, sha256: 'another' } }
  await expect(restoreBackup({ database: target.login(), from: other, now: madeAt })).rejects.toThrow(
    'was changed while it was read',
  )
  expect(
    await target.sql(`select relname from pg_class where relnamespace = 'public'::regnamespace`),
  ).toEqual([])
  await restoreBackup({ database: target.login(), from, now: madeAt })
  expect(await target.sql('select handle from persons order by 1')).toHaveLength(3)
})
