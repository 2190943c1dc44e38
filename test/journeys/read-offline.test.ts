import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, startTestServer, type TestServer } from '#testing'

const paidSocial = '/marketing/integrated-marketing/paid-social/'

describe.skipIf(browserMissing)('without a connection', () => {
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    server = await startTestServer({ FIRSTHAND_RATE_LIMIT: 'off' })
    browser = await openBrowser()
    context = await browser.newContext({ baseURL: server.url })
    page = await context.newPage()
    await page.goto('/-/sign-in')
    await page.getByRole('button', { name: 'Look as Linh', exact: true }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/-/sign-in'))
    await page.evaluate(() => navigator.serviceWorker.ready)
    for (const path of [paidSocial, '/-/my-handbook', '/-/campaigns']) await page.goto(path)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** Addresses of everything that this browser keeps. */
  const kept = (): Promise<readonly string[]> =>
    page.evaluate(async () => {
      const all: string[] = []
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname)
      return all
    })

  test('only pages of the handbook are kept, as any stranger reads them, and their style', async () => {
    await expect.poll(kept).toContain(paidSocial)
    expect((await kept()).filter((path) => !/^\/-\/assets\/site-\w+\.css$/.test(path)).toSorted()).toEqual(
      ['/-/offline', paidSocial].toSorted(),
    )
    const text = await page.evaluate(async (path) => (await caches.match(path))?.text(), paidSocial)
    expect(text).toContain('Teams outside Digital Strategy may start')
    expect(text).not.toContain('Linh')
    expect(text).not.toContain('live-card')
  })

  test('what was read stays readable, says of when it is, and is loaded anew', async () => {
    await context.setOffline(true)
    await page.goto(paidSocial)
    await page.getByText('Teams outside Digital Strategy may start').first().waitFor()
    await page.getByText(/No connection since .* This page is as it was .*, without figures\./).waitFor()
    await page.reload()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Paid social')
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Inter')
  })

  test('a page that cannot be had says so in our words, with what can be read', async () => {
    await page.goto('/-/my-handbook')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No connection')
    await page.getByRole('link', { name: /^Paid social/ }).click()
    await page.getByText('Teams outside Digital Strategy may start').first().waitFor()
    await context.setOffline(false)
  })

  test('after signing out nothing of it is left, and nothing new is kept', async () => {
    await page.goto('/-/home')
    await page.locator('summary', { hasText: 'signing out' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await expect.poll(kept).toEqual([])
    await page.goto(paidSocial)
    await page.waitForLoadState('networkidle')
    expect(await kept()).toEqual([])
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  })

  test('there a link is held instead, and says why', async () => {
    await context.setOffline(true)
    await page.getByRole('navigation', { name: 'Handbook' }).getByRole('link', { name: 'Teams' }).click()
    await page.getByText('There is no connection, so this page cannot be opened now.').waitFor()
    expect(new URL(page.url()).pathname).toBe(paidSocial)
  })
})
