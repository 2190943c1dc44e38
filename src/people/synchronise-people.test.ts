import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemPerson, transactionOf } from '#kernel'
import { openTestDatabase, type TestDatabase } from '#testing'
import { keepAddress, personByAddress } from './address-store.ts'
import { readPeopleFile } from './read-people-file.ts'
import { personOfSession, startSession } from './session-store.ts'
import { isPresent, peopleVisibleTo, personVisibleTo } from './store.ts'
import { synchronisePeople } from './synchronise-people.ts'
import { personOfToken } from './bearer-store.ts'
import { insertToken } from './token-store.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => database.asOwner('truncate persons cascade'))
afterAll(() => database.close())

const monday = Temporal.Instant.from('2027-01-11T09:00:00Z')
const tuesday = monday.add({ hours: 24 })
const wednesday = tuesday.add({ hours: 24 })
const commit = (letter: string) => letter.repeat(40)

const inForce = (text: string | undefined, now = monday) =>
  transactionOf(database.db, systemPerson, (tx) =>
    synchronisePeople(tx, text === undefined ? undefined : readPeopleFile(text, 'data/people.yml'), {
      commit: commit('c'),
      now,
      ended: [],
    }),
  )
const here = async () =>
  (await peopleVisibleTo(database.db, systemPerson)).map(({ handle, name }) => `${handle}: ${name}`)
const idOf = async (handle: string) => (await personVisibleTo(database.db, systemPerson, handle))?.person.id

const two = '- {handle: mei, name: Mei Lim, team: field-apac}\n- {handle: noor, name: Noor Haddad}\n'
const nothing = { added: [], changed: [], left: [], cameBack: [] }

test('people of the file are added once, and nothing changes while the file does not', async () => {
  expect(await inForce(two)).toEqual({ ...nothing, added: ['mei', 'noor'] })
  expect(await inForce(two, tuesday)).toEqual(nothing)
  expect(await here()).toEqual(['mei: Mei Lim', 'noor: Noor Haddad'])
})

test('a new title, team or region changes the same row; what the file no longer says is gone', async () => {
  await inForce(two)
  const before = await idOf('mei')
  const text =
    '- {handle: mei, name: Mei Lim-Tan, title: CMO, region: apac}\n- {handle: noor, name: Noor Haddad}\n'
  expect(await inForce(text, tuesday)).toEqual({ ...nothing, changed: ['mei'] })
  const known = await personVisibleTo(database.db, systemPerson, 'mei')
  expect(known?.person).toEqual({
    id: before,
    kind: 'member',
    handle: 'mei',
    name: 'Mei Lim-Tan',
    title: 'CMO',
    region: 'apac',
  })
})

test('who is taken out has left: signed out at once, tokens too, and the row stays [T72]', async () => {
  await inForce(two)
  const id = (await idOf('mei')) ?? ''
  const mei = { id, kind: 'member', handle: 'mei', name: 'Mei Lim' } as const
  const session = await startSession(database.db, mei, monday)
  const token = await insertToken(database.db, mei, { name: 'git', scopes: ['handbook.push'] }, monday)
  expect(await personOfSession(database.db, session.secret, monday)).toBeDefined()
  expect(await personOfToken(database.db, token.secret, monday)).toBeDefined()

  expect(await inForce('- {handle: noor, name: Noor Haddad}\n', tuesday)).toEqual({
    ...nothing,
    left: ['mei'],
  })
  expect(await personOfSession(database.db, session.secret, tuesday)).toBeUndefined()
  expect(await personOfToken(database.db, token.secret, tuesday)).toBeUndefined()
  expect(await here()).toEqual(['noor: Noor Haddad'])
  expect(await personVisibleTo(database.db, systemPerson, 'mei')).toMatchObject({
    person: { id, kind: 'left', name: 'Mei Lim' },
    leftAt: tuesday,
  })
})

test('who comes back is the same person, signs in again, and the departure stays on record', async () => {
  await inForce(two)
  const id = await idOf('mei')
  await inForce('- {handle: noor, name: Noor Haddad}\n', tuesday)
  expect(await inForce(two, wednesday)).toMatchObject({ cameBack: ['mei'], added: [], left: [] })
  expect(await idOf('mei')).toBe(id)
  expect(
    await database.db.selectFrom('departures').select(['at', 'returned_at', 'commit']).execute(),
  ).toEqual([{ at: tuesday, returned_at: wednesday, commit: commit('c') }])
  await inForce('- {handle: noor, name: Noor Haddad}\n', wednesday.add({ hours: 1 }))
  expect(await here()).toEqual(['noor: Noor Haddad'])
})

