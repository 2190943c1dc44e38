import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeTestDatabase } from '#testing'

const codegen = 'node_modules/kysely-codegen/dist/cli/bin.js'
/** As `src/kernel/database.ts` reads them. */
const types = { timestamptz: 'Temporal.Instant', date: 'Temporal.PlainDate', int8: 'number' }

let database: Awaited<ReturnType<typeof makeTestDatabase>>
let folder: string
beforeAll(async () => {
  database = await makeTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'firsthand-tables-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

// After a migration `bin/test src/kernel/tables.test.ts -u` writes them anew.
test('the row types are those of the migrated database', async () => {
  const made = join(folder, 'tables.ts')
  const url = `postgres://firsthand_owner@localhost/${database.name}?host=${encodeURIComponent(inject('socket'))}`
  execFileSync(process.execPath, [
    codegen,
    ...['--dialect', 'postgres', '--url', url, '--exclude-pattern', 'migration*'],
    ...['--type-mapping', JSON.stringify(types), '--out-file', made],
  ])
  await expect(await readFile(made, 'utf8')).toMatchFileSnapshot('tables.ts')
})
