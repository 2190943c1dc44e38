import { describe, expect, test } from 'vitest'
import { frontDoor } from './front-door.ts'

const door = frontDoor()

const markup = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`
const statement = `'; drop table campaigns; --`
const plan = { name: 'Spring fair', type: 'paid-social', team: 'field-apac', startsOn: '2030-01-01' }

/** Every field of every form there is, with the place where it is sent. */
const forms: readonly (readonly [place: string, fields: readonly string[]])[] = [
  [
    '/-/campaigns',
    ['name', 'type', 'team', 'startsOn', 'places', 'region', 'inPlaceOf', 'exception', 'once', 'instead'],
  ],
  ['/-/campaigns/1/start', ['startsOn', 'number', 'once']],
  ['/-/campaigns/1/cancellation', ['number', 'once']],
  ['/-/tokens', ['name', 'scopes', 'lastDay', 'once']],
  ['/-/welcome', ['code', 'handle', 'name', 'once']],
  ['/-/sessions/see-as', ['handle', 'permit', 'to', 'once']],
]
const each = forms.flatMap(([place, fields]) => fields.map((field) => [field, place] as const))
const filled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/-/campaigns': plan,
  '/-/tokens': { name: 'Mine', scopes: 'handbook.read' },
  '/-/welcome': { code: 'x', handle: 'linh' },
}

describe('every field of every form', () => {
  test.each(each)('“%s” sent to %s: markup and statements come back as text', async (field, place) => {
    const linh = await door.as('linh')
    for (const word of [markup, statement, `${markup}${statement}`]) {
      const answer = await linh.send(place, { ...filled[place], [field]: word })
      expect([303, 403, 404, 409, 422]).toContain(answer.status)
      const after = await linh.get(new URL(answer.to || '/-/campaigns', door.url()).pathname)
      expect(answer.body + after.body).not.toMatch(/<script>alert|<img src=x/)
    }
    expect((await linh.get('/-/campaigns')).status).toBe(200)
  })

  test.each(each)('“%s” sent to %s: no character or length breaks it', async (field, place) => {
    const linh = await door.as('linh')
    const odd = [
      '\u0000',
      '\u200b\u200d',
      '\u202egpj.exe',
      '👩‍👩‍👧 日本語 العربية',
      '\u0007\u001b[31m',
      '9'.repeat(400),
      '-1',
      '1.5',
      '1e400',
      'NaN',
      '\r\n',
      '{',
      '%s%n',
      '../../etc/passwd',
      '0000-01-01',
      '2027-02-30',
      '9999-12-31',
      '__proto__',
      'constructor',
      'x'.repeat(200_000),
    ]
    for (const word of odd) {
      const answer = await linh.send(place, { ...filled[place], [field]: word })
      expect(
        [303, 403, 404, 409, 422],
        `${JSON.stringify(word).slice(0, 40)}: ${answer.text.slice(0, 200)}`,
      ).toContain(answer.status)
    }
  })

  test.each(each)(
    '“%s” sent to %s twice, as a list or as a map is not taken for something else',
    async (field, place) => {
      const linh = await door.as('linh')
      const rest = new URLSearchParams(filled[place]).toString()
      for (const body of [
        `${field}=a&${field}=b&${rest}`,
        `${field}[]=a`,
        `${field}[x]=a&${rest}`,
        `${field}&=&&${rest}`,
      ])
        expect([303, 403, 404, 409, 422]).toContain((await linh.send(place, body)).status)
    },
  )
})

