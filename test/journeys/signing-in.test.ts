import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMailServer, type TestMailServer } from '#testing'
import { frontDoor } from './front-door.ts'

/** From the mail to the last page: by the product as it runs, and a real server for mail. */
let mail: TestMailServer
beforeAll(async () => {
  mail = await openMailServer()
})
afterAll(() => mail.stop())
const door = frontDoor(() => ({
  FIRSTHAND_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
  FIRSTHAND_MAIL_FROM: 'Handbook <handbook@lindenquay.example>',
}))

/** What a browser holds after an answer, beside what it held. */
const cookiesIn = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .filter((one) => !one?.endsWith('='))
    .join('; ')

async function codeFor(address: string): Promise<{ cookie: string; code: string }> {
  const before = mail.taken.length
  const { headers, status, to } = await door
    .visitor()
    .send('/-/sign-in/codes', { address, to: '/marketing/' })
  expect([status, to]).toEqual([303, '/-/sign-in/code?then=%2Fmarketing%2F'])
  await expect.poll(() => mail.taken.length, { timeout: 5000 }).toBe(before + 1)
  const code = /Subject: (\d{8}) is your code/.exec(mail.taken.at(-1)?.raw ?? '')?.[1] ?? ''
  return { cookie: cookiesIn(headers), code }
}

async function signedIn(handle: string): Promise<string> {
  const { cookie, code } = await codeFor(`${handle}@lindenquay.example`)
  const { headers, to } = await door
    .visitor()
    .send('/-/sign-in/codes/entry', { code, to: '/marketing/' }, { cookie })
  expect(to).toBe('/marketing/')
  return cookiesIn(headers)
}

/** The administrator, who came by the link that was printed. */
let administrator: Promise<string> | undefined
const asAdministrator = (): Promise<string> =>
  (administrator ??= door
    .code()
    .then((code) => door.visitor().send('/-/welcome', { code, handle: 'cora' }))
    .then(({ headers }) => cookiesIn(headers)))

test('the code of a mail signs in and leads on, and the account page says so', async () => {
  const cookie = await signedIn('linh')
  const { text } = await door.visitor().get('/-/account', { cookie })
  expect(text).toContain('Where you are signed in')
  expect(text).toMatch(/Since .* with a code/)
  expect(text).toContain('Linh Tran signed in with a code.')
})

test('cookies are for the server alone and for this site; what tied the code to the browser is another then', async () => {
  const { cookie, code } = await codeFor('mei@lindenquay.example')
  const { headers } = await door.visitor().send('/-/sign-in/codes/entry', { code }, { cookie })
  const set = headers.getSetCookie()
  const session = set.find((one) => one.startsWith('firsthand='))
  expect(session).toMatch(/HttpOnly/)
  expect(session).toMatch(/SameSite=Lax/)
  expect(session).toMatch(/Path=\//)
  const browser = set.find((one) => one.startsWith('firsthand-browser='))
  expect(browser).toMatch(/^firsthand-browser=[\w-]{43};.*HttpOnly/)
  expect(cookie).not.toContain(browser?.split(';')[0])
})

test('an address that nobody has gets the same answer, and no mail', async () => {
  const before = mail.taken.length
  const answers = []
  for (const address of ['nobody@lindenquay.example', 'noor@lindenquay.example']) {
    const { status, to, headers } = await door.visitor().send('/-/sign-in/codes', { address })
    const page = await door.visitor().get('/-/sign-in/code', { cookie: cookiesIn(headers) })
    answers.push([
      status,
      to,
      headers.getSetCookie().length,
      page.status,
      page.text.replaceAll(/\S+@\S+/g, 'X'),
    ])
  }
  expect(answers[0]).toEqual(answers[1])
  await expect.poll(() => mail.taken.length, { timeout: 5000 }).toBe(before + 1)
  expect(mail.taken.at(-1)?.to).toEqual(['noor@lindenquay.example'])
})

test('a wrong code is said beside the field, and the page of the code fits a phone’s keys', async () => {
  const { cookie, code } = await codeFor('linh@lindenquay.example')
  const wrong = String((Number(code) + 1) % 100_000_000).padStart(8, '0')
  const { status, body } = await door.visitor().send('/-/sign-in/codes/entry', { code: wrong }, { cookie })
  expect(status).toBe(422)
  expect(body).toContain('That is not the code. 4 tries are left.')
  expect(body).toMatch(/<input[^>]* autocomplete="one-time-code"[^>]* inputmode="numeric"/)
})

describe('after signing in one goes on in this house', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'https://evil.example/',
    'http:/\\evil.example',
    'http:evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '\u0000//evil.example',
    ' //evil.example',
    '@evil.example',
    '//evil.example@localhost',
    '/?',
    `/${'a'.repeat(5000)}`,
  ])('and not at %s', async (wanted) => {
    const page = await door.visitor().get(`/-/sign-in?then=${encodeURIComponent(wanted)}`)
    // What cannot be read as text is turned away before.
    if (page.status === 422) return
    const [, to = ''] = /name="to" value="([^"]*)"/.exec(page.body) ?? []
    const base = 'http://house.example'
    expect(new URL(to.replaceAll('&amp;', '&'), base).origin).toBe(base)
    expect(to).toMatch(/^\/(?![/\\])/)
    expect(to.length).toBeLessThan(2100)
  })

  test('also where the form itself was changed', async () => {
    const { cookie, code } = await codeFor('mei@lindenquay.example')
    const { to } = await door
      .visitor()
      .send('/-/sign-in/codes/entry', { code, to: 'https://evil.example/' }, { cookie })
    expect(to).toBe('/')
  })
})

