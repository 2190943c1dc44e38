import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser } from './browser.ts'
import { faultsInAllLooks } from './faults-for-readers.ts'
import { openLoopback, type Loopback } from './loopback.ts'

/** Says the tests that each page, given by its name, passes axe, wide in the light and on a phone in the dark. */
export function everybodyCanRead(pages: ReadonlyMap<string, string>): void {
  describe.skipIf(browserMissing !== undefined)('everybody can read', () => {
    let browser: Browser
    let server: Loopback

    beforeAll(async () => {
      browser = await openBrowser()
      server = await openLoopback()
      for (const [name, markup] of pages) server.pages.set(`/${name}`, markup)
    })
    afterAll(async () => {
      await browser.close()
      await server.stop()
    })

    test('all pages, wide in the light and on a phone in the dark', async () => {
      const context = await browser.newContext({ baseURL: server.origin, bypassCSP: true })
      const page = await context.newPage()
      for (const name of pages.keys()) {
        await page.goto(`/${name}`)
        expect(await faultsInAllLooks(page), name).toEqual([])
      }
      await context.close()
    })
  })
}
