import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { admitCampaign, cancelCampaign } from '#campaigns'
import { ask, mayI, perform, Refusal, systemPerson, visitor, type House, type Person } from '#kernel'
import { presentPerson } from '#people'
import { loadSettings } from '#start'
import { makeTestDatabase } from '#testing'
import { contributed } from '../app.ts'
import { openKernel, type Kernel } from './open-kernel.ts'
import { openVersions } from './open-versions.ts'

let house: House
let people: readonly Person[]
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
  const versions = await openVersions(surroundings, kernel)
  end.push(
    async () => versions.close(),
    kernel.close,
    () => database.drop(),
    () => rm(data, { recursive: true, force: true }),
  )
  house = { database: kernel.database, clock: kernel.clock, modelAt: versions.modelAt }
  named = async (handle) => {
    const person = await presentPerson(kernel.database.db, handle)
    if (!person) throw new Error(`the sample has no ${handle}`)
    return person
  }
  const [linh, keiko, adaeze] = await Promise.all([named('linh'), named('keiko'), named('adaeze')])
  people = [linh, keiko, { ...adaeze, kind: 'admin' }, systemPerson, visitor]
}, 120_000)
afterAll(async () => {
  for (const step of end) await step()
})

const today = () => house.clock.now().toZonedDateTimeISO('UTC').toPlainDate()

/** What an example comes to for the first of the people to whom it is not forbidden. */
async function answers(run: (by: Person) => Promise<Refusal | undefined>): Promise<string> {
  for (const by of people) {
    const refusal = await run(by)
    if (refusal?.kind !== 'forbidden') return refusal ? `${refusal.kind}: ${refusal.message}` : 'done'
  }
  return 'forbidden to all'
}

const refusalIn = (run: Promise<unknown>): Promise<Refusal | undefined> =>
  run.then(
    (would) => (would as { readonly refusal?: Refusal }).refusal,
    (fault: unknown) => (fault instanceof Refusal ? fault : Promise.reject(fault)),
  )

/** Those about what nobody has before they make it: a link, a session, a token, a webhook. */
const ofOnesOwn = /^(?:administrators\.welcome|sessions\.|tokens\.revoke|people\.erase|webhooks\.)/

const others = contributed.operations.filter(
  (operation) => operation !== admitCampaign && !ofOnesOwn.test(operation.name),
)

test.each(others.map((operation) => [operation.name, operation] as const))(
  'the example of %s runs on the sample',
  async (_, operation) => {
    const run = (by: Person) => refusalIn(mayI(house, by, operation, operation.example(today())))
    expect(await answers(run)).toBe('done')
  },
)

test('the campaign of the sample that waits is refused while its month is full, and admitted when a place is free', async () => {
  const example = admitCampaign.example(today())
  const full = await mayI(house, systemPerson, admitCampaign, example)
  expect(full.refusal?.message).toContain('is full for Field EMEA: 3 of 3 places held.')
  const off = { number: 13, why: 'The guide is not written yet.' }
  await perform(house, await named('tomas'), cancelCampaign, off)
  expect((await mayI(house, systemPerson, admitCampaign, example)).allowed).toBe(true)
})

const questions = contributed.questions.filter(({ name }) => name !== 'webhooks.show')

test.each(questions.map((question) => [question.name, question] as const))(
  'the example of %s is answered on the sample',
  async (_, question) => {
    expect(await answers((by) => refusalIn(ask(house, by, question, question.example(today()))))).toBe('done')
  },
)
