import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, startTestServer, type TestServer } from '#testing'
import { contextOf } from '../walk/walk.ts'
import { walkersOf, type Walker } from '../walk/walkers.ts'
import { budgets } from './budgets.ts'

const page = '/marketing/integrated-marketing/paid-social/'
/** Cold visits of each, by turns; the middle one counts. */
const visits = 3

/** What was sent to a browser, by sort, in bytes on the wire. */
interface Sent {
  readonly type: string
  readonly url: string
  readonly bytes: number
}

describe.skipIf(browserMissing)('the reading page keeps to its budget', () => {
  let server: TestServer
  let browser: Browser
  let bare: Server
  let member: Walker | undefined
  beforeAll(async () => {
    server = await startTestServer({ FIRSTHAND_RATE_LIMIT: 'off' })
    browser = await openBrowser()
    member = (await walkersOf(server)).find(({ who }) => who === 'a member')
    bare = await bareServer(server.url + page)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    bare?.close()
    await server?.stop()
  })

  test('to a stranger with nothing in the cache few things are sent, and little of each', async () => {
    const { sent, shift } = await coldVisit(server.url + page)
    const of = (type: string) =>
      sent.filter((one) => one.type === type).reduce((sum, { bytes }) => sum + bytes, 0)
    // A browser that was sent nothing would keep to any budget.
    expect(of('Document')).toBeGreaterThan(1000)
    expect(of('Script')).toBeGreaterThan(1000)
    expect(of('Stylesheet')).toBeGreaterThan(1000)
    const over = Object.entries({
      script: of('Script'),
      style: of('Stylesheet'),
      font: of('Font'),
      bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: sent.length,
      shift,
    }).filter(([name, value]) => value > budgets[name as keyof typeof budgets])
    expect(over, sent.map(({ url, bytes }) => `${bytes} ${url}`).join('\n')).toEqual([])
  })

  test('it is painted nearly as soon as a bare page of the same bytes', { timeout: 60_000 }, async () => {
    const { port } = bare.address() as AddressInfo
    const ratios: number[] = []
    for (let visit = 0; visit < visits; visit += 1) {
      const reference = await coldVisit(`http://127.0.0.1:${port}/`)
      const { paint } = await coldVisit(server.url + page)
      ratios.push(paint / reference.paint)
    }
    const middle = ratios.toSorted((a, b) => a - b)[Math.floor(visits / 2)]
    expect(middle, ratios.join(', ')).toBeLessThan(budgets.paint)
  })

  test('nothing moves for a reader who is signed in, also when a card is drawn anew', async () => {
    const context = await contextOf(browser, server, member ?? { cookie: '' })
    const tab = await context.newPage()
    await watch(tab)
    await tab.goto(server.url + page)
    await tab.evaluate(() => document.fonts.ready)
    const card = tab.locator('main live-card').first()
    await card.waitFor()
    const day = Temporal.Now.plainDateISO('UTC').add({ months: 2 })
    const drawn = tab.waitForResponse((answer) => answer.url().includes('/-/cards'), { timeout: 15_000 })
    // The stream stands when the page does; a plan made before it would be missed.
    await tab.waitForTimeout(500)
    const planned = await member?.send('/-/campaigns', {
      name: 'A budget of nothing',
      type: 'paid-social',
      team: 'field-apac',
      startsOn: day.toString(),
    })
    expect(planned?.status).toBe(303)
    await drawn
    await tab.waitForTimeout(200)
    expect(await shiftOf(tab)).toBe(budgets.shift)
    await context.close()
  })

  /** One visit in a browser that has nothing yet. */
  async function coldVisit(url: string) {
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 } })
    const tab = await context.newPage()
    const sent = await listen(await context.newCDPSession(tab))
    await watch(tab)
    await tab.goto(url, { waitUntil: 'load' })
    await tab.evaluate(() => document.fonts.ready)
    const paint = await tab.evaluate(async () => {
      for (;;) {
        const [first] = performance.getEntriesByName('first-contentful-paint')
        if (first) return first.startTime
        await new Promise((next) => setTimeout(next, 20))
      }
    })
    const shift = await shiftOf(tab)
    await context.close()
    return { sent, paint, shift }
  }
})

/** Bytes as they come over the wire, headers too. */
async function listen(session: CDPSession): Promise<Sent[]> {
  const sent: Sent[] = []
  const asked = new Map<string, Pick<Sent, 'type' | 'url'>>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    asked.set(requestId, { type, url: response.url })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one) sent.push({ ...one, bytes: encodedDataLength })
  })
  await session.send('Network.enable')
  return sent
}

/** Notes from the first moment what moves without somebody having touched anything. */
const watch = (tab: Page): Promise<unknown> =>
  tab.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value))
    }).observe({ type: 'layout-shift', buffered: true })
  })

const shiftOf = (tab: Page): Promise<number> =>
  tab.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0),
  )

/** The same page with its style in it and nothing to load or run: what any server could do at best. */
async function bareServer(url: string): Promise<Server> {
  const markup = await (await fetch(url)).text()
  const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(markup)?.[1] ?? ''
  const style = await (await fetch(new URL(sheet, url))).text()
  const alone = markup.replaceAll(/<link[^>]*>|<script[^>]*><\/script>/g, '')
  const body = Buffer.from(alone.replace('</head>', () => `<style>${style}</style></head>`))
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(204).end()
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  return server
}
