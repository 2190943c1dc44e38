import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser } from './browser.ts'
import { faultsForReaders } from './faults-for-readers.ts'
import { openLoopback, type Loopback } from './loopback.ts'

const screens = [
  { width: 1360, height: 900, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const

/** Says the tests that each page, given by its name, passes axe on a wide light and on a narrow dark screen. */
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

    test.each(screens)('all pages at $width in $colorScheme', async ({ width, height, colorScheme }) => {
      const viewport = { width, height }
      const context = await browser.newContext({
        baseURL: server.origin,
        viewport,
        colorScheme,
        bypassCSP: true,
      })
      const page = await context.newPage()
      for (const name of pages.keys()) {
        await page.goto(`/${name}`)
        expect(await faultsForReaders(page), name).toEqual([])
      }
      await context.close()
    })
  })
}
