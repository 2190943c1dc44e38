import { afterAll, beforeAll, expect, test } from 'vitest'
import { Layout, pageMarkup, type Attempt, type Frame, type Screen } from '#design'
import { perform, Refusal, visitor, type Definition, type Operation, type Person } from '#kernel'
import { snapshotOf } from '#model'
import {
  faultsInMarkup,
  openTestDatabase,
  testCitation,
  testFrame,
  testHouse,
  writeForLooking,
  type TestDatabase,
  type TestHouse,
} from '#testing'
import { makeToken } from './make-token.ts'
import { readPeopleFile } from './read-people-file.ts'
import { revokeToken } from './revoke-token.ts'
import { peopleScreen } from './screens/people-screen.tsx'
import { personScreen as personScreenOf } from './screens/person-screen.tsx'
import { tokensScreen } from './screens/tokens-screen.tsx'
import { personSection } from './section.ts'
import { presentPerson } from './store.ts'
import { synchronisePeople } from './synchronise-people.ts'
import { personOfToken } from './bearer-store.ts'

const nasty = `Ana "Q" <script>alert('x')</script>`
const file = `
- {handle: noor, name: Noor Haddad, title: "Director, Digital Strategy", team: digital-strategy, region: emea}
- {handle: linh, name: Linh Tran, team: field-apac, region: apac}
- {handle: ana, name: ${JSON.stringify(nasty)}, title: "</h1><b>"}
`
const define = (kind: string, name: string, title: string, value: object): Definition => ({
  ...{ kind, name, title, value, formerly: [], citation: testCitation(), lines: [1, 2], said: title },
  mentions: [],
})
const model = snapshotOf('a'.repeat(40), [
  define('team', 'field-apac', 'Field APAC', {}),
  define('team', 'digital-strategy', 'Digital Strategy', { lead: 'noor' }),
  define('region', 'emea', 'EMEA', { places: [], leads: { sales: 'noor' } }),
  define('role', 'Campaign Manager', 'Campaign Manager', { heldBy: ['linh'], deputy: 'noor' }),
])

const joined = personSection({
  load: async (_, { person, leftAt }) => (leftAt ? undefined : { handle: person.handle }),
  view: ({ handle }: { handle: string }) => <section aria-label="Joined">{`${handle} joined`}</section>,
})
const personScreen = personScreenOf({
  personSections: () => [joined],
  teamSections: () => [],
  names: () => [],
})

let database: TestDatabase
let house: TestHouse
let linh: Person
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
  await house.enforce(model)
  await inForce(file)
  linh = (await presentPerson(database.db, 'linh')) ?? visitor
})
afterAll(() => database.close())

const inForce = (text: string) =>
  synchronisePeople(database.db, readPeopleFile(text, 'p.yml'), {
    commit: model.commit,
    now: house.clock.now(),
    ended: [],
  })

interface Asked {
  readonly by?: Person
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly attempt?: Attempt
}

/** The screen as a browser gets it; its markup has to be valid whatever it shows. */
async function open<Props>(screen: Screen<Props>, asked: Asked = {}): Promise<string> {
  const { by = linh, params = {}, query = '', attempt } = asked
  const visit = { house, by, params, query: new URLSearchParams(query), ...(attempt && { attempt }) }
  const props = await screen.load(visit)
  const frame: Frame = testFrame(`/-${screen.at.path}`, by)
  const markup = pageMarkup(
    <Layout frame={frame} title={screen.title(props)}>
      {screen.view(props, frame)}
    </Layout>,
  )
  writeForLooking(`people-${screen.at.path.replaceAll(/\W+/g, '-')}-${attempt ? 'refused' : ''}`, markup)
  expect(await faultsInMarkup(markup)).toEqual([])
  const text = markup.slice(markup.indexOf('<main'), markup.indexOf('</main>'))
  expect(text).not.toMatch(/<script|<b>/)
  return text
}

/** What a form sends that is refused. */
async function refusedWith(
  operation: Operation,
  values: Record<string, string>,
  by = linh,
): Promise<Attempt> {
  const input = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const refusal: unknown = await perform(house, by, operation, input).catch((fault: unknown) => fault)
  if (!(refusal instanceof Refusal)) throw new Error('it was not refused')
  return { operation: operation.name, values, refusal }
}

