import { describe, expect, test } from 'vitest'
import { frontDoor, keptReady, type Browser, type Got } from './front-door.ts'

/** Somebody signed in reads 40 times a minute, and so writes 8 times; a stranger reads 20 times; the way in takes 10. */
const door = frontDoor(() => ({ FIRSTHAND_RATE_LIMIT: '40' }))

const until429 = async (ask: () => Promise<Got>, most = 60): Promise<readonly Got[]> => {
  const answers: Got[] = []
  while (answers.length < most && answers.at(-1)?.status !== 429) answers.push(await ask())
  return answers
}

/** Signed in before a test uses up what the address has. */
let linh: Browser
let noor: Browser

describe('who asks too often', () => {
  test('at the way in waits after ten times a minute, while those who are in go on', async () => {
    linh = await door.as('linh')
    noor = await door.as('noor')
    // Each of the two opened the page and sent the form.
    const attempts = await until429(() => door.visitor().send('/-/sessions/see-as', { handle: 'linh' }))
    expect(attempts.map(({ status }) => status)).toEqual([...Array.from({ length: 6 }, () => 403), 429])
    expect((await noor.get('/-/people')).status).toBe(200)
  })

  test('is told on a page when to go on, and pages kept ready and files are never counted', async () => {
    const visitor = door.visitor()
    await keptReady(visitor, '/marketing/goals/')
    const answers = await until429(() => visitor.get('/?drawn=1'))
    expect(answers.length).toBeGreaterThan(5)
    expect(answers.length).toBeLessThanOrEqual(20)
    const last = answers.at(-1)
    const seconds = Number(last?.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(last?.text).toMatch(/One after the other That was a lot at once\. Go on in \d+ seconds?\./)
    expect(last?.text).toContain(last?.headers.get('x-request-id'))
    for (let again = 0; again < 30; again += 1)
      expect((await visitor.get('/marketing/goals/')).status).toBe(200)
    const [, script = ''] = /src="(\/-\/assets\/[^"]+)"/.exec(last?.body ?? '') ?? []
    expect((await visitor.get(script)).status).toBe(200)
    expect((await visitor.get('/healthz')).status).toBe(200)
  })

  test('writes and reads are counted apart, and each person for themselves', async () => {
    const writes = await until429(() => linh.send('/-/campaigns', { name: '' }))
    expect(writes.map(({ status }) => status)).toEqual([...Array.from({ length: 8 }, () => 422), 429])
    expect((await linh.get('/-/people')).status).toBe(200)
    expect((await noor.send('/-/campaigns', { name: '' })).status).toBe(422)
    const reads = await until429(() => linh.get('/-/people'))
    expect(reads).toHaveLength(40)
    expect((await noor.get('/-/people')).status).toBe(200)
    expect((await linh.get('/-/cards/limit/paid-social-per-team')).status).toBe(200)
  })

  test('a program is told in JSON, with what it may do [draft-ietf-httpapi-ratelimit-headers]', async () => {
    // The stranger's twenty are used up.
    const answer = await door.visitor().get('/api/v1/campaigns')
    expect(answer.status).toBe(429)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const seconds = answer.headers.get('retry-after')
    expect(answer.headers.get('ratelimit')).toBe(`"reads";r=0;t=${seconds}`)
    expect(answer.headers.get('ratelimit-policy')).toBe('"reads";q=20;w=60')
    expect(JSON.parse(answer.body)).toEqual({
      type: '/api#too-many',
      title: 'One after the other',
      status: 429,
      detail: expect.stringMatching(/^That was a lot at once\. Go on in \d+ seconds?\.$/),
      instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
      kind: 'too-many',
      fields: [],
      nearest: [],
    })
    const allowed = await noor.get('/api/v1/campaigns')
    expect(allowed.headers.get('ratelimit')).toMatch(/^"reads";r=\d+;t=\d+$/)
    expect(allowed.headers.get('ratelimit-policy')).toBe('"reads";q=40;w=60')
    expect((await noor.get('/-/people')).headers.get('ratelimit')).toBeNull()
  })

  test('an assistant in the same problem', async () => {
    const answer = await fetch(`${door.url()}/mcp`, { method: 'POST', body: '{}' })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([429, 'application/problem+json'])
    expect(await answer.json()).toMatchObject({ type: '/api#too-many', kind: 'too-many' })
  })

  test('and git in one line', async () => {
    const answer = await fetch(`${door.url()}/git/public/info/refs?service=git-upload-pack`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([429, 'text/plain; charset=utf-8'])
    expect(await answer.text()).toMatch(/^That was a lot at once.*\n$/)
  })
})
