import { beforeAll, describe, expect, test } from 'vitest'
import { tokenOf } from './clone.ts'
import { frontDoor, type Got } from './front-door.ts'

const door = frontDoor()
let names: readonly string[] = []

/** Campaigns and who planned them, as the department sees them. */
beforeAll(async () => {
  const linh = await door.as('linh')
  const { body } = await linh.get('/-/campaigns')
  names = [...body.matchAll(/href="\/-\/campaigns\/\d+"[^>]*>([^<]+)</g)].map(([, name = '']) => name)
})

const namesIn = ({ body }: Got): readonly string[] => names.filter((name) => body.includes(name))
const statuses = (answers: readonly Got[]): readonly number[] =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)

describe('a visitor sees nothing of the department’s work', () => {
  test.each([
    '/-/campaigns',
    '/-/campaigns?team=field-apac',
    '/-/campaigns?month=2027-01-01',
    '/-/campaigns?after=2027-01-01~1',
    '/-/campaigns/1',
    '/-/campaigns/new?inPlaceOf=1',
    '/-/rules/limit/paid-social-per-team',
    '/-/cards/limit/paid-social-per-team',
    '/-/history?page=/marketing/integrated-marketing/paid-social/',
    '/marketing/integrated-marketing/paid-social/',
    '/marketing/integrated-marketing/paid-social/?as-of=2027-01-01',
    '/-/people',
    '/-/people/linh',
    '/-/tokens',
    '/-/sign-in',
    '/',
    '/-/nothing',
  ])('at %s', async (path) => {
    expect(names.length).toBeGreaterThan(5)
    expect(namesIn(await door.visitor().get(path))).toEqual([])
  })

  test('no number, real or not, is answered otherwise than another [T66]', async () => {
    const visitor = door.visitor()
    const shape = ({ status, body }: Got, number: number) =>
      `${status} ${body.replaceAll(/[\w-]{36}/g, 'id').replaceAll(new RegExp(`(campaigns(?:/|%2F))${number}\\b`, 'g'), '$1N')}`
    const read = async (number: number) => shape(await visitor.get(`/-/campaigns/${number}`), number)
    expect(await read(11)).toBe(await read(99_999))
    for (const act of ['start', 'cancellation']) {
      const send = async (number: number) =>
        shape(
          await visitor.send(`/-/campaigns/${number}/${act}`, { startsOn: '2030-01-01', why: 'x' }),
          number,
        )
      expect(await send(11)).toBe(await send(99_999))
    }
  })

  test('every act sent by nobody, with all it takes, changes nothing', async () => {
    const visitor = door.visitor()
    const before = (await (await door.as('linh')).get('/-/campaigns')).text
    const plan = {
      name: 'Nobody’s',
      type: 'paid-social',
      team: 'field-apac',
      startsOn: '2030-01-01',
      inPlaceOf: '1',
    }
    for (const [path, fields] of [
      ['/-/campaigns', plan],
      ['/-/campaigns', { ...plan, exception: 'Because' }],
      ['/-/campaigns/1/cancellation', { why: 'Because' }],
      ['/-/campaigns/1/start', { startsOn: '2030-01-01' }],
      ['/-/tokens', { name: 'x', scopes: 'handbook.push' }],
      ['/-/versions', { changes: '[]' }],
      ['/-/handbook', { origin: 'x' }],
      ['/-/webhooks', { url: 'https://example.org/', kinds: '*' }],
      ['/-/webhooks/019469a0-0000-7000-8000-000000000001/tests', {}],
      ['/-/webhooks/019469a0-0000-7000-8000-000000000001/disablement', { why: 'gone' }],
      ['/-/sessions/end', {}],
    ] as const) {
      const answer = await visitor.send(path, fields)
      expect([403, 404], path).toContain(answer.status)
      expect(namesIn(answer)).toEqual([])
    }
    expect((await (await door.as('linh')).get('/-/campaigns')).text).toBe(before)
  })

  test('nor does a token of somebody show another’s tokens, or revoke them', async () => {
    const [linh, noor] = [await door.as('linh'), await door.as('noor')]
    await tokenOf(noor, 'handbook.push')
    const id = /action="\/-\/tokens\/([^/]+)\/revocation"/.exec((await noor.get('/-/tokens')).body)?.[1] ?? ''
    expect(id).not.toBe('')
    expect((await linh.get('/-/tokens')).body).not.toContain(id)
    expect((await linh.get(`/-/tokens?made=${id}`)).body).not.toContain('fh_')
    expect((await linh.send(`/-/tokens/${id}/revocation`, {})).status).toBe(404)
  })
})

