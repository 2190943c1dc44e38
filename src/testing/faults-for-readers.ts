import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions, AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

declare const axe: { run(context: string, options: RunOptions): Promise<AxeResults> }

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Just wide enough for the margin: what sticks out does so here. */
const wide = { width: 1240, height: 900 }
const phone = { width: 390, height: 844 }

/** Each scheme, each width, a mouse and fingers once. */
const looks = [
  { says: 'wide, light', viewport: wide, colorScheme: 'light', fingers: 0 },
  { says: 'phone, dark', viewport: phone, colorScheme: 'dark', fingers: 5 },
] as const

/** What axe finds in the page as it stands (fingers' targets of 24 px among it, which axe leaves out unasked), and what sticks out at the side; empty where all is well. */
export async function faultsForReaders(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(script)
  return page.evaluate(async () => {
    // A field that has the focus is scrolled to, and what is half below the header then is no small target.
    scrollTo({ top: 0, behavior: 'instant' })
    const { violations } = await axe.run('html', {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    })
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      ...violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ''}`),
      ...(scrollWidth > clientWidth ? ['the page is wider than the screen'] : []),
    ]
  })
}

/** The same in both schemes, on a wide screen and on a phone's, without loading the page again. */
export async function faultsInAllLooks(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  const chromium = await page.context().newCDPSession(page)
  for (const { says, viewport, colorScheme, fingers } of looks) {
    await page.setViewportSize(viewport)
    await chromium.send('Emulation.setTouchEmulationEnabled', {
      enabled: fingers > 0,
      ...(fingers > 0 && { maxTouchPoints: fingers }),
    })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const faults = await faultsForReaders(page)
    found.push(...faults.map((fault) => `${says}: ${fault}`))
  }
  await chromium.detach()
  return found
}
