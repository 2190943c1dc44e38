import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform, visitor } from '#kernel'
import {
  attemptOf,
  drawnScreen,
  insertTestPerson,
  openTestDatabase,
  testHouse,
  type TestDatabase,
  type TestHouse,
} from '#testing'
import { firstAdministratorLink } from './administrator-store.ts'
import { sampleWay } from './sample-way.tsx'
import { signInScreen, welcomeScreen } from './screens.tsx'
import { seeAsPermit } from './see-as-permit.ts'
import { signInWay } from './way.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

let database: TestDatabase
let house: TestHouse
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
  await insertTestPerson(database.db, {
    handle: 'noor',
    name: 'Noor Haddad',
    title: 'Director, Digital Strategy',
  })
  await insertTestPerson(database.db, { handle: 'linh', name: 'Linh Tran' })
})
afterAll(() => database.close())

const screen = signInScreen([sampleWay])

test('the sample’s sign-in shows everybody by team with a button each', async () => {
  const text = await drawnScreen(screen, { house, demo: true, query: 'then=/marketing/' })
  expect(text).toContain('<h2 id="by-sample">Look as somebody</h2>')
  expect(text).toContain('action="/-/sessions/see-as"')
  expect(text).toMatch(/<button[^>]* name="handle" value="linh">Look as Linh<\/button>/)
  expect(text).toContain(`name="permit" value="${seeAsPermit}"`)
  expect(text).toContain('name="to" value="/marketing/"')
})

test('elsewhere it says how the administrator signs in, and gives no permit away', async () => {
  const text = await drawnScreen(screen, { house, query: 'then=//evil.example' })
  expect(text).toContain('<h1>Sign in</h1>')
  expect(text).not.toContain(seeAsPermit)
  expect(text).not.toContain('evil.example')
  expect(text).not.toContain('Linh')
})

test('a way that another module offers stands on the page while it is open', async () => {
  const key = signInWay<string>({
    name: 'key',
    load: async ({ query }) => (query.has('closed') ? undefined : 'Turn the key'),
    title: () => 'With a key',
    view: (says, { to }) => <a href={to}>{says}</a>,
  })
  const open = await drawnScreen(signInScreen([key]), { house, query: 'then=/marketing/' })
  expect(open).toContain('<h2 id="by-key">With a key</h2><a href="/marketing/">Turn the key</a>')
  expect(await drawnScreen(signInScreen([key]), { house, query: 'closed' })).not.toContain('key')
})

test('the administrator’s link asks who of the handbook it is, and keeps what was chosen', async () => {
  const href = await firstAdministratorLink(database.db, house.clock.now(), 'http://localhost:3000')
  const query = new URL(href ?? '').search
  const code = new URLSearchParams(query).get('code') ?? ''
  const text = await drawnScreen(welcomeScreen, { house, query })
  expect(text).toContain('<label for="handle">Who are you?</label>')
  expect(text).toContain('<option value="noor">Noor Haddad, Director, Digital Strategy</option>')

  const attempt = await attemptOf(house, visitor, welcomeAdministrator, { code, handle: '' })
  const again = await drawnScreen(welcomeScreen, { house, attempt })
  expect(again).toContain('<p id="handle-error" class="field-error">Choose who you are.</p>')
  expect(again).toContain(`name="code" value="${code}"`)

  await perform(house, visitor, welcomeAdministrator, { code, handle: 'noor' })
  expect(await drawnScreen(welcomeScreen, { house, query })).toContain('This link was used')
  expect(await drawnScreen(welcomeScreen, { house, query: 'code=<b>made+up' })).toContain(
    'This is not the link',
  )
})

test('a handbook that names nobody asks the administrator’s name', async () => {
  const bare = await openTestDatabase()
  const elsewhere = testHouse(bare)
  const href = await firstAdministratorLink(bare.db, elsewhere.clock.now(), 'http://localhost:3000')
  const welcome = await drawnScreen(welcomeScreen, { house: elsewhere, query: new URL(href ?? '').search })
  expect(welcome).toContain('<label for="name">Your name</label>')
  expect(welcome).toContain('<label for="handle">Your handle</label>')
  await bare.close()
})
