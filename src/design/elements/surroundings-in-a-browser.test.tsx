import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, openLoopback, testFrame, type Loopback } from '#testing'
import { Layout, pageMarkup } from '../index.ts'

const sidebar = Array.from({ length: 400 }, (_, n) => ({
  url: `/${n}/`,
  title: `Page ${n}`,
  children: [],
}))

describe.skipIf(browserMissing !== undefined)('around every page', () => {
  let browser: Browser
  let server: Loopback
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    server = await openLoopback()
    const text = (
      <Layout frame={{ ...testFrame('/350/'), sidebar }} title="Page 350">
        <article class="page">
          <h1 class="prose">Paid social for Łukasz</h1>
        </article>
      </Layout>
    )
    server.pages.set('/350/', pageMarkup(text))
    const context = await browser.newContext({
      baseURL: server.origin,
      timezoneId: 'Asia/Singapore',
      viewport: { width: 1360, height: 900 },
    })
    page = await context.newPage()
    await page.clock.setFixedTime('2027-01-14T01:12:00Z')
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) document.documentElement.dataset['shift'] = entry.entryType
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto('/350/')
    await page.evaluate(() => document.fonts.ready)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('the day and the time stand where the reader is', async () => {
    expect(await page.locator('reader-clock').textContent()).toBe('Thu 14 Jan · 09:12 Singapore')
  })

  test('a sidebar of 400 pages is open at this one, and the page itself at its top', async () => {
    const entry = page.locator('.sidebar [aria-current]')
    const box = await entry.boundingBox()
    expect(await entry.textContent()).toBe('Page 350')
    expect(box?.y).toBeGreaterThan(0)
    expect(box?.y).toBeLessThan(900)
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })

  test('the fonts come from us, those of other letters only where there are such letters', async () => {
    const fonts = server.asked.filter((path) => path.endsWith('.woff2')).map((path) => path.split('/').at(-1))
    expect(fonts.filter((file) => file?.includes('-latin-wght-normal-'))).toHaveLength(2)
    expect(fonts.filter((file) => file?.includes('vietnamese') || file?.includes('italic'))).toEqual([])
  })

  test('nothing moves while they come', async () => {
    expect(await page.locator('html').getAttribute('data-shift')).toBeNull()
  })

  test('who said in which zone they are reads its day and time, wherever the machine is', async () => {
    const frame = { ...testFrame('/there/'), zone: 'America/Bogota' }
    server.pages.set(
      '/there/',
      pageMarkup(
        <Layout frame={frame} title="There">
          There
        </Layout>,
      ),
    )
    await page.goto('/there/')
    expect(await page.locator('reader-clock').textContent()).toBe('Wed 13 Jan · 20:12 Bogota')
  })
})
