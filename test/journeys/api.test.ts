import { describe, expect, test } from 'vitest'
import { connect } from '../../client/firsthand.ts'
import { problemOf, programOf } from './api-callers.ts'
import { tokenOf } from './clone.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()
const today = Temporal.Now.plainDateISO('Europe/Berlin')
const dayIn = (months: number, day = 5): string => today.add({ months }).with({ day }).toString()
const webinar = (name: string, startsOn: string) => ({ name, type: 'webinar', team: 'field-apac', startsOn })
const api = (path: string): string => `${door.url()}/api/v1${path}`

describe('a program of somebody who plans', () => {
  test('plans a campaign, finds it where the answer says, moves it and calls it off', async () => {
    const linh = await programOf(door, 'linh')
    const { result, entries, repeated } = await linh.campaigns.plan(webinar('First talk', dayIn(8)))
    expect([entries.length, repeated]).toEqual([1, false])
    const { campaign } = await linh.campaigns.show({ number: result.number })
    expect(campaign).toMatchObject({ name: 'First talk', startsOn: dayIn(8), plannedBy: { handle: 'linh' } })
    await linh.campaigns.move({ number: result.number, startsOn: dayIn(9) })
    await linh.campaigns.cancel({ number: result.number, why: 'The speaker fell ill.' })
    const after = await linh.campaigns.show({ number: result.number })
    expect(after.campaign.startsOn).toBe(dayIn(9))
    expect(after.campaign.cancelled).toMatchObject({ why: 'The speaker fell ill.' })
  })

  test('is told with 201 where what it made stands', async () => {
    const token = await tokenOf(await door.as('linh'), 'campaigns.*')
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=UTF-8' }
    const made = await fetch(api('/campaigns'), {
      method: 'POST',
      headers,
      body: JSON.stringify(webinar('Second talk', dayIn(8))),
    })
    expect(made.status).toBe(201)
    const { result } = (await made.json()) as { result: { number: number } }
    expect(made.headers.get('location')).toBe(`/api/v1/campaigns/${result.number}`)
    const shown = await fetch(door.url() + made.headers.get('location'), { headers })
    expect(await shown.json()).toMatchObject({ campaign: { name: 'Second talk' } })
  })

  test('asks first, gets the sentence and the version, and nothing is taken', async () => {
    const linh = await programOf(door, 'linh')
    const wanted = { name: 'Asked', type: 'paid-social', team: 'field-apac', startsOn: dayIn(10) }
    const before = await linh.campaigns.list({ limit: 1 })
    const would = await linh.campaigns.plan.mayI(wanted)
    expect(would).toMatchObject({
      allowed: true,
      rulings: [{ name: 'paid-social-per-team', outcome: 'fits', citation: { lines: [14, 17] } }],
    })
    expect(would.rulings[0]?.citation.quote).toContain('three paid social campaigns a calendar month')
    expect(await linh.campaigns.list({ limit: 1 })).toEqual(before)
  })
})

describe('what is sent twice', () => {
  test('under one key is done once, at the same moment too; with other words it is a conflict', async () => {
    const linh = await programOf(door, 'linh')
    const plan = webinar('Once only', dayIn(8))
    const [one, ...others] = await Promise.all(
      Array.from({ length: 8 }, () => linh.campaigns.plan(plan, { key: 'once-only' })),
    )
    expect(others.map(({ result }) => result)).toEqual(others.map(() => one?.result))
    expect([one, ...others].filter((done) => done?.repeated)).toHaveLength(7)
    const other = await problemOf(linh.campaigns.plan({ ...plan, name: 'Another' }, { key: 'once-only' }))
    expect([other.status, other.kind]).toEqual([409, 'conflict'])
    expect(other.message).toContain('already sent with other content')
    const named = await linh.campaigns.list({ limit: 100 })
    expect(named.campaigns.filter(({ name }) => name === 'Once only')).toHaveLength(1)
  })

  test('says in a header that it was done before, and a quoted key is the same as a bare one', async () => {
    const token = await tokenOf(await door.as('linh'), '*')
    const send = (key: string) =>
      fetch(api('/campaigns'), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(webinar('Quoted', dayIn(8))),
      })
    expect((await send('"k-1"')).headers.get('idempotency-replayed')).toBeNull()
    expect((await send('k-1')).headers.get('idempotency-replayed')).toBe('true')
    // A form's key is no program's.
    const linh = await door.as('linh')
    const sent = await linh.send('/-/campaigns', { ...webinar('By form', dayIn(8)), once: 'k-1' })
    expect(sent.status).toBe(303)
  })

  test('a token’s secret is answered once only', async () => {
    // No program makes a token: Linh asks, signed in in a browser.
    const { cookie } = await door.as('linh')
    const made = async () => {
      const answer = await fetch(`${door.url()}/api/v1/tokens`, {
        method: 'POST',
        headers: {
          cookie,
          origin: door.url(),
          'content-type': 'application/json',
          'idempotency-key': 'a-token',
        },
        body: JSON.stringify({ name: 'For a job', scopes: ['read'] }),
      })
      return ((await answer.json()) as { result: { id: string; secret?: string } }).result
    }
    const first = await made()
    expect(first.secret).toMatch(/^fh_/)
    expect(await made()).toEqual({ id: first.id })
  })
})