describe('two at once', () => {
  const plan = { type: 'side-event', team: 'field-apac' }

  test('the same form sent twice at one moment, and again later, is one campaign', async () => {
    const linh = await door.as('linh')
    const sent = { ...plan, name: 'Sent twice', startsOn: '2031-01-01', once: 'one-form.1' }
    const both = await Promise.all([linh.send('/-/campaigns', sent), linh.send('/-/campaigns', sent)])
    const again = await linh.send('/-/campaigns', sent)
    expect(new Set([...both, again].map(({ to }) => to)).size).toBe(1)
    expect((await linh.get('/-/campaigns')).body.match(/Sent twice/g)).toHaveLength(1)
  })

  test('gone back and changed, the form says that it was sent, keeps what is typed and can be sent anew', async () => {
    const linh = await door.as('linh')
    const sent = { ...plan, name: 'First', startsOn: '2031-02-01', once: 'one-form.2' }
    await linh.send('/-/campaigns', sent)
    const changed = await linh.send('/-/campaigns', { ...sent, name: 'Second' })
    expect([changed.status, changed.text]).toEqual([
      409,
      expect.stringContaining('already sent with other content'),
    ])
    expect(changed.body).toContain('value="Second"')
    const once = /name="once" value="([^"]+)"/.exec(changed.body)?.[1] ?? ''
    expect((await linh.send('/-/campaigns', { ...sent, name: 'Second', once })).status).toBe(303)
  })

  test('the same key of two people is two forms', async () => {
    const [linh, noor] = [await door.as('linh'), await door.as('noor')]
    const sent = { ...plan, startsOn: '2031-03-01', once: 'one-form.3' }
    const [hers, another] = await Promise.all([
      linh.send('/-/campaigns', { ...sent, name: 'Of Linh' }),
      noor.send('/-/campaigns', { ...sent, name: 'Of Noor', team: 'digital-strategy' }),
    ])
    expect(hers.to).not.toBe(another.to)
  })

  test('called off by two at once, it is called off once and the other is told', async () => {
    const linh = await door.as('linh')
    const { to } = await linh.send('/-/campaigns', { ...plan, name: 'Called off', startsOn: '2031-04-01' })
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, at) => linh.send(`${to}/cancellation`, { why: `Reason ${at}` })),
    )
    expect(statuses(answers)).toEqual([303, 409, 409, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.text).toContain('was called off already')
  })

  test('two move two campaigns into the last place: one has it', async () => {
    const noor = await door.as('noor')
    const paid = { type: 'paid-social', team: 'field-apac' }
    const planned = await Promise.all(
      ['2032-01-01', '2032-01-02', '2032-02-01', '2032-02-02'].map(
        async (startsOn, at) =>
          (await (await door.as('linh')).send('/-/campaigns', { ...paid, name: `Move ${at}`, startsOn })).to,
      ),
    )
    const linh = await door.as('linh')
    const moves = await Promise.all(
      planned.slice(2).map((to) => linh.send(`${to}/start`, { startsOn: '2032-01-10' })),
    )
    expect(statuses(moves)).toEqual([303, 409])
    expect((await noor.get('/-/campaigns?month=2032-01-01')).body.match(/>Move \d</g)).toHaveLength(3)
  })
})

describe('the log', () => {
  test('of all this holds no secret, no name and nothing that was typed', async () => {
    const linh = await door.as('linh')
    const token = await tokenOf(linh, 'handbook.push')
    await linh.send('/-/campaigns', {
      name: 'Whispered',
      type: 'x\u202e',
      startsOn: 'y',
      exception: 'Whispered too',
    })
    await door.visitor().get('/-/welcome?code=whispered-code')
    await door.visitor().get('/-/files/%ff?whispered=1', { authorization: 'Bearer whispered-token' })
    await fetch(`${door.url()}/git/info/refs?service=git-receive-pack`, {
      headers: { authorization: `Basic ${Buffer.from(`linh:${token}`).toString('base64')}` },
    })
    const log = door
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect(log.length).toBeGreaterThan(20)
    const all = log.join('\n')
    expect(all).not.toMatch(/whispered/i)
    expect(all).not.toMatch(/fh_[\w-]{43}|code=|permit|Linh Tran|example\.com/)
    for (const name of names) expect(all).not.toContain(name)
    expect(log.filter((line) => /"level":[56]0/.test(line))).toEqual([])
    expect(log.filter((line) => line.includes('ERROR:'))).toEqual([])
  })
})