test('the form for a token names the wide scopes beside the narrow ones', async () => {
  const text = await open(tokensScreen)
  const hint = /<p id="scopes-hint"[^>]*>([^<]*)</.exec(text)?.[1] ?? ''
  for (const scope of ['handbook.read', 'campaigns.plan', 'campaigns.*', 'read is all questions', '* is'])
    expect(hint).toContain(scope)
})

test('who left stays, with the day', async () => {
  await inForce(`${file}- {handle: kaja, name: Kaja Horvat, title: Frontend Engineer}\n`)
  await inForce(file)
  const text = await open(personScreen, { params: { handle: 'kaja' } })
  expect(text).toContain('Left on 14 January.')
  expect(text).toContain('Frontend Engineer')
  expect(text, 'a part that has nothing to show').not.toContain('joined')
  expect(await open(peopleScreen)).not.toContain('Kaja')
})

test('a handle that nobody has offers the nearest', async () => {
  await expect(open(personScreen, { params: { handle: 'nor' } })).rejects.toMatchObject({
    kind: 'missing',
    nearest: [{ say: 'Open Noor Haddad', href: '/-/people/noor' }],
  })
  for (const handle of [`' or 1=1 --`, '<b>', '../..'])
    await expect(open(personScreen, { params: { handle } })).rejects.toMatchObject({ kind: 'missing' })
})

test('without tokens the screen says what they are for', async () => {
  const text = await open(tokensScreen)
  expect(text).toContain('You have no tokens. Make one below for git or for a program of yours.')
  expect(text).toContain('<label for="name">What is it for?</label>')
  expect(text).toContain('value="handbook.read handbook.push"')
})

test('the secret stands on the screen once, right after making', async () => {
  const { result } = await perform(house, linh, makeToken, { name: nasty, scopes: 'handbook.push' })
  const query = `made=${result.id}`
  const text = await open(tokensScreen, { query })
  const secret = /<code>(fh_[^<]+)<\/code>/.exec(text)?.[1] ?? ''
  expect((await personOfToken(database.db, secret, house.clock.now()))?.handle).toBe('linh')
  const again = await open(tokensScreen, { query })
  expect(again).not.toContain('fh_')
  expect(again).toContain('Ana &quot;Q')
  expect(again).toContain(`action="/-/tokens/${result.id}/revocation"`)

  await perform(house, linh, revokeToken, { id: result.id })
  const revoked = await open(tokensScreen)
  expect(revoked).not.toContain('/revocation')
  expect(revoked).toContain('>revoked</span>')
  const attempt = await refusedWith(revokeToken, { id: result.id })
  expect(await open(tokensScreen, { attempt })).toContain('was revoked already.')
})

test('a refused token keeps what was typed and says beside the field what works', async () => {
  const attempt = await refusedWith(makeToken, {
    name: '',
    scopes: 'handbook.push every"thing',
    lastDay: '2027-01-01',
  })
  const text = await open(tokensScreen, { attempt })
  expect(text).toContain('<p id="name-error" class="field-error">Say what the token is for')
  expect(text).toMatch(/<p id="scopes-error" class="field-error">“every&quot;thing” is not a scope/)
  expect(text).toContain('value="handbook.push every&quot;thing"')
  expect(text).toContain('value="2027-01-01"')
})

test('a visitor is asked to sign in before there are tokens to see', async () => {
  await expect(open(tokensScreen, { by: visitor })).rejects.toMatchObject({ kind: 'forbidden' })
})

test.each(['', 'x', "' or true", crypto.randomUUID()])(
  'an address that names no token made shows none: %s',
  async (made) => {
    const text = await open(tokensScreen, { query: new URLSearchParams({ made }).toString() })
    expect(text).not.toContain('fh_')
  },
)

test('a handbook that names nobody yet says how people get in', async () => {
  const bare = await openTestDatabase()
  const visit = { house: testHouse(bare), by: visitor, params: {}, query: new URLSearchParams() }
  const frame = testFrame('/-/people', visitor)
  const directory = pageMarkup(
    <Layout frame={frame} title="x">
      {peopleScreen.view(await peopleScreen.load(visit), frame)}
    </Layout>,
  )
  expect(directory).toContain('Nobody is listed yet.')
  expect(await faultsInMarkup(directory)).toEqual([])
  await bare.close()
})
