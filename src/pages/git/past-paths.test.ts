import { afterAll, beforeAll, expect, test } from 'vitest'
import { pastAddresses } from '../links/past-addresses.ts'
import { makeRepository, type TestRepository } from '../testing/make-repository.ts'
import { readPastPaths } from './past-paths.ts'
import { openRepository, type Repository } from './repository.ts'

const words = (about: string) =>
  `# ${about}\n\n${about} are planned a quarter ahead, and Linh is asked first.\n`.repeat(3)

let made: TestRepository
let repository: Repository
beforeAll(async () => {
  made = await makeRepository(
    {
      files: {
        'handbook/fairs.md': words('Fairs'),
        'content/old.md': words('Old'),
        'content/a b.md': words('Blanks'),
      },
    },
    { files: { 'handbook/fairs.md': null, 'content/fairs.md': words('Fairs') } },
    { files: { 'content/fairs.md': null, 'content/events/_index.md': words('Fairs') } },
    { files: { 'content/old.md': null, 'content/fairs.md': words('Something else altogether') } },
    { files: { 'content/fairs.md': null, 'content/a b.md': null, 'content/c.md': words('Blanks') } },
    { files: { 'content/c.md': words('Changed'), 'content/old.md': words('New') } },
    { files: { 'content/c.md': words('Changed again') } },
  )
  repository = openRepository(made.gitDir)
})
afterAll(async () => {
  repository.close()
  await made.remove()
})

const now = new Set(['content/events/_index.md', 'content/c.md'])
const commit = (at: number) => made.commits[at] ?? ''

test('an address of the past leads to where its page stands, or to the version that took it away', async () => {
  const past = await readPastPaths(repository, commit(4))
  const became = pastAddresses(past, 'content', (path) => now.has(path))
  expect(became('/handbook/fairs/')).toEqual(became('/Handbook/Fairs.html'))
  expect(became('/a%20b/')).toEqual({ now: 'content/c.md' })
  expect(became('/old/')).toEqual({ goneIn: commit(3), path: 'content/old.md' })
  // What stood there last counts, not what stood there first.
  expect(became('/fairs/')).toEqual({ goneIn: commit(4), path: 'content/fairs.md' })
  expect(became('/never/')).toBeUndefined()
})

test('what came since is read beside what is known, and is the same', async () => {
  const known = await readPastPaths(repository, commit(2))
  expect(pastAddresses(known, 'content', (path) => now.has(path))('/fairs/')).toEqual({
    now: 'content/events/_index.md',
  })
  const [whole, more] = [
    await readPastPaths(repository, commit(4)),
    await readPastPaths(repository, commit(4), known),
  ]
  expect(more.events).toEqual(whole.events)
})

test('one version after another is read as all of them at once, whether paths came, went, or only texts changed', async () => {
  let known = await readPastPaths(repository, commit(0))
  for (const at of made.commits.slice(1)) {
    known = await readPastPaths(repository, at, known)
    const whole = await readPastPaths(repository, at)
    expect(new Map(known.events)).toEqual(new Map(whole.events))
    expect(known.commits).toBe(whole.commits)
  }
  expect(known.events.has('content/old.md')).toBe(false)
})
