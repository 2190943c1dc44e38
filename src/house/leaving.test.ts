import { inject, afterAll, beforeAll, expect, test } from 'vitest'
import {
  Announcements,
  newId,
  perform,
  systemPerson,
  transactionOf,
  type Announcement,
  type Operation,
} from '#kernel'
import { hashOf, readPeopleFile, startSession, synchronisePeople } from '#people'
import { openTestDepartment, planners, sendFacts, type TestDepartment } from '#testing'
import { contributed } from '../app.ts'

let department: TestDepartment
const heard: Announcement[] = []
let announcements: Announcements
beforeAll(async () => {
  department = await openTestDepartment(planners, {})
  announcements = new Announcements(
    { host: inject('socket'), user: 'firsthand_app', database: department.database.name },
    { hear: (one) => heard.push(one), missed: () => {} },
  )
  await announcements.open()
})
afterAll(async () => {
  await announcements.close()
  await department.close()
})

const operation = (wanted: string): Operation =>
  contributed.operations.find(({ name }) => name === wanted) ?? expect.unreachable(wanted)
const listed = (without: string) =>
  transactionOf(department.database.db, systemPerson, (tx) =>
    synchronisePeople(
      tx,
      readPeopleFile(
        JSON.stringify(
          planners
            .filter(({ handle }) => handle !== without)
            .map(({ handle, name }) => ({ handle, name, title: `Works with ${without || 'all'}` })),
        ),
      ),
      { commit: 'c'.repeat(40), now: department.house.clock.now(), ended: contributed.ended },
    ),
  )

/** Everything by which somebody comes in or is in: a browser, a token, a program, a code, a link, a password, an account. */
async function lives(handle: string): Promise<string> {
  const { database, house } = department
  const person = department.person(handle)
  const now = house.clock.now()
  const later = now.add({ hours: 1 })
  await transactionOf(database.db, systemPerson, async (tx) => {
    const id = newId(now)
    const whose = { person_id: person.id }
    await startSession(tx, person, now)
    await tx
      .insertInto('personal')
      .values({ ...whose, email: `${handle}@x.example` })
      .execute()
    await tx
      .insertInto('tokens')
      .values({
        ...whose,
        id,
        secret_hash: hashOf(`t${handle}`),
        name: 'Reader',
        scopes: ['*'],
        made_at: now,
      })
      .execute()
    const client = newId(now)
    await tx
      .insertInto('oauth_clients')
      .values({ id: client, name: 'Reader', redirect_uris: ['http://127.0.0.1/'], registered_at: now })
      .execute()
    const connection = { token_id: id, client_id: client, resource: 'https://x.example/mcp' }
    await tx.insertInto('oauth_connections').values(connection).execute()
    await tx
      .insertInto('oauth_secrets')
      .values({
        ...{ token_id: id, secret_hash: hashOf(`s${handle}`), sort: 'renewal', scopes: ['*'] },
        ...{ made_at: now, ends_at: later },
      })
      .execute()
    await tx
      .insertInto('sign_in_codes')
      .values({
        ...{ id: newId(now), address: `${handle}@x.example`, browser_hash: 'b', code_hash: 'c' },
        ...{ mail_id: newId(now), made_at: now, ends_at: later },
      })
      .execute()
    await tx
      .insertInto('invitations')
      .values({
        ...{ ...whose, id: newId(now), secret_hash: hashOf(`i${handle}`), handle, name: person.name },
        ...{ made_by: person.id, made_at: now, ends_at: later },
      })
      .execute()
    await tx
      .insertInto('passwords')
      .values({ ...whose, hash: 'h', set_at: now })
      .execute()
    const link = { issuer: 'https://id.example', subject: handle, linked_at: now, last_at: now }
    await tx
      .insertInto('identity_links')
      .values({ ...whose, ...link })
      .execute()
    await tx
      .insertInto('administrators_by_group')
      .values({ ...whose, since: now })
      .execute()
  })
  return person.id
}

/** What of it still lets them in. */
const open = (id: string, handle: string) =>
  transactionOf(department.database.db, systemPerson, async (tx) => {
    const of = (table: 'sessions' | 'passwords' | 'administrators_by_group') =>
      tx.selectFrom(table).select('person_id').where('person_id', '=', id).execute()
    const left = {
      sessions: await of('sessions'),
      passwords: await of('passwords'),
      groups: await of('administrators_by_group'),
      tokens: await tx
        .selectFrom('tokens')
        .select('id')
        .where('person_id', '=', id)
        .where('revoked_at', 'is', null)
        .execute(),
      secrets: await tx
        .selectFrom('oauth_secrets')
        .innerJoin('tokens', 'tokens.id', 'token_id')
        .select('token_id')
        .where('person_id', '=', id)
        .execute(),
      codes: await tx
        .selectFrom('sign_in_codes')
        .select('id')
        .where('address', '=', `${handle}@x.example`)
        .where('ended_at', 'is', null)
        .execute(),
      invitations: await tx
        .selectFrom('invitations')
        .select('id')
        .where('person_id', '=', id)
        .where('revoked_at', 'is', null)
        .execute(),
      accounts: await tx
        .selectFrom('identity_links')
        .select('subject')
        .where('person_id', '=', id)
        .where('ended_at', 'is', null)
        .execute(),
    }
    return Object.entries(left).flatMap(([what, rows]) => (rows.length > 0 ? [what] : []))
  })

const leave = (handle: string) =>
  sendFacts(department, 'people', [{ id: handle, handle, leftOn: '2027-01-13' }])
const admin = (name: string, input: object) =>
  perform(department.house, department.person('adaeze'), operation(name), input)

test.each([
  ['another tool says so', 'arjun', () => leave('arjun')],
  [
    'an administrator keeps them out',
    'zofia',
    () => admin('people.deactivate', { handle: 'zofia', why: 'x' }),
  ],
  ['the handbook takes them out of its list', 'linh', async () => (await listed(''), listed('linh'))],
])('everything ends at once where %s', async (_, handle, leaves) => {
  const id = await lives(handle)
  expect(await open(id, handle)).toHaveLength(8)
  await leaves()
  expect(await open(id, handle)).toEqual([])
  // Open pages are let go: every node hears whose.
  await expect
    .poll(() => heard.flatMap(({ about, ids = [] }) => (about === 'sessions' ? ids : [])))
    .toContain(id)
})

test('who is taken back by the list or by hand has nothing of it again', async () => {
  await listed('')
  await admin('people.reactivate', { handle: 'zofia' })
  for (const handle of ['linh', 'zofia']) expect(await open(department.person(handle).id, handle)).toEqual([])
})

test.each(['sessions.end', 'administrators.dismiss'])('%s lets the open pages go', async (name) => {
  const { database, house } = department
  const keiko = department.person('keiko')
  const session = await startSession(database.db, keiko, house.clock.now())
  if (name === 'sessions.end') {
    const by = { ...keiko, session: session.id, signedInAt: house.clock.now(), seenAs: false }
    await perform(house, by, operation(name), {})
  } else {
    await admin('administrators.appoint', { handle: 'keiko' })
    await admin(name, { handle: 'keiko' })
  }
  const wanted = name === 'sessions.end' ? session.id : keiko.id
  await expect.poll(() => heard.flatMap(({ ids = [] }) => ids)).toContain(wanted)
})
