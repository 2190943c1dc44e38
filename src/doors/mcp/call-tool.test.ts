import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { get, operation, post, question, yes, type Operation } from '#kernel'
import { openTestDepartment, paidSocial, planners, type TestDepartment } from '#testing'
import type { Asking } from './asking.ts'
import { callTool, toolsFor } from './call-tool.ts'
import { readResource } from './resources.ts'
import { sdk } from './sdk.ts'
import { serve } from './serve.ts'

const input = z.object({})
const answers = z.object({})
const breaks = question({
  name: 'things.break',
  at: get('/things'),
  summary: 'Breaks.',
  who: 'anyone',
  input,
  answers,
  may: () => yes,
  answer: () => Promise.reject(new Error('the secret is fh_swordfish')),
  example: () => ({}),
})
const inBrowsers = operation({
  name: 'things.open',
  at: post('/things'),
  summary: 'Opens.',
  who: 'anyone',
  browsersOnly: true,
  input,
  answers,
  on: () => undefined,
  may: () => yes,
  run: async () => ({}),
  told: () => '',
  example: () => ({}),
})
/** An act that comes to this. */
const count = (things: number) =>
  operation({
    name: 'things.count',
    at: post('/counts'),
    summary: 'Counts.',
    who: 'member',
    input,
    answers: z.object({ things: z.int() }),
    on: () => undefined,
    may: () => yes,
    async run(act) {
      await act.record({ subject: { kind: 'things', id: 'all' } })
      return { things, note: 'inside' }
    },
    told: () => 'Counted.',
    example: () => ({}),
  })

let department: TestDepartment
const logged: { faultId?: string; err?: { message: string } }[] = []
const log = pino({ level: 'debug' }, { write: (line) => void logged.push(JSON.parse(line) as object) })

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
})
afterAll(() => department.close())

const asking = (...operations: readonly Operation[]): Asking => ({
  world: {
    house: department.house,
    operations: [inBrowsers, ...operations],
    questions: [breaks],
    log,
    url: 'https://handbook.example',
    versionDay: async () => undefined,
  },
  by: department.person('linh'),
  requestId: 'the-request',
})

test('a mistake of ours tells its id and nothing of its inside; the log has both', async () => {
  const called = await callTool(asking(), await sdk(), 'things_break', {})
  expect(called).toMatchObject({ isError: true, structuredContent: { faultId: 'the-request' } })
  expect(JSON.stringify(called)).not.toContain('swordfish')
  expect(logged).toMatchObject([{ faultId: 'the-request', err: { message: 'the secret is fh_swordfish' } }])
})

test('what means something in a browser only is neither offered nor done', async () => {
  expect(toolsFor(asking()).map(({ name }) => name)).toEqual(['things_break'])
  await expect(callTool(asking(), await sdk(), 'things_open', {})).rejects.toThrow(
    'There is no tool “things_open”',
  )
})

test('an act done before is answered as the first time, and what it does not say that it answers stays inside', async () => {
  const given = { idempotencyKey: 'once' }
  const first = await callTool(asking(count(3)), await sdk(), 'things_count', given)
  const again = await callTool(asking(count(3)), await sdk(), 'things_count', given)
  const done = { result: { things: 3 }, rulings: [], entries: [expect.any(String)] as unknown[] }
  expect(first.structuredContent).toEqual({ ...done, repeated: false })
  expect(again.structuredContent).toEqual({ ...done, repeated: true })
})

test('an act that was done and cannot be answered does not say that nothing was changed', async () => {
  const called = await callTool(asking(count(0.5)), await sdk(), 'things_count', {})
  expect(called).toMatchObject({ isError: true, structuredContent: { faultId: 'the-request' } })
  expect(JSON.stringify(called.content)).toContain('It was done, and our answer to it broke.')
})

test('a name of 900,000 letters is answered at once, and its beginning is enough to name it', async () => {
  const long = 'things_'.repeat(130_000)
  const began = performance.now()
  const said: string[] = []
  const loader = await sdk()
  const keep = (fault: unknown) => void said.push(fault instanceof Error ? fault.message : '')
  await callTool(asking(), loader, long, {}).catch(keep)
  for (const uri of [`mailto:${long}`, `handbook://pages/${long}`, `handbook://rules/${long}/a`])
    await readResource(asking(), loader, uri).catch(keep)
  const body = { jsonrpc: '2.0', id: 1, method: 'prompts/get', params: { name: long } }
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  const request = new Request('http://localhost/mcp', { method: 'POST', headers })
  const answer = await serve(asking(), loader, request, body)
  said.push(await answer.text())
  expect(performance.now() - began).toBeLessThan(2000)
  for (const one of said)
    expect([one.length < 600, one]).toEqual([true, expect.stringContaining('There is no')])
  expect(said).toHaveLength(5)
  expect(said[0]).toContain(`There is no tool “${long.slice(0, 200)}…”.`)
})
