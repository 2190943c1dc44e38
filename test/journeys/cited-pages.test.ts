import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, startTestServer, type TestServer } from '#testing'
import { contextOf } from '../walk/walk.ts'
import { walkersOf } from '../walk/walkers.ts'

const paidSocial = '/marketing/integrated-marketing/paid-social/'

describe.skipIf(browserMissing)('a page of the handbook, read by Linh', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    server = await startTestServer({ FIRSTHAND_RATE_LIMIT: 'off' })
    browser = await openBrowser()
    const member = (await walkersOf(server))[1]
    page = await (await contextOf(browser, server, member ?? { cookie: '' })).newPage()
    await page.setViewportSize({ width: 1360, height: 900 })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const isInSight = (text: string): Promise<boolean> =>
    page
      .locator('.banner p, .banner a, h2', { hasText: text })
      .last()
      .evaluate((found) => {
        const { top, bottom, left } = found.getBoundingClientRect()
        const above = document.elementFromPoint(left + 2, (top + bottom) / 2)
        return above !== null && (found.contains(above) || above.contains(found))
      })

  test('a sentence cited from today’s words is read in the page of now, beside its live figures', async () => {
    await page.goto(`${server.url}/-/my-handbook`)
    const cited = page.locator(`main a[href^="${paidSocial}?as-of="]`).first()
    expect(await cited.getAttribute('href')).toMatch(/\?as-of=[0-9a-f]{40}#how-many-at-a-time/)
    await cited.click()
    await page.locator('main live-card').first().waitFor()
    const { pathname, search, hash } = new URL(page.url())
    expect([pathname, search]).toEqual([paidSocial, ''])
    expect(hash).toMatch(/^#how-many-at-a-time/)
    expect(await page.getByText('You are reading the version of').count()).toBe(0)
  })

  test('a version with other words stays, and says so in sight of the cited sentence, with the way to now', async () => {
    await page.goto(`${server.url}/-/history?page=${encodeURIComponent(paidSocial)}`)
    await page
      .getByRole('link', { name: /^As it was/ })
      .first()
      .click()
    await page.waitForURL(/as-of=/)
    await page.goto(`${page.url()}#when-two-plans-meet`)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200)
    expect(await isInSight('You are reading the version of')).toBe(true)
    expect(await isInSight('Read it as it is now')).toBe(true)
    await expect.poll(() => isInSight('When two plans meet')).toBe(true)
  })

  test('whoever asks for a day reads the page of that day', async () => {
    await page.goto(`${server.url}${paidSocial}?as-of=9999-12-31`)
    expect(new URL(page.url()).search).toBe('?as-of=9999-12-31')
    await page.getByText('You are reading the version of').waitFor()
  })

  test('the menu of a phone begins at its top, has a way to close it, and gives the focus back', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(server.url + paidSocial)
    const opener = page.getByRole('button', { name: 'Menu', exact: true })
    const menu = page.getByRole('navigation', { name: 'Handbook' })
    const has = () => opener.evaluate((button) => button === document.activeElement)
    await opener.press('Enter')
    await menu.waitFor()
    expect(await menu.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
    await page.keyboard.press('Escape')
    expect([await menu.isVisible(), await has()]).toEqual([false, true])
    await opener.press('Enter')
    await menu.getByRole('button', { name: 'Close' }).press('Enter')
    expect([await menu.isVisible(), await has()]).toEqual([false, true])
    await page.setViewportSize({ width: 1360, height: 900 })
    expect(await page.getByRole('button', { name: 'Close' }).isVisible()).toBe(false)
  })

  test('on paper stand whole addresses, which version it is and the day, and nothing that can be pressed', async () => {
    await page.goto(server.url + paidSocial)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const link = page.locator('.prose a[href^="/"]').first()
    const beside = await link.evaluate((one) => getComputedStyle(one, '::after').content)
    expect(beside).toContain(`${server.url}/marketing/`)
    expect(await page.getByText(/^The version of \d+ \w+ \d{4}\.$/).isVisible()).toBe(true)
    expect(await page.getByText(`from ${server.url}${paidSocial}`).isVisible()).toBe(true)
    for (const act of ['Follow', 'How it came to be', 'Close', 'Menu'])
      expect(await page.getByText(act, { exact: true }).first().isVisible(), act).toBe(false)
    await page.goto(`${server.url}/-/my-handbook`)
    const folded = page.locator('main details:not([open]) blockquote').first()
    expect((await folded.boundingBox())?.height).toBeGreaterThan(0)
    await page.emulateMedia({ media: 'screen' })
  })

  test('fields that stand beside each other stand in one line, with a hint or without', async () => {
    await page.goto(`${server.url}/-/people/linh/details`)
    const tops = await page
      .locator('input[type=date]')
      .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().top))
    expect(tops).toHaveLength(2)
    expect(tops[0]).toBe(tops[1])
  })

  test('on a wide screen what is read stands in the middle', async () => {
    await page.setViewportSize({ width: 1920, height: 1000 })
    await page.goto(server.url + paidSocial)
    const left = await page.locator('.brand').boundingBox()
    const right = await page.locator('.margin').first().boundingBox()
    expect(Math.abs((left?.x ?? 0) - (1920 - (right?.x ?? 0) - (right?.width ?? 0)))).toBeLessThan(20)
  })
})
