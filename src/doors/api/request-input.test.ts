import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { get, number, operation, post, question, Refusal, yes } from '#kernel'
import { placesOf } from './places.ts'
import { NotAnswered } from './problem.ts'
import { requestInput } from './request-input.ts'

const record = operation({
  name: 'facts.record',
  at: post('/sources/:source/facts'),
  summary: 'Records what happened elsewhere.',
  who: 'member',
  input: z.object({ source: z.string(), kind: z.string().optional(), csv: z.string().optional() }),
  answers: z.object({}),
  on: () => undefined,
  may: () => yes,
  run: async () => ({}),
  told: () => 'Recorded.',
  example: () => ({ source: 'crm' }),
})
const list = question({
  name: 'facts.list',
  at: get('/facts/:number'),
  summary: 'Lists facts.',
  who: 'member',
  input: z.object({
    number: number('Say which.'),
    kinds: z.array(z.string()).optional(),
    team: z.string().optional(),
    places: z.union([z.string(), z.array(z.string())]).optional(),
    late: z.boolean().optional(),
    most: z.int().optional(),
    share: z.number().optional(),
  }),
  answers: z.object({}),
  may: () => yes,
  answer: async () => ({}),
  example: () => ({ number: 1 }),
})

const door = new Hono()
door.onError((fault, c) => {
  if (fault instanceof NotAnswered) return c.json(fault.problem.detail, 400)
  if (fault instanceof Refusal) return c.json(fault.fields, 422)
  throw fault
})
for (const place of placesOf([record, list]))
  door.on(place.method, [place.path], async (c) => c.json(await requestInput(c, place)))

const asked = async (address: string, init?: RequestInit): Promise<unknown> =>
  (await door.request(`/v1${address}`, init)).json()

test.each([
  ['/facts/7', { number: '7' }],
  ['/facts/7?kinds=a&kinds=b', { number: '7', kinds: ['a', 'b'] }],
  ['/facts/7?kinds=a', { number: '7', kinds: ['a'] }],
  ['/facts/7?places=Hanoi', { number: '7', places: 'Hanoi' }],
  ['/facts/7?places=Hanoi&places=Hue', { number: '7', places: ['Hanoi', 'Hue'] }],
  ['/facts/7?team=a+b%20%C3%A9', { number: '7', team: 'a b é' }],
  ['/facts/7?team=12', { number: '7', team: '12' }],
  ['/facts/7?late=true&most=12&share=-0.5', { number: '7', late: true, most: 12, share: -0.5 }],
  ['/facts/7?late=maybe&most=many', { number: '7', late: 'maybe', most: 'many' }],
  ['/facts/7?number=7', { number: '7' }],
])('%s asks with %j', async (address, input) => {
  expect(await asked(address)).toEqual({ input })
})

test('the parts that are wanted are no field of the input', async () => {
  expect(await asked('/facts/7?fields=a,b&fields=c')).toEqual({ input: { number: '7' }, fields: 'a,b,c' })
})

test('an address that says two things, or bytes that are no text', async () => {
  expect(await asked('/facts/7?number=8')).toEqual([
    { field: 'number', message: 'The address says 7. Leave this out.' },
  ])
  expect(await asked('/facts/7?team=%ff')).toContain('not UTF-8')
  expect(await asked('/facts/7?team=%00')).toEqual([
    { field: 'team', message: 'This holds characters that cannot be read as text.' },
  ])
})

test('a thousand values in an address are read, in their order; more are refused with both numbers', async () => {
  const values = Array.from({ length: 1000 }, (_, at) => `v${at}`)
  const address = `/facts/7?${values.map((value) => `kinds=${value}`).join('&')}`
  expect(await asked(address)).toEqual({ input: { number: '7', kinds: values } })
  const response = await door.request(`/v1${address}&&late=true`)
  expect([response.status, await response.json()]).toEqual([
    400,
    'The address asks with 1001 values. Send at most 1000.',
  ])
})

test('a table is the body, and what else there is to say stands in the address', async () => {
  const csv = '\u{feff}name;starts\n"A, B";2027-01-14\n'
  const init = { method: 'POST', body: csv, headers: { 'content-type': 'text/csv; charset=utf-8' } }
  expect(await asked('/sources/crm/facts?kind=campaigns', init)).toEqual({
    input: { source: 'crm', kind: 'campaigns', csv: csv.slice(1) },
  })
  const latin = { ...init, body: new Uint8Array([0xe9]) }
  expect(await asked('/sources/crm/facts', latin)).toContain('not UTF-8')
  const json = { method: 'POST', body: '{"csv": "a"}', headers: { 'content-type': 'application/json' } }
  expect(await asked('/sources/crm/facts', json)).toEqual({ input: { source: 'crm', csv: 'a' } })
  expect(await asked('/sources/crm/facts', { method: 'POST' })).toEqual({ input: { source: 'crm' } })
})
