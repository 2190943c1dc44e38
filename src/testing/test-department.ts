import { compileModel, type Compiled, type ListedPerson, type PageOfFences } from '#model'
import { doOneJob, systemClock, type Model, type Person } from '#kernel'
import { parsePage, sayFinding } from '#pages'
import { contributed } from '../app.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'
import { testHouse, type TestHouse } from './test-house.ts'
import { insertTestPerson } from './test-person.ts'

/** Pages by path, in Markdown. */
export type TestPages = Readonly<Record<string, string>>

/** A department with a handbook and people of its own, at work on a test database. */
export interface TestDepartment {
  readonly database: TestDatabase
  readonly house: TestHouse
  /** By handle. */
  person(handle: string): Person
  /** Puts a version of the handbook in force, compiled upon the one before; fails where it has errors. */
  enforce(pages: TestPages): Promise<Model>
  /** Puts a version with errors in force, as an import may bring one: what it broke is held over. */
  enforceBroken(pages: TestPages): Promise<Model>
  /** Takes away all work and what was written of it; people and the handbook's names stay. */
  forgetWork(): Promise<void>
  /** Follows the journal to its end, as a worker of this or of another node would; fails where a job does. */
  follow(node?: string): Promise<void>
  close(): Promise<void>
}

/** Compiles pages as a version of a handbook would be. */
export function compilePages(
  pages: TestPages,
  { commit, people, parent }: { commit: string; people: readonly ListedPerson[]; parent?: Model | undefined },
): Compiled {
  const fences = Object.entries(pages).map(([path, source]): PageOfFences => {
    const parsed = parsePage({ path, source: Buffer.from(source) })
    return { path, url: `/${path.replace(/\.md$/, '')}/`, title: parsed.title, fences: parsed.fences }
  })
  const settings = { zone: 'Europe/Berlin' }
  return compileModel({ commit, pages: fences, kinds: contributed.kinds, people, parent, settings })
}

/** Opens a department of these people on Thu 14 January 2027, 10:00 in Berlin. */
export async function openTestDepartment(
  people: readonly (ListedPerson & { readonly kind?: Person['kind'] })[],
  pages: TestPages,
): Promise<TestDepartment> {
  const database = await openTestDatabase({ size: 20 })
  const house = testHouse(database)
  const persons = new Map<string, Person>()
  for (const one of people) persons.set(one.handle, await insertTestPerson(database.db, one))
  let version = 0
  let parent: Model | undefined
  const put = async (next: TestPages, broken: boolean): Promise<Model> => {
    version += 1
    const commit = version.toString(16).padStart(40, '0')
    const { model, findings } = compilePages(next, { commit, people, parent })
    const errors = findings.filter(({ severity }) => severity === 'error')
    if (errors.length > 0 !== broken) throw new Error(errors.map(sayFinding).join('\n'))
    parent = model
    await house.enforce(model)
    return model
  }
  const enforce = (next: TestPages) => put(next, false)
  await enforce(pages)
  return {
    database,
    house,
    person(handle) {
      const found = persons.get(handle)
      if (!found) throw new Error(`nobody is called ${handle}`)
      return found
    },
    enforce,
    enforceBroken: (next) => put(next, true),
    async forgetWork() {
      await database.asOwner(
        'truncate approvals, fact_rows, fact_sources, campaigns, campaign_cancellations, requests, limit_slots, limit_waits, limit_buckets, journal, rulings, jobs, deliveries, idempotency_keys cascade',
      )
      await database.asOwner('update campaign_counter set last = 0')
      await database.asOwner('update approval_counter set last = 0')
      await database.asOwner('update request_counter set last = 0')
    },
    async follow(node = 'test') {
      const consumers = contributed.followers.map((follower) => follower(house))
      const faults: unknown[] = []
      const onFault = (fault: unknown) => void faults.push(fault)
      const following = () => ({ db: database.db, consumers, node, now: systemClock.now(), onFault })
      while (await doOneJob(following())) {}
      if (faults.length > 0) throw new AggregateError(faults, 'a job failed')
    },
    close: () => database.close(),
  }
}
