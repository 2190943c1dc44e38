import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, testCitation, testHouse, type TestDatabase, type TestHouse } from '#testing'
import type { Definition, KindOf, Model } from './definition.ts'
import { everNamed, identityOf, keepNames, presentOf } from './identity.ts'
import { noModel } from './no-model.ts'

let database: TestDatabase
let house: TestHouse
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
})
afterAll(() => database.close())

const team: KindOf<unknown> = { kind: 'team' }
let commits = 0

type Teams = Readonly<Record<string, readonly string[]>>

/** A version that defines teams of these names, with the names they had. */
function versionWith(teams: Teams): Model {
  const definitions = Object.entries(teams).map(([name, formerly]): Definition<never> => ({
    ...{
      kind: 'team',
      name,
      title: name,
      formerly,
      citation: testCitation(),
      lines: [1, 2],
      said: name,
      mentions: [],
    },
    value: undefined as never,
  }))
  const find = <Value>(_: KindOf<Value>, name: string): Definition<Value> | undefined =>
    definitions.find((one) => one.name === name)
  return {
    ...noModel,
    commit: String(++commits).padStart(40, '0'),
    definitions,
    find,
    all: () => definitions,
  }
}

async function enforce(teams: Teams): Promise<Model> {
  const model = versionWith(teams)
  house.clock.forward({ hours: 1 })
  await house.enforce(model)
  return model
}

const idOf = (name: string) => identityOf(database.db, 'team', name)

test('a definition keeps its lasting id over renames, forth and back', async () => {
  await enforce({ first: [] })
  const id = await idOf('first')
  expect(id).toBeDefined()
  const model = await enforce({ second: ['first'] })
  expect(await idOf('second')).toBe(id)
  const look = { db: database.db, model }
  expect((await presentOf(look, team, id ?? ''))?.name).toBe('second')
  const named = await everNamed(look, team)
  expect([named.get('first')?.name, named.get(id ?? '')?.name, named.get('third')]).toEqual([
    'second',
    'second',
    undefined,
  ])
  await enforce({ first: ['second'] })
  expect(await idOf('first')).toBe(id)
})

test('a name that was left and is given to something new begins anew; what was renamed keeps what it had', async () => {
  await enforce({ red: [] })
  const id = await idOf('red')
  await enforce({ blue: ['red'] })
  await enforce({ blue: [], red: [] })
  expect(await idOf('blue')).toBe(id)
  const fresh = await idOf('red')
  expect(fresh).toBeDefined()
  expect(fresh).not.toBe(id)
  await enforce({ blue: [], red: [] })
  expect(await idOf('red')).toBe(fresh)
})

test('a new name is a new thing, and a name that comes back is the old one', async () => {
  await enforce({ one: [], two: [] })
  const [one, two] = [await idOf('one'), await idOf('two')]
  expect(one).not.toBe(two)
  await enforce({ two: [] })
  await enforce({ one: [], two: [] })
  expect(await idOf('one')).toBe(one)
})

test('an act that brings new names sees them at once, also after it asked for the old ones', async () => {
  await enforce({ north: [] })
  await database.db.transaction().execute(async (db) => {
    const id = await identityOf(db, 'team', 'north')
    expect(await identityOf(db, 'team', 'south')).toBeUndefined()
    await keepNames(db, versionWith({ south: ['north'] }), house.clock.now())
    expect(await identityOf(db, 'team', 'south')).toBe(id)
  })
})