test('an administrator who left and comes back is a member', async () => {
  await inForce(two)
  await database.db.updateTable('persons').set({ kind: 'admin' }).where('handle', '=', 'mei').execute()
  await inForce('[]', tuesday)
  await inForce(two, wednesday)
  expect((await personVisibleTo(database.db, systemPerson, 'mei'))?.person.kind).toBe('member')
})

test('a renamed handle keeps the person, and the old one still leads to them [T74]', async () => {
  await inForce(two)
  const id = await idOf('mei')
  const text = '- {handle: mei.lim, name: Mei Lim, formerly: mei}\n- {handle: noor, name: Noor Haddad}\n'
  expect(await inForce(text, tuesday)).toEqual({ ...nothing, changed: ['mei.lim'] })
  expect(await idOf('mei.lim')).toBe(id)
  expect(await idOf('mei')).toBe(id)
  expect(await inForce(text, wednesday)).toEqual({ ...nothing })
})

test('the old handle may go to somebody new, in the same version or later [T73]', async () => {
  await inForce(two)
  const id = await idOf('mei')
  const text = '- {handle: mei, name: Mei Tan}\n- {handle: mei.lim, name: Mei Lim, formerly: mei}\n'
  expect(await inForce(text, tuesday)).toMatchObject({ added: ['mei'], changed: ['mei.lim'], left: ['noor'] })
  expect(await idOf('mei.lim')).toBe(id)
  expect(await idOf('mei')).not.toBe(id)
  expect(await inForce(text, wednesday)).toEqual(nothing)
})

test('handles may pass on in a row', async () => {
  await inForce('- {handle: a, name: Ana}\n- {handle: b, name: Bo}\n')
  const [ana, bo] = [await idOf('a'), await idOf('b')]
  const text = '- {handle: b, name: Ana, formerly: a}\n- {handle: c, name: Bo, formerly: b}\n'
  expect(await inForce(text, tuesday)).toEqual({ ...nothing, changed: ['c', 'b'] })
  expect([await idOf('b'), await idOf('c')]).toEqual([ana, bo])
})

test('a file with a fault adds people, but nobody changes and nobody leaves by it', async () => {
  await inForce(two)
  const slip =
    '- {handle: mei, name: Another}\n- {handle: @noor, name: Noor Haddad}\n- {handle: kaja, name: Kaja Horvat}\n'
  expect(await inForce(slip, tuesday)).toEqual({ ...nothing, added: ['kaja'] })
  expect(await here()).toEqual(['kaja: Kaja Horvat', 'mei: Mei Lim', 'noor: Noor Haddad'])
})

test.each([
  ['an emptied file', ''],
  ['a file of other things', 'just words'],
  ['a handbook without the file', undefined],
])('%s lets nobody leave', async (_, text) => {
  await inForce(two)
  expect(await inForce(text, tuesday)).toEqual(nothing)
  expect(await here()).toHaveLength(2)
})

test('who was added on a screen stays until a file has named them', async () => {
  await database.db
    .insertInto('persons')
    .values({ id: crypto.randomUUID(), handle: 'root', name: 'Root', kind: 'admin', joined_at: monday })
    .execute()
  await inForce(two)
  expect(await here()).toContain('root: Root')
  await inForce(`${two}- {handle: root, name: Ines Carvalho}\n`, tuesday)
  await inForce(two, wednesday)
  expect(await here()).toEqual(['mei: Mei Lim', 'noor: Noor Haddad'])
})

test('quotes, markup and SQL in names are kept as they are', async () => {
  const name = `Robert'); drop table persons; -- <b onclick="x">%s $1 \\`
  await inForce(JSON.stringify([{ handle: 'bobby', name, title: name }]))
  expect(await here()).toEqual([`bobby: ${name}`])
})

test('3,000 people arrive and leave in a second or so', async () => {
  const many = JSON.stringify(
    Array.from({ length: 3000 }, (_, n) => ({ handle: `p${n}`, name: `Person ${n}` })),
  )
  expect((await inForce(many)).added).toHaveLength(3000)
  expect((await inForce('[]', tuesday)).left).toHaveLength(3000)
})

test('a second team is kept, changed and given up with the file, and the main one stays', async () => {
  const teams = async () => {
    const known = await personVisibleTo(database.db, systemPerson, 'mei')
    return [known?.person.team, known?.person.alsoIn]
  }
  const mei = (written: string) => `- {handle: mei, name: Mei Lim, team: ${written}}\n`
  await inForce(mei('[field-apac, content]'))
  expect(await teams()).toEqual(['field-apac', ['content']])
  expect(await inForce(mei('[field-apac, content]'), tuesday)).toEqual(nothing)
  expect((await inForce(mei('[field-apac, campaigns]'), tuesday)).changed).toEqual(['mei'])
  expect(await teams()).toEqual(['field-apac', ['campaigns']])
  await inForce(mei('field-apac'), wednesday)
  expect(await teams()).toEqual(['field-apac', undefined])
})

