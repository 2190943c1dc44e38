import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '#testing'
import { browserWith, freePort, type Browser } from './front-door.ts'
import { welcomed } from './signed-in-elsewhere.ts'

/** An administrator who signed in a while ago, as they change what opens accounts. */
let server: TestServer
let cora: Browser
const stranger = (): Browser => browserWith(() => server.url, undefined)
beforeAll(async () => {
  server = await startTestServer({ PORT: await freePort(), FIRSTHAND_RATE_LIMIT: 'off' })
  cora = browserWith(() => server.url, await welcomed(stranger(), server.greeting, 'cora'))
})
afterAll(() => server.stop())
const age = (minutes: number) =>
  server.asOwner(`update sessions set began_at = now() - interval '${minutes} minutes' where not seen_as`)
beforeEach(() => age(11))

const typed = { email: 'new.address@lindenquay.example', zone: 'Asia/Seoul', whole: 'true' }
const wayIn = (body: string): URL | undefined => {
  const href = /href="(\/-\/sign-in\?then=[^"]+typed[^"]*)"/.exec(body)?.[1]
  return href === undefined ? undefined : new URL(href.replaceAll('&amp;', '&'), server.url)
}

test('an address asks to sign in once more, and everything typed is there again', async () => {
  const asked = await cora.send('/-/people/linh/details', typed)
  expect(asked.status).toBe(409)
  expect(asked.text).toContain('You signed in more than ten minutes ago')
  const back = wayIn(asked.body)?.searchParams.get('then') ?? ''
  expect(back).toMatch(/^\/-\/people\/linh\/details\?typed=[\w-]{36}$/)

  const early = await cora.get(back)
  expect([early.status, early.text.includes('nothing you typed is lost')]).toEqual([200, true])
  await age(1)
  const again = await cora.get(back)
  expect(again.body).toContain('value="new.address@lindenquay.example"')
  expect(again.body).toContain('value="Asia/Seoul"')
  expect((await cora.send('/-/people/linh/details', typed)).status).toBe(303)
  expect((await cora.get('/-/people/linh/details')).body).toContain('new.address@lindenquay.example')
})

test('what was typed is shown to nobody else, and forgotten after an hour', async () => {
  const asked = await cora.send('/-/invitations', {
    address: 'secret.newcomer@example.com',
    handle: 'zed',
    name: 'Zed',
  })
  const back = wayIn(asked.body)?.searchParams.get('then') ?? ''
  expect((await cora.get(back)).body).toContain('secret.newcomer@example.com')
  const permit = /name="permit" value="([^"]+)"/.exec((await stranger().get('/-/sign-in')).body)?.[1] ?? ''
  const seen = await stranger().send('/-/sessions/see-as', { handle: 'noor', permit })
  for (const other of [stranger(), browserWith(() => server.url, seen.headers)])
    expect((await other.get(back)).body).not.toContain('secret.newcomer')
  await server.asOwner(
    "select set_config('firsthand.kind', 'system', false); update kept_forms set ends_at = now() - interval '1 second'",
  )
  expect((await cora.get(back)).body).not.toContain('secret.newcomer')
})

test('a password is never kept for it', async () => {
  const asked = await cora.send('/-/account/password', { password: 'violet tram umbrella 9' })
  expect(asked.status).toBe(409)
  expect(asked.body).toContain('/-/sign-in?then=%2F-%2Faccount"')
  const kept = await server.asOwner<{ typed: string }>(
    "select set_config('firsthand.kind', 'system', false) as typed union all select typed from kept_forms",
  )
  expect(JSON.stringify(kept)).not.toContain('umbrella')
})

test.each([
  ['a token', '/-/tokens', { name: 'git', scopes: 'handbook.read' }],
  ['an administrator', '/-/administrators/mei/appointment', {}],
  ['somebody let in again', '/-/people/oskar/reactivation', {}],
  ['an invitation', '/-/invitations', { address: 'n@example.com', handle: 'nils', name: 'Nils' }],
])('%s asks for it too, with the way there on the page', async (_, path, fields) => {
  const { status, body } = await cora.send(path, fields)
  expect([status, wayIn(body) !== undefined]).toEqual([409, true])
})
