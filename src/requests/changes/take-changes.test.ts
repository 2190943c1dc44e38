import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doOneJob, lookAs, perform, SetClock, systemPerson, type House } from '#kernel'
import { SeenVersions } from '#reading'
import { commitFiles, openOrigin, Versions } from '#repository'
import { insertTestPerson, openTestDatabase, type TestDatabase } from '#testing'
import { language } from '../../language.ts'
import { changesCarrying } from './changes-store.ts'
import { labelChange } from './label-change.ts'
import { putNamedLabels } from './put-named-labels.ts'
import { takeChanges } from './take-changes.ts'

const labels = `# Labels

With “Ours” it is ours.

\`\`\`label
label: Ours
means: It is ours.
\`\`\`

It carries one of the labels triage and wip at a time.

\`\`\`label-group
group: at
labels: {triage: nobody looked yet, wip: in work}
\`\`\`
`

let database: TestDatabase
let versions: Versions
let house: House
let folder = ''
const stops: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  database = await openTestDatabase({ size: 6 })
  const own = database.again(3)
  folder = await mkdtemp(join(tmpdir(), 'firsthand changes '))
  versions = new Versions({ database: own, folder, language, onEnforce: takeChanges })
  const handbookAt = (commit: string) => versions.handbookAt(commit)
  const { modelAt } = versions
  const seen = new SeenVersions({ repository: versions.cache.repository, handbookAt, modelAt })
  house = { database, clock: new SetClock('2027-01-14T09:00:00Z'), modelAt, readable: seen }
  await insertTestPerson(database.db, { handle: 'noor' })
  const begin = async () => written('Begin\n\nLabels: Ours\n', { 'labels.md': labels })
  await openOrigin({ versions, house }, { asked: undefined, otherwise: { name: 'a test', begin } })
  stops.push(
    async () => versions.close(),
    () => own.close(),
    () => database.close(),
    () => rm(folder, { recursive: true, force: true }),
  )
})
afterAll(async () => {
  for (const stop of stops) await stop()
})

const written = (message: string, files: Readonly<Record<string, string>>) => ({
  author: { name: 'Noor', email: 'somebody@example.org' },
  at: house.clock.now(),
  message,
  changes: Object.entries(files).map(([path, content]) => ({ path, content })),
})
const inForce = async () => (await versions.inForce())?.commit ?? ''
async function put(message: string, files: Readonly<Record<string, string>>): Promise<string> {
  const parent = await inForce()
  const { commit } = await commitFiles({ versions, house }, systemPerson, {
    ...written(message, files),
    parent,
  })
  await follow()
  return commit
}
/** As a followed repository whose branch was moved. */
async function setTo(commit: string): Promise<void> {
  const { id: objects, remove } = await versions.layDown()
  await perform(house, systemPerson, versions.follow, { from: 'elsewhere', commit, objects })
  await remove()
  await follow()
}
async function follow(): Promise<void> {
  const consumers = [putNamedLabels(house)]
  const onFault = (fault: unknown) => {
    throw fault
  }
  while (await doOneJob({ db: database.db, consumers, node: 'test', now: house.clock.now(), onFault })) {}
}
const carrying = async (...all: readonly string[]) =>
  lookAs(house, systemPerson, async ({ db }) =>
    (await changesCarrying(db, { any: undefined, all, words: '' }, 9)).map(({ title }) => title),
  )
const rows = (statement: string) => database.asOwner(statement)

test('what was there when the handbook was opened is no change, and one that comes is with its files', async () => {
  expect(await carrying()).toEqual([])
  await put('One\n\nLabels: Ours, at::wip\n', { 'one.md': '# One\n' })
  expect(await carrying('Ours', 'at::*')).toEqual(['One'])
  expect(await rows('select title, author, files_before, files_after, pages from changes_in_force')).toEqual([
    {
      title: 'One',
      author: 'Noor',
      files_before: [],
      files_after: ['one.md'],
      pages: [{ title: 'One', url: '/one/' }],
    },
  ])
})

test('a label that comes with the same version is known', async () => {
  await put('Two\n\nLabels: Theirs\n', {
    'two.md': '# Two\n\nWith “Theirs” it is theirs.\n\n```label\nlabel: Theirs\nmeans: It is theirs.\n```\n',
  })
  expect(await carrying('Theirs')).toEqual(['Two'])
})

test('where the branch is set back its changes are gone from the board; come again, they carry what they carried', async () => {
  const before = await inForce()
  const after = await put('Three\n\nLabels: Ours, at::wip\n', { 'three.md': '# Three\n' })
  await perform(house, systemPerson, labelChange, { change: after, put: 'at::triage' })
  await setTo(before)
  expect(await carrying('Ours')).toEqual(['One'])
  await expect(perform(house, systemPerson, labelChange, { change: after, put: 'at::wip' })).rejects.toThrow(
    'There is no such change in force.',
  )
  const entries = await rows(`select from journal where operation = 'changes.label'`)
  await setTo(after)
  expect(await carrying('Ours')).toEqual(['Three', 'One'])
  expect(await carrying('at::triage')).toEqual(['Three'])
  expect(await rows(`select from journal where operation = 'changes.label'`)).toHaveLength(entries.length)
})

test('written anew, a change takes the place of the one that was there', async () => {
  const [base] = await rows(`select before from changes_in_force where title = 'Three'`)
  const now = await inForce()
  await setTo(String(base?.['before']))
  await put('Three, said better\n\nLabels: Ours\n', { 'three.md': '# Three\n' })
  expect(await inForce()).not.toBe(now)
  expect(await carrying('Ours')).toEqual(['Three, said better', 'One'])
})

test('of fifty at once who put a label of one group on a change, one label stays and all is kept', async () => {
  const all = Array.from({ length: 50 }, (_, at) =>
    perform(house, systemPerson, labelChange, { change: 'latest', put: at % 2 ? 'at::wip' : 'at::triage' }),
  )
  const done = await Promise.all(all)
  expect(new Set(done.flatMap(({ entries }) => entries)).size).toBe(50)
  const carried = await rows(
    `select label from change_labels l join changes_in_force c using (commit) where c.title = 'Three, said better' and label like 'at::%'`,
  )
  expect(carried).toHaveLength(1)
})

test('the index itself keeps two of one group apart', async () => {
  const twice = rows(
    `insert into change_labels (commit, label, by, at)
     select c.commit, l, p.id, now() from changes_in_force c, persons p, unnest(array['x::a', 'x::b']) l where c.title = 'One' and p.handle = 'noor'`,
  )
  await expect(twice).rejects.toThrow('change_labels_one_of_group')
})
