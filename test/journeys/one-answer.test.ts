import { beforeAll, describe, expect, test } from 'vitest'
import { contributed } from '../../src/app.ts'
import { tokenOf } from './clone.ts'
import { doorsOf, type Came, type Spoken } from './every-door.ts'
import { frontDoor } from './front-door.ts'

/** DESIGN promises 3, 4 and 7: one act, every door, one answer. */
const door = frontDoor()
const today = Temporal.Now.plainDateISO('Europe/Berlin')
const month = today.add({ months: 7 })
const dayOf = (day: number): string => month.with({ day }).toString()
const named = (name: string): Spoken => {
  const found = [...contributed.operations, ...contributed.questions, ...contributed.bound].find(
    (one) => one.name === name,
  )
  if (!found) throw new Error(`there is no ${name}`)
  return found
}
const [plan, list, show] = ['campaigns.plan', 'campaigns.list', 'campaigns.show'].map(named) as [
  Spoken,
  Spoken,
  Spoken,
]
const paid = (name: string, day: number) => ({ name, type: 'paid-social', startsOn: dayOf(day) })

let token = ''
beforeAll(async () => {
  token = await tokenOf(await door.as('linh'), '*')
  const [api] = doorsOf(door.url(), token)
  for (const day of [3, 4, 5]) {
    const { refusal } = (await api?.try(plan, paid(`Day ${day}`, day))) ?? {}
    if (refusal) throw new Error(JSON.stringify(refusal))
  }
})

/** What each door answers, tried one after the other. */
async function allOf(secret: string, one: Spoken, input: Readonly<Record<string, unknown>>) {
  const came: (readonly [name: string, Came])[] = []
  for (const { name, try: attempt } of doorsOf(door.url(), secret))
    came.push([name, await attempt(one, input)])
  return came
}

test('three planned, one at each door, are answered in one shape and under the same sentence', async () => {
  const next = month.add({ months: 1 }).with({ day: 5 }).toString()
  const said: unknown[] = []
  for (const { name, try: attempt } of doorsOf(door.url(), token)) {
    const { answer, rulings } = await attempt(plan, { ...paid(`By ${name}`, 5), startsOn: next })
    expect(answer).toMatchObject({ number: expect.any(Number) })
    const cited = (rulings as { outcome: string; citation: object }[]).map(({ outcome, citation }) => ({
      outcome,
      citation,
    }))
    said.push({ fields: Object.keys(answer as object).toSorted(), cited })
  }
  const [first] = said
  expect(first).toMatchObject({ cited: [{ outcome: 'fits', citation: { lines: expect.any(Array) } }] })
  expect(said).toEqual([first, first, first])
})

describe('a fourth paid social campaign', () => {
  test('is refused with the same words, sentence, version, lines and ways at every door', async () => {
    const [[, first], ...others] = (await allOf(token, plan, paid('One too many', 6))) as [
      readonly [string, Came],
      ...(readonly [string, Came])[],
    ]
    expect(first.refusal).toMatchObject({
      kind: 'conflict',
      rule: { kind: 'limit', name: 'paid-social-per-team' },
      citation: {
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        lines: [expect.any(Number), expect.any(Number)],
      },
    })
    expect(first.refusal?.['nearest']).not.toEqual([])
    for (const [name, came] of others) expect([name, came]).toEqual([name, first])
  })

  test('asked about first is answered alike at every door, and nothing is done', async () => {
    const before = await doorsOf(door.url(), token)[0]?.try(list, {})
    const said: (readonly [string, unknown])[] = []
    for (const { name, mayI } of doorsOf(door.url(), token))
      said.push([name, await mayI(plan, paid('Only asked', 6))])
    const [[, first] = []] = said
    expect(first).toMatchObject({ allowed: false, refusal: { kind: 'conflict' } })
    expect(said.map(([, would]) => would)).toEqual([first, first, first])
    expect(await doorsOf(door.url(), token)[0]?.try(list, {})).toEqual(before)
  })

  test('is refused in the browser under the same sentence, of the same version, with the same ways', async () => {
    const [, { refusal } = {}] = (await allOf(token, plan, paid('Once more', 6)))[0] ?? []
    const { citation, nearest, detail } = refusal as {
      citation: { quote: string; commit: string; url: string }
      nearest: { say: string }[]
      detail: string
    }
    const linh = await door.as('linh')
    const page = await linh.send('/-/campaigns', paid('Once more', 6))
    expect(page.status).toBe(409)
    expect(page.text).toContain(citation.quote)
    expect(page.text).toContain(detail)
    expect(page.body).toContain(`${citation.url}?as-of=${citation.commit}`)
    for (const { say } of nearest) expect(page.text).toContain(say)
  })
})

describe.each<readonly [string, string, Spoken, Readonly<Record<string, unknown>>]>([
  ['a stranger', '', plan, paid('By a stranger', 6)],
  ['a stranger', '', list, {}],
  ['a stranger', '', named('people.show'), { handle: 'noor' }],
  ['a stranger', '', named('people.show'), { handle: 'nor' }],
  ['a stranger', '', named('rules.list'), {}],
  ['a stranger', '', named('pages.search'), { words: 'paid social' }],
  ['Linh', 'token', show, { number: 1 }],
  ['Linh', 'token', show, { number: 987_654 }],
  ['Linh', 'token', list, { team: 'field-apac', limit: 2 }],
  ['Linh', 'token', plan, { name: '', type: 'webinar', startsOn: 'soon', kind: 'x' }],
  ['Linh', 'token', plan, { name: 'For others', type: 'webinar', team: 'field-emea', startsOn: dayOf(8) }],
  ['Linh', 'token', named('webhooks.list'), {}],
])('%s%s asks for %o', (_who, secret, one, input) => {
  test(`${one.name}: the same answer at every door`, async () => {
    const [[, first], ...others] = (await allOf(secret === '' ? '' : token, one, input)) as [
      readonly [string, Came],
      ...(readonly [string, Came])[],
    ]
    expect(first.broken).toBeUndefined()
    for (const [name, came] of others) expect([name, came]).toEqual([name, first])
  })
})