describe('lists', () => {
  test('250 campaigns are walked once each while new ones arrive', { timeout: 120_000 }, async () => {
    const linh = await programOf(door, 'linh')
    const numbers = new Set<number>()
    for (let made = 0; made < 250; made += 10) {
      const some = Array.from({ length: 10 }, (_, at) =>
        linh.campaigns.plan(webinar(`Talk ${made + at}`, dayIn(12 + (made % 5), 1 + at))),
      )
      for (const { result } of await Promise.all(some)) numbers.add(result.number)
    }
    expect(numbers.size).toBe(250)
    const walked: number[] = []
    let late = 0
    for await (const { number } of linh.campaigns.list.all({ team: 'field-apac', limit: 20 })) {
      walked.push(number)
      if (walked.length % 25 === 0) {
        await linh.campaigns.plan(webinar(`Late ${late}`, dayIn(12 + (late % 6), 10)))
        late += 1
      }
    }
    expect(late).toBeGreaterThan(9)
    expect(walked.filter((number) => numbers.has(number)).toSorted((a, b) => a - b)).toEqual(
      [...numbers].toSorted((a, b) => a - b),
    )
    expect(new Set(walked).size).toBe(walked.length)
  })

  test('say in the Link header how they go on, with the same filter and parts', async () => {
    const token = await tokenOf(await door.as('linh'), 'read')
    const headers = { authorization: `Bearer ${token}` }
    const first = await fetch(api('/campaigns?team=field-apac&limit=2&fields=campaigns.number'), { headers })
    const link = /^<([^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    expect(link).toContain('team=field-apac&limit=2&fields=campaigns.number&after=')
    const one = (await first.json()) as { campaigns: object[] }
    const two = (await (await fetch(door.url() + link, { headers })).json()) as { campaigns: object[] }
    expect(one.campaigns).toHaveLength(2)
    expect(Object.keys(one)).toEqual(['campaigns'])
    expect(two.campaigns).toHaveLength(2)
    expect(two.campaigns).not.toEqual(one.campaigns)
  })

  test('take a filter, and say what would fit where it does not', async () => {
    const linh = await programOf(door, 'linh')
    for (const { team } of (await linh.campaigns.list({ team: 'field-emea' })).campaigns)
      expect(team).toBe('field-emea')
    const far = await problemOf(linh.campaigns.list({ limit: 101 }))
    expect(far.fields).toEqual([{ field: 'limit', message: 'Say how many, from 1 to 100.' }])
    const lost = await problemOf(linh.campaigns.list({ after: 'nonsense' }))
    expect(lost.fields).toEqual([{ field: 'after', message: 'Go on with the `next` of an earlier answer.' }])
  })

  test('of an answer only the parts that are wanted travel, of an act’s too', async () => {
    const linh = await programOf(door, 'linh')
    const some = await linh.campaigns.list(
      { limit: 3 },
      { fields: ['campaigns.number', 'campaigns.plannedBy.name'] },
    )
    for (const campaign of some.campaigns ?? [])
      expect(campaign).toEqual({ number: expect.any(Number), plannedBy: { name: expect.any(String) } })
    const wrong = await problemOf(linh.campaigns.list({}, { fields: ['campaigns.nam'] }))
    expect(wrong.fields[0]?.message).toContain('Did you mean campaigns.name?')
  })
})

describe('what was read before', () => {
  test('is not sent again until it changes', async () => {
    const linh = await programOf(door, 'linh')
    const { result } = await linh.campaigns.plan(webinar('To be moved', dayIn(8)))
    const token = await tokenOf(await door.as('linh'), 'read')
    const ask = (tag: string | null) =>
      fetch(api(`/campaigns/${result.number}`), {
        headers: { authorization: `Bearer ${token}`, ...(tag !== null && { 'if-none-match': tag }) },
      })
    const first = await ask(null)
    const tag = first.headers.get('etag')
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(first.headers.get('vary')).toMatch(/Authorization.*Cookie/)
    expect((await ask(tag)).status).toBe(304)
    expect((await ask(`"other", ${tag}`)).status).toBe(304)
    await linh.campaigns.move({ number: result.number, startsOn: dayIn(9) })
    const moved = await ask(tag)
    expect(moved.status).toBe(200)
    expect(moved.headers.get('etag')).not.toBe(tag)
  })

  test('HEAD answers the same head without a body, OPTIONS what an address takes', async () => {
    const [got, head] = await Promise.all([fetch(api('/people')), fetch(api('/people'), { method: 'HEAD' })])
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([
      200,
      got.headers.get('etag'),
      '',
    ])
    const options = await fetch(api('/campaigns'), { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS'])
  })
})

describe('the fourth paid social campaign of a month', () => {
  test('is refused to a program with the sentence, lines, version and ways that the screen shows', async () => {
    const linh = await programOf(door, 'linh')
    const plan = (name: string, day: number) => ({
      name,
      type: 'paid-social',
      team: 'field-apac',
      startsOn: dayIn(4, day),
    })
    for (const day of [3, 4, 5]) await linh.campaigns.plan(plan(`Story ${day}`, day))
    const refused = await problemOf(linh.campaigns.plan(plan('One too many', 20)))
    expect([refused.status, refused.kind, refused.problem.rule?.name]).toEqual([
      409,
      'conflict',
      'paid-social-per-team',
    ])
    expect(refused.citation).toMatchObject({
      quote: 'Teams outside Digital Strategy may start three paid social campaigns a calendar month.',
      path: 'handbook/marketing/integrated-marketing/paid-social.md',
      lines: [14, 17],
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    })
    const { status, body } = await (await door.as('linh')).send('/-/campaigns', plan('One too many', 20))
    expect(status).toBe(409)
    expect(body).toContain(refused.citation?.quote)
    expect(body).toContain(`?as-of=${refused.citation?.commit}#${refused.citation?.anchor}`)
    const shown = [...body.matchAll(/class="way[^"]*"[^>]*>.*?<b>(.*?)<\/b>/gs)].map(([, say]) => say)
    expect(shown.length).toBeGreaterThan(2)
    expect(refused.nearest.map(({ say }) => say)).toEqual(shown)
    const [way] = refused.nearest
    const done = await linh.campaigns.plan({ ...plan('One too many', 20), ...way?.change })
    expect(done.result.number).toBeGreaterThan(0)
    const would = await linh.campaigns.plan.mayI(plan('One too many', 20))
    expect(would).toMatchObject({ allowed: false, refusal: { citation: refused.citation } })
  })
})

describe('the package', () => {
  const answers: (() => Response)[] = []
  const asked: Request[] = []
  const fake = async (address: URL | RequestInfo, init?: RequestInit) => {
    asked.push(new Request(address, init))
    return answers.shift()?.() ?? Response.json({ tokens: [] })
  }
  const busy = (status: number) => () => new Response(null, { status, headers: { 'retry-after': '0.01' } })

  test('a client waits and tries again, a write under the key it had', async () => {
    const client = connect({ url: 'http://localhost', token: 'fh_a', fetch: fake })
    answers.push(busy(503), busy(429))
    expect(await client.tokens.list()).toEqual({ tokens: [] })
    expect(asked.splice(0)).toHaveLength(3)
    answers.push(busy(503), () => Response.json({ result: {}, rulings: [], entries: [], repeated: true }))
    expect((await client.sessions.end()).repeated).toBe(true)
    const [first, second] = asked.splice(0).map(({ headers }) => headers.get('idempotency-key'))
    expect(first).toMatch(/^"[0-9a-f-]{36}"$/)
    expect(second).toBe(first)
    expect(answers).toEqual([])
  })
})
