import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { dayJson, get, operation, post, question, yes, type Operation, type Question } from '#kernel'
import { openTestDepartment, type TestDepartment } from '#testing'
import type { WebVariables } from '#web'
import { answerFault } from './answer-fault.ts'
import { answerPlace } from './answer-place.ts'
import { placesOf } from './places.ts'

const shared = { who: 'member', input: z.object({}), may: () => yes, example: () => ({}) } as const
const day = Temporal.PlainDate.from('2027-02-01')
const plan = operation({
  ...shared,
  name: 'days.plan',
  at: post('/days'),
  summary: 'Plans a day.',
  answers: z.object({ on: dayJson }),
  on: () => undefined,
  async run(act) {
    await act.record({ subject: { kind: 'days', id: day.toString() } })
    return { on: day, note: 'inside' }
  },
  told: () => 'Planned.',
})
const show = question({
  ...shared,
  name: 'days.show',
  at: get('/days/:on'),
  input: z.object({ on: z.string() }),
  summary: 'Shows a day.',
  answers: z.object({ on: z.string() }),
  answer: async (_, { on }) => ({ on, note: 'inside' }),
  example: () => ({ on: day.toString() }),
})
const wrong = question({
  ...shared,
  name: 'days.count',
  at: get('/count'),
  summary: 'Counts days.',
  answers: z.object({ days: z.int() }),
  answer: async () => ({ days: 1.5 }),
})

const broken = operation({
  ...shared,
  name: 'days.break',
  at: post('/breaks'),
  summary: 'Breaks after it was done.',
  answers: z.object({ days: z.int() }),
  on: () => undefined,
  async run(act) {
    await act.record({ subject: { kind: 'days', id: 'broken' } })
    return { days: 0.5 }
  },
  told: () => 'Broke.',
})

let department: TestDepartment
const lines: string[] = []
beforeAll(async () => {
  department = await openTestDepartment([{ handle: 'linh', name: 'Linh Tran' }], {})
})
afterAll(() => department.close())

function door(): Hono<WebVariables> {
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
  const app = new Hono<WebVariables>()
  app.use(async (c, next) => {
    c.set('by', department.person('linh'))
    c.set('requestId', '8e03978e-40d5-43dd-bc93-6894a57f9324')
    await next()
  })
  app.onError((fault, c) => answerFault(c, log, fault))
  const world = { house: department.house, url: 'http://localhost' }
  for (const place of placesOf<Operation | Question>([plan, show, wrong, broken]))
    app.on(place.method, [place.path], (c) => answerPlace(c, world, place))
  return app
}

test('what an operation does not say that it answers stays inside', async () => {
  expect(await (await door().request('/v1/days/2027-02-01')).json()).toEqual({ on: '2027-02-01' })
})

test('an act done before is answered as the first time, days and all', async () => {
  const init = { method: 'POST', headers: { 'idempotency-key': '"once"' } }
  const first = await door().request('/v1/days', init)
  const again = await door().request('/v1/days', init)
  const body = (await first.json()) as object
  expect(body).toEqual({
    result: { on: '2027-02-01' },
    rulings: [],
    entries: [expect.any(String)],
    repeated: false,
  })
  expect(await again.json()).toEqual({ ...body, repeated: true })
  expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true'])
})

test('an answer that is not what the operation says is our fault, and only the log says where', async () => {
  const answer = await door().request('/v1/count')
  const problem = (await answer.json()) as { faultId: string }
  expect([answer.status, JSON.stringify(problem)]).toEqual([500, expect.not.stringContaining('days')])
  expect(lines.join('')).toContain('days.count answers otherwise than it says, at days (invalid_type)')
  expect(lines.join('')).toContain(problem.faultId)
})

test('an act that was done and cannot be answered does not say that nothing was changed', async () => {
  const answer = await door().request('/v1/breaks', { method: 'POST' })
  expect([answer.status, await answer.json()]).toEqual([
    500,
    expect.objectContaining({ detail: 'It was done, and our answer to it broke. Do not send it again.' }),
  ])
  const kept = await department.database.db.selectFrom('journal').select('operation').execute()
  expect(kept.map((entry) => entry.operation)).toContain('days.break')
})