test('whoever was kept out a second ago is a stranger, and their open page is let go', async () => {
  const cookie = await signedIn('noor')
  const stream = await fetch(`${door.url()}/-/events?cards=a`, { headers: { cookie } })
  const reader = stream.body?.getReader()
  await reader?.read()
  const admin = await asAdministrator()
  const kept = await door
    .visitor()
    .send('/-/people/noor/deactivation', { why: 'On leave for good' }, { cookie: admin })
  expect(kept.status).toBe(303)
  expect((await door.visitor().get('/-/account', { cookie })).status).toBe(403)
  let done = false
  while (!done) done = (await reader?.read())?.done ?? true
  expect(done).toBe(true)
  const again = await door.visitor().send('/-/people/noor/reactivation', {}, { cookie: admin })
  expect(again.status).toBe(303)
  expect((await door.visitor().get('/-/account', { cookie })).status).toBe(403)
})

test('administrators find it all in the list of who came in, also as a spreadsheet, and nothing secret', async () => {
  const cookie = await asAdministrator()
  const { text, body } = await door.visitor().get('/-/audit', { cookie })
  expect(text).toContain('Cora Whitfield kept Noor Haddad out.')
  expect(text).toContain('Linh Tran signed in with a code.')
  expect(text).toMatch(/Somebody tried to sign in with a code, and was turned away/)
  expect(body).not.toMatch(/@lindenquay\.example/)
  const csv = await door.visitor().get('/-/audit.csv', { cookie })
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="who-came-in.csv"')
  expect(csv.body).toMatch(
    /people\.deactivate,Cora Whitfield kept Noor Haddad out\.,no,,cora,Cora Whitfield,noor,Noor Haddad\r\n/,
  )
  expect((await door.visitor().get('/-/audit', { cookie: await signedIn('linh') })).status).toBe(403)
})

test('a password is set in the browser, signs the others out, and signs in', async () => {
  const [laptop, phone] = [await signedIn('mei'), await signedIn('mei')]
  const good = 'violet tram umbrella 9'
  const easy = await door
    .visitor()
    .send('/-/account/password', { password: 'password1234' }, { cookie: laptop })
  expect([easy.status, easy.text.includes('one of the first that somebody would guess')]).toEqual([422, true])
  expect(
    (await door.visitor().send('/-/account/password', { password: good }, { cookie: laptop })).status,
  ).toBe(303)
  expect((await door.visitor().get('/-/account', { cookie: phone })).status).toBe(403)
  const address = 'MEI@lindenquay.example'
  const { headers, to } = await door
    .visitor()
    .send('/-/sign-in/password', { address, password: good, to: '/marketing/' })
  expect(to).toBe('/marketing/')
  expect((await door.visitor().get('/-/account', { cookie: cookiesIn(headers) })).text).toContain(
    'with a password',
  )
  const wrong = await door.visitor().send('/-/sign-in/password', { address, password: 'not this one at all' })
  expect(wrong.status).toBe(422)
  expect(wrong.body).not.toContain('not this one at all')
})

test('an administrator invites somebody new, who comes in by the mail', async () => {
  const cookie = await asAdministrator()
  const before = mail.taken.length
  const sent = await door
    .visitor()
    .send(
      '/-/invitations',
      { address: 'lars@lindenquay.example', handle: 'lars', name: 'Lars Öberg' },
      { cookie },
    )
  expect(sent.status).toBe(303)
  await expect.poll(() => mail.taken.length, { timeout: 5000 }).toBe(before + 1)
  const raw = (mail.taken.at(-1)?.raw ?? '').replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')
  const link = /\/-\/sign-in\/invitation\?code=[\w-]{43}/.exec(raw)?.[0] ?? ''
  const page = await door.visitor().get(link)
  expect(page.text).toContain('You were invited as Lars Öberg.')
  const came = await door.visitor().send('/-/sign-in/invitation', { code: link.slice(-43) })
  expect((await door.visitor().get('/-/account', { cookie: cookiesIn(came.headers) })).text).toContain(
    'Mail goes to lars@lindenquay.example.',
  )
})
