import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, faultsForReaders, openBrowser, startTestServer, type TestServer } from '#testing'

const pictures = process.env['FIRSTHAND_PICTURES'] ?? join(tmpdir(), 'firsthand-pictures')

describe.skipIf(browserMissing)('looking for what is said', () => {
  let server: TestServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startTestServer()
    browser = await openBrowser()
    page = await browser.newPage()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const text = async () => (await page.locator('main').textContent()) ?? ''
  const look = (words: string) =>
    page.goto(`${server.url}/-/pages?${new URLSearchParams({ words }).toString()}`)

  test('a visitor finds from any page where something is said, and goes to the very section', async () => {
    await page.goto(server.url)
    await page.getByLabel('Search the handbook').fill('three paid social campaigns')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/-/pages?words=three+paid+social+campaigns')
    expect(await page.getByLabel('What are you looking for?').inputValue()).toBe(
      'three paid social campaigns',
    )
    const first = page
      .getByRole('listitem')
      .filter({ has: page.locator('blockquote') })
      .first()
    expect(await first.locator('blockquote').textContent()).toContain('three paid social campaigns')
    await first.locator('a[href*="#"]').first().click()
    const section = decodeURIComponent(new URL(page.url()).hash.slice(1))
    expect(section).not.toBe('')
    expect(await page.locator(`[id="${section}"]`).count()).toBe(1)
  })

  test('what does not fit on one page goes on, and no page comes twice', async () => {
    const titles = async () =>
      page.locator('main .row-title a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    await look('marketing')
    const first = await titles()
    expect(first).toHaveLength(10)
    await page.getByRole('link', { name: 'Go on' }).click()
    await page.waitForURL(/after=/)
    const second = await titles()
    expect(second.length).toBeGreaterThan(0)
    expect(second.filter((href) => first.includes(href))).toEqual([])
  })

  test.each([
    ['?!', 'Say what to look for, in letters or numbers.'],
    ['', 'Say what to look for'],
    ['paid '.repeat(60), '200'],
  ])('words that cannot be looked for (%j) are answered beside the field and kept', async (words, says) => {
    expect((await look(words))?.status()).toBe(200)
    expect(await page.locator('#words-error').textContent()).toContain(says)
    expect(await page.locator('#words').inputValue()).toBe(words)
  })

  test('where nothing is found it says what to try, and markup is only words', async () => {
    await look('<b>xylophone</b> quarks')
    expect(await text()).toContain('No page speaks of “<b>xylophone</b> quarks”.')
    expect(await text()).toContain('Try fewer words')
  })

  test('a place to go on from that nobody was given is said, not broken', async () => {
    expect((await page.goto(`${server.url}/-/pages?words=paid&after=nonsense`))?.status()).toBe(422)
  })

  test.each([
    ['light', { colorScheme: 'light', viewport: { width: 1360, height: 900 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 1360, height: 900 } }],
    ['phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
  ] as const)('everybody can read it: %s', async (name, options) => {
    const context = await browser.newContext({ ...options, bypassCSP: true })
    const looking = await context.newPage()
    // Its link in the bar opens the palette.
    await looking.goto(`${server.url}${name === 'phone' ? '/-/pages' : '/'}`)
    await looking
      .getByLabel(name === 'phone' ? 'What are you looking for?' : 'Search the handbook')
      .fill('paid social')
    await looking.screenshot({ path: join(pictures, `search-box-${name}.png`) })
    await looking.getByRole('button', { name: 'Search' }).click()
    await looking.waitForURL('**/-/pages?*')
    expect(await faultsForReaders(looking)).toEqual([])
    const wide = await looking.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(options.viewport.width)
    await looking.screenshot({ path: join(pictures, `search-${name}.png`) })
    await context.close()
  })
})
