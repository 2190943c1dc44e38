import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageMarkup } from '#design'
import { browserMissing, openBrowser, openLoopback, testFrame, type Loopback } from '#testing'
import { gallery } from './gallery.tsx'

/** A rule's sentence and its card, in dots from the top left of the page. */
interface Beside {
  readonly rule: DOMRect
  readonly card: DOMRect
}

describe.skipIf(browserMissing)('cards stand level with their rules', () => {
  let browser: Browser
  let server: Loopback
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    server = await openLoopback()
    const shown = gallery(testFrame)
    for (const [name, markup] of Object.entries(shown)) server.pages.set(`/${name}`, pageMarkup(markup))
    page = await (await browser.newContext({ baseURL: server.origin, bypassCSP: true })).newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const beside = (): Promise<readonly Beside[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.ruled:has(live-card, .card)')].map((ruled) => ({
        rule: ruled.querySelector('.rule')?.getBoundingClientRect().toJSON() as DOMRect,
        card: ruled.querySelector('.margin .card')?.getBoundingClientRect().toJSON() as DOMRect,
      })),
    )

  test.each([1240, 1360, 1920])('in the margin, where a screen of %i dots has one', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/reading')
    const found = await beside()
    expect(found.length).toBeGreaterThan(1)
    for (const { rule, card } of found) {
      expect(Math.abs(card.top - rule.top)).toBeLessThan(12)
      expect(card.left).toBeGreaterThan(rule.right)
    }
  })

  test.each([1240, 1360])('those of neighbours one below the other, at %i dots', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/reading-neighbours')
    const cards = (await beside()).map(({ card }) => card)
    expect(cards.length).toBeGreaterThan(2)
    for (const [at, { bottom }] of cards.slice(0, -1).entries())
      expect(cards[at + 1]?.top).toBeGreaterThanOrEqual(bottom)
  })

  test.each([390, 820, 1100])(
    'in the text below their sentence, where %i dots have no margin',
    async (width) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/reading')
      for (const { rule, card } of await beside()) {
        expect(card.top).toBeGreaterThanOrEqual(rule.bottom)
        expect(card.right).toBeLessThanOrEqual(width)
        expect(Math.abs(card.left - rule.left)).toBeLessThan(40)
      }
    },
  )

  test('on paper as a note under their sentence, with neither navigation nor buttons', async () => {
    await page.setViewportSize({ width: 1360, height: 900 })
    await page.goto('/reading')
    await page.emulateMedia({ media: 'print' })
    for (const { rule, card } of await beside()) expect(card.top).toBeGreaterThanOrEqual(rule.bottom)
    const shown = await page.evaluate(() =>
      ['.top', '.sidebar', '.contents', '.behind', '.permalink', 'button'].filter((selector) =>
        [...document.querySelectorAll(selector)].some((one) => one.checkVisibility()),
      ),
    )
    expect(shown).toEqual([])
    const address = await page.evaluate(() => {
      const link = document.querySelector('.prose a[href^="/"]')
      return link && getComputedStyle(link, '::after').content
    })
    expect(address).toContain('/')
  })
})