test('a newcomer with the handle of somebody who left is somebody else: nothing of theirs becomes the newcomer’s [T73]', async () => {
  await inForce('- {handle: kim, name: Kim Jones}\n')
  const jones = (await idOf('kim')) ?? ''
  const byAddress = () =>
    transactionOf(database.db, systemPerson, (tx) => personByAddress(tx, 'kim@example.com'))
  await transactionOf(database.db, systemPerson, (tx) => keepAddress(tx, jones, 'kim@example.com', monday))
  expect((await byAddress())?.id).toBe(jones)
  await inForce('[]', tuesday)
  expect(await inForce('- {handle: kim, name: Kim Smith}\n', wednesday)).toEqual({
    ...nothing,
    added: ['kim'],
  })
  const smith = await idOf('kim')
  expect(smith).not.toBe(jones)
  expect(await here()).toEqual(['kim: Kim Smith'])
  expect(await byAddress()).toBeUndefined()
  const parked = `left-${jones.slice(-12)}`
  expect(await personVisibleTo(database.db, systemPerson, parked)).toMatchObject({
    person: { id: jones, kind: 'left', name: 'Kim Jones' },
    leftAt: tuesday,
  })
  const later = wednesday.add({ hours: 1 })
  expect(await inForce('- {handle: kim, name: Kim Smith}\n', later)).toEqual(nothing)
})

test('who left comes back under a new handle though theirs is a newcomer’s, and the newcomer stays', async () => {
  await inForce('- {handle: kim, name: Kim Jones}\n')
  const jones = await idOf('kim')
  await inForce('[]', tuesday)
  await inForce('- {handle: kim, name: Kim Smith}\n', tuesday)
  const smith = await idOf('kim')
  const both = '- {handle: kim, name: Kim Smith}\n- {handle: kim-jones, name: Kim Jones, formerly: kim}\n'
  expect(await inForce(both, wednesday)).toEqual({
    ...nothing,
    changed: ['kim-jones'],
    cameBack: ['kim-jones'],
  })
  expect([await idOf('kim'), await idOf('kim-jones')]).toEqual([smith, jones])
  // Spelt otherwise they may be somebody else; the newcomer is nobody else in any case.
  await inForce(
    `${both}- {handle: kim-r-jones, name: Kim R. Jones, formerly: kim}\n`,
    wednesday.add({ hours: 1 }),
  )
  expect([await idOf('kim'), await idOf('kim-jones')]).toEqual([smith, jones])
})

test('somebody renamed to the handle of who left stays who they are', async () => {
  await inForce('- {handle: kim, name: Kim Jones}\n- {handle: ks, name: Kim Smith}\n')
  const [jones, smith] = [await idOf('kim'), await idOf('ks')]
  await inForce('- {handle: ks, name: Kim Smith}\n', tuesday)
  await inForce('- {handle: kim, name: Kim Smith, formerly: ks}\n', wednesday)
  expect(await idOf('kim')).toBe(smith)
  expect(await idOf(`left-${jones?.slice(-12)}`)).toBe(jones)
})

test.each([
  ['their name in other letters', 'KIM  JONÉS', undefined, true],
  ['another name', 'Kim Smith', undefined, false],
  ['another name, where the list says who they were', 'Kim Jones-Park', 'kim', true],
])('who left with that handle comes back by %s: %s', async (_, name, formerly, same) => {
  await inForce('- {handle: kim, name: Kim Jones}\n')
  const jones = await idOf('kim')
  await inForce('[]', tuesday)
  await inForce(JSON.stringify([{ handle: 'kim', name, ...(formerly && { formerly }) }]), wednesday)
  expect((await idOf('kim')) === jones).toBe(same)
})

test('who was kept out by hand is not let in by another name in the list', async () => {
  await inForce('- {handle: kim, name: Kim Jones}\n')
  const jones = (await idOf('kim')) ?? ''
  await database.db
    .insertInto('departures')
    .values({ id: crypto.randomUUID(), person_id: jones, at: tuesday, by: jones })
    .execute()
  await inForce('- {handle: kim, name: Kim Smith}\n', wednesday)
  expect(await idOf('kim')).not.toBe(jones)
  expect(await isPresent(database.db, jones)).toBe(false)
})

test('a handle that passes to a newcomer: what the first did stays theirs, the address is the newcomer’s [T73]', async () => {
  await inForce('- {handle: kim, name: Kim Lee}\n')
  const first = await idOf('kim')
  await inForce(
    '- {handle: kim, name: Kim Ahn}\n- {handle: kim-lee, name: Kim Lee, formerly: [kim]}\n',
    tuesday,
  )
  expect([await idOf('kim-lee'), (await idOf('kim')) === first]).toEqual([first, false])
})
