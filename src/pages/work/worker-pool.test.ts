import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { parsePage } from '../parse/parse-page.ts'
import { renderPage } from '../render/render-page.ts'
import { readRendered, readText } from './read-elsewhere.ts'
import { workerFile, WorkerPool } from './worker-pool.ts'

const pool = () => new WorkerPool(workerFile('page-worker'), 1)
const long = `# Long\n\n{{% include "part.md" %}}\n\n${'A [link](/there/) in a sentence. '.repeat(2000)}\n`
const options = {
  resolve: (href: string) => ({ kind: 'page', href: `${href}now/` }) as const,
  isDefinition: () => false,
}

test('a long page that a worker set reads like one that was set at once, links and all', async () => {
  const page = { path: 'long.md', source: Buffer.from(long) }
  const part = { path: 'part.md', source: 'A part from elsewhere.' }
  const made = await readRendered(page, { ...options, include: () => part })
  expect(made).toEqual(renderPage(parsePage(page), { ...options, include: () => parsePage(part) }))
  expect(JSON.stringify(made.sections)).toContain('A part from elsewhere.')
  expect((await readText(page)).sections.map(({ id }) => id)).toEqual(['long'])
})

test('a page that takes too long opens as it is written, with what to do, and the next one is read', async () => {
  const workers = pool()
  const input = { path: 'long.md', source: Buffer.from(long.repeat(30)) }
  const slow = workers.run({ task: 'text', input, within: 1 })
  const next = workers.run({ task: 'text', input: { path: 'b.md', source: Buffer.from('# Next') } })
  expect(await slow).toEqual({ kind: 'given-up', why: 'too slow' })
  expect(await next).toMatchObject({ kind: 'done', value: { title: 'Next' } })
})

test('what somebody waits for goes before what nobody waits for', async () => {
  const workers = pool()
  const order: string[] = []
  const read = (path: string, awaited: boolean) =>
    workers
      .run({ task: 'text', input: { path, source: Buffer.from(long) }, awaited })
      .then(() => order.push(path))
  await Promise.all([read('first.md', false), read('second.md', false), read('third.md', true)])
  expect(order.indexOf('third.md')).toBeLessThan(order.indexOf('second.md'))
})

test('a fault of the main thread on the way is that page’s alone', async () => {
  const workers = pool()
  const page = { path: 'a.md', source: Buffer.from('[a](b)') }
  const functions = {
    isDefinition: () => false,
    resolve: () => {
      throw new Error('no such shelf')
    },
  }
  await expect(workers.run({ task: 'rendered', input: { page }, functions })).rejects.toThrow('no such shelf')
  expect(await workers.run({ task: 'text', input: page })).toMatchObject({ kind: 'done' })
})

test('five megabytes are set while everybody else goes on', async () => {
  const source = Buffer.from(long.repeat(Math.ceil(5_000_000 / long.length)))
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  let turns = 0
  const others = setInterval(() => (turns += 1), 5)
  const made = await readText({ path: 'huge.md', source })
  clearInterval(others)
  delay.disable()
  expect(made.sections.length).toBeGreaterThan(50)
  expect(turns).toBeGreaterThan(20)
  expect(delay.percentile(90) / 1e6).toBeLessThan(50)
})
