import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetClock, systemPerson, type Database, type House, type Person } from '#kernel'
import { presentPerson, readPeopleFile, synchronisePeople } from '#people'
import { ParsedPages, SeenVersions } from '#reading'
import { commitFiles, openOrigin, Versions, type Language } from '#repository'
import { mineActs, type MineActs } from '../mine-acts.ts'
import type { Contributed, MineWorld } from '../mine-world.ts'

/** A database of a test's own, as `#testing` opens it: only tests may import that. */
interface OwnDatabase extends Database {
  again(size?: number): Database
  asOwner<Row extends Record<string, unknown>>(text: string): Promise<Row[]>
}

/** What a test hands over, of `#testing` and of the app. */
export interface Workshop {
  openTestDatabase(options: { readonly size: number }): Promise<OwnDatabase>
  readonly language: Language
  readonly contributed: Contributed
}

type Files = Readonly<Record<string, string | null>>

/** A department whose handbook has a past, and what its people's own handbooks are worked out from. */
export interface DepartmentWithPast {
  readonly database: OwnDatabase
  readonly house: House
  readonly clock: SetClock
  readonly world: MineWorld
  readonly acts: MineActs
  person(handle: string): Promise<Person>
  /** Puts a version in force that changes these files, on a day at 09:00 UTC; answers its id. */
  put(day: string, by: string, files: Files): Promise<string>
  close(): Promise<void>
}

/** Opens it with its first version on Tue 1 December 2026; then it is Thu 14 January 2027. */
export async function openDepartmentWithPast(
  { openTestDatabase, language, contributed }: Workshop,
  first: Files,
): Promise<DepartmentWithPast> {
  const database = await openTestDatabase({ size: 6 })
  const own = database.again(3)
  const folder = await mkdtemp(join(tmpdir(), 'firsthand mine '))
  const clock = new SetClock('2026-12-01T09:00:00Z')
  const versions = new Versions({
    database: own,
    folder,
    language,
    onEnforce: async (act, { commit, handbook, repository }) => {
      const file = handbook.file(language.people.path)
      const read = file && readPeopleFile((await repository.read(file.oid)).toString('utf8'))
      await synchronisePeople(act.db, read, { commit, now: act.now, ended: [] })
      return []
    },
  })
  const { repository } = versions.cache
  const { modelAt } = versions
  const handbookAt = (commit: string) => versions.handbookAt(commit)
  const seen = new SeenVersions({ repository, handbookAt, modelAt })
  const house: House = { database, clock, modelAt, readable: seen }
  const written = (by: string, files: Files) => ({
    author: { name: by, email: 'somebody@example.org' },
    at: clock.now(),
    message: 'Write',
    changes: Object.entries(files).map(([path, content]) => ({ path, content })),
  })
  const begin = async () => written('Noor Haddad', first)
  await openOrigin({ versions, house }, { asked: undefined, otherwise: { name: 'a test', begin } })
  clock.set('2027-01-14T09:00:00Z')
  const world: MineWorld = {
    repository,
    seen,
    parsed: new ParsedPages(repository),
    contributed,
    patience: 60_000,
  }
  return {
    ...{ database, house, clock, world, acts: mineActs(world) },
    async person(handle) {
      const found = await presentPerson(database.db, handle)
      if (!found) throw new Error(`nobody is called ${handle}`)
      return found
    },
    async put(day, by, files) {
      clock.set(`${day}T09:00:00Z`)
      const parent = (await versions.inForce())?.commit ?? ''
      const { commit } = await commitFiles({ versions, house }, systemPerson, {
        ...written(by, files),
        parent,
      })
      return commit
    },
    async close() {
      versions.close()
      await own.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
