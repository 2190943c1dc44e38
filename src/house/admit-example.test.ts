import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { admitCampaign, cancelCampaign } from '#campaigns'
import { mayI, perform, systemPerson, type House, type Person } from '#kernel'
import { presentPerson } from '#people'
import { loadSettings } from '#start'
import { makeTestDatabase } from '#testing'
import { openKernel, type Kernel } from './open-kernel.ts'
import { openVersions } from './open-versions.ts'

let house: House
let named: (handle: string) => Promise<Person>
const end: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'firsthand-examples-'))
  const database = await makeTestDatabase()
  const address = (user: string) => ({ host: inject('socket'), user, database: database.name })
  const env = { PORT: '0', FIRSTHAND_DATA: data }
  const { settings } = loadSettings({ flags: {}, env, cwd: data })
  const surroundings = {
    settings,
    database: { owner: address('firsthand_owner'), app: address('firsthand_app') },
    url: 'http://localhost',
    log: pino({ level: 'silent' }),
    ending: new AbortController().signal,
  }
  const kernel: Kernel = await openKernel(surroundings)
  const { versions, seen } = await openVersions(surroundings, kernel)
  end.push(
    async () => versions.close(),
    kernel.close,
    () => database.drop(),
    () => rm(data, { recursive: true, force: true }),
  )
  house = {
    database: kernel.database,
    clock: kernel.clock,
    modelAt: versions.modelAt,
    readable: seen,
  }
  named = async (handle) => {
    const person = await presentPerson(kernel.database.db, handle)
    if (!person) throw new Error(`the sample has no ${handle}`)
    return person
  }
}, 120_000)
afterAll(async () => {
  for (const step of end) await step()
})

const today = () => house.clock.now().toZonedDateTimeISO('UTC').toPlainDate()

test('the campaign of the sample that waits is refused while its month is full, and admitted when a place is free', async () => {
  const example = admitCampaign.example(today())
  const full = await mayI(house, systemPerson, admitCampaign, example)
  expect(full.refusal?.message).toContain('is full for Field EMEA: 3 of 3 places held.')
  const off = { number: 13, why: 'The guide is not written yet.' }
  await perform(house, await named('tomas'), cancelCampaign, off)
  expect((await mayI(house, systemPerson, admitCampaign, example)).allowed).toBe(true)
})