describe('a plan', () => {
  test.each([
    ['name', '\u200b\u2060', 'Say what it is called.'],
    ['name', 'a\nb', 'Write this on one line'],
    ['name', 'x'.repeat(121), 'at most 120 characters'],
    ['type', 'constructor', 'There is no campaign-type "constructor"'],
    ['team', '__proto__', 'There is no team "__proto__"'],
    ['startsOn', '2027-02-30', 'Say on which day it starts'],
    ['startsOn', '9999-12-31', 'Say on which day it starts'],
    ['startsOn', '0000-01-01', 'Say on which day it starts'],
    ['startsOn', '2020-01-01', 'This day has passed'],
    ['inPlaceOf', '-1', 'Name the campaign by its number'],
    ['inPlaceOf', '1.5', 'Name the campaign by its number'],
    ['inPlaceOf', '1e400', 'Name the campaign by its number'],
    ['exception', ' \u200b ', 'Say why it cannot wait.'],
  ])('with %s %j is refused in words, and all that was typed stays', async (field, value, words) => {
    const linh = await door.as('linh')
    const answer = await linh.send('/-/campaigns', { ...plan, name: 'Kept as typed', [field]: value })
    expect(answer.text).toContain(words)
    expect(answer.body).toContain(`value="${field === 'name' ? '' : 'Kept as typed'}`)
  })

  test('is called what people write: emoji, Arabic and Chinese, shown as they are', async () => {
    const linh = await door.as('linh')
    for (const [month, name] of [
      ['03', '👩‍👩‍👧 Familien-Tag'],
      ['04', 'مرحبا بالعالم'],
      ['05', '春のキャンペーン'],
    ]) {
      const { to } = await linh.send('/-/campaigns', {
        ...plan,
        name: name ?? '',
        startsOn: `2030-${month}-01`,
      })
      expect((await linh.get(to)).text).toContain(name)
    }
  })

  test('fields that nobody asked for, named like an object’s own, are refused by name and do nothing', async () => {
    const linh = await door.as('linh')
    const body = '__proto__=a&__proto__[kind]=admin&constructor=b&kind=admin&by=noor&number=1'
    const answer = await linh.send(
      '/-/campaigns',
      `${body}&${new URLSearchParams({ ...plan, startsOn: '2030-06-01' }).toString()}`,
    )
    expect(answer.status).toBe(422)
    for (const field of ['__proto__', 'constructor', 'kind', 'by', 'number'])
      expect(answer.text).toContain(`There is no field “${field}”`)
    expect((await door.visitor().get('/')).status).toBe(200)
  })

  test('a way that a page offered may be forged; it is checked like anything typed', async () => {
    const linh = await door.as('linh')
    const instead = (change: string) =>
      linh.send('/-/campaigns', { ...plan, startsOn: '2030-07-01', instead: change })
    expect((await instead('places=%00')).text).toContain('cannot be read as text')
    expect((await instead('startsOn=2027-02-30')).status).toBe(422)
    expect((await instead('inPlaceOf=999999')).status).toBe(404)
  })
})

describe('lists', () => {
  test.each([
    'after=2027-02-30~1',
    'after=2027-01-01~99999999999999999999999',
    'after=0000-01-01~1',
    'after=x',
    'month=9999-12-31',
    'month=0000-01-01',
    'month=2027-02-30',
    'team=%00',
    'month=2027-01-01&month=2027-02-30',
  ])('of campaigns with %s: says what does not fit', async (query) => {
    const answer = await (await door.as('linh')).get(`/-/campaigns?${query}`)
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('One answer does not fit')])
  })

  test.each([
    ['/-/campaigns/0', 422],
    ['/-/campaigns/-1', 422],
    ['/-/campaigns/1.5', 422],
    ['/-/campaigns/9007199254740993', 422],
    ['/-/campaigns/9007199254740991', 404],
    ['/-/campaigns/1%2F2', 422],
    ['/-/campaigns/%D9%A1', 422],
    ['/-/rules/limit/paid-social-per-team?before=garbage', 200],
    ['/-/rules/limit/%00', 422],
    ['/-/rules/__proto__/constructor', 404],
    ['/-/people/__proto__', 404],
    ['/-/tokens?made=garbage', 200],
    ['/-/tokens?made=%00', 422],
    ['/-/campaigns/new?inPlaceOf=1e400&__proto__=x&constructor=y', 200],
  ])('%s is answered with %i', async (path, status) => {
    expect((await (await door.as('linh')).get(path)).status).toBe(status)
  })
})
