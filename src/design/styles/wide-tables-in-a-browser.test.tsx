import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, openLoopback, testFrame, type Loopback } from '#testing'
import { Layout, pageMarkup } from '../index.ts'

const cells = ['Responsibilities', 'Demonstrates', 'Considerations', 'Acknowledgements', 'Recommendations']

describe.skipIf(browserMissing !== undefined)('a table that a page writes in HTML', () => {
  let browser: Browser
  let server: Loopback
  beforeAll(async () => {
    browser = await openBrowser()
    server = await openLoopback()
    const row = (
      <tr>
        {cells.map((cell) => (
          <td key={cell}>{cell}</td>
        ))}
      </tr>
    )
    const page = (
      <Layout frame={testFrame('/')} title="Values">
        <article class="page">
          <div class="prose">
            <table>{row}</table>
            <details open>
              <table>{row}</table>
            </details>
          </div>
        </article>
      </Layout>
    )
    server.pages.set('/', pageMarkup(page))
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('scrolls by itself where it is wider than a phone', async () => {
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: { width: 390, height: 844 },
    })
    const page = await context.newPage()
    await page.goto('/')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(
      await page
        .locator('table')
        .evaluateAll((tables) => tables.map((one) => one.scrollWidth > one.clientWidth)),
    ).toEqual([true, true])
  })
})
