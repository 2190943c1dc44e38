import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions, AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

declare const axe: { run(context: string, options: RunOptions): Promise<AxeResults> }

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const wide = { width: 1360, height: 900 }
const phone = { width: 390, height: 844 }

const colours = ['color-contrast', 'link-in-text-block']

/** What a scheme may change is colour alone, so that all else is tried once a width. */
const looks = [
  { says: 'wide, light', viewport: wide, colorScheme: 'light', rules: [] },
  { says: 'wide, dark', viewport: wide, colorScheme: 'dark', rules: colours },
  { says: 'phone, dark', viewport: phone, colorScheme: 'dark', rules: [] },
  { says: 'phone, light', viewport: phone, colorScheme: 'light', rules: colours },
] as const

/** What of a page axe looks at: all of it by every rule, unless told otherwise. */
interface Looked {
  readonly rules?: readonly string[]
  readonly within?: string
}

/** What axe finds in the page as it stands, and what sticks out at the side; empty where all is well. */
export async function faultsForReaders(page: Page, looked: Looked = {}): Promise<readonly string[]> {
  const { rules = [], within = 'html' } = looked
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(script)
  return page.evaluate(
    async ({ rules, within }) => {
      const { violations } = await axe.run(within, {
        resultTypes: ['violations'],
        ...(rules.length > 0 && { runOnly: rules }),
      })
      const { scrollWidth, clientWidth } = document.documentElement
      return [
        ...violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ''}`),
        ...(scrollWidth > clientWidth ? ['the page is wider than the screen'] : []),
      ]
    },
    { rules: [...rules], within },
  )
}

/**
 * The same in both schemes, on a wide screen and on a phone's, without loading the page again. What stands around every
 * page need not be tried anew on each of them: then colours are looked at in `main` alone.
 */
export async function faultsInAllLooks(page: Page, frameToo = true): Promise<readonly string[]> {
  const found: string[] = []
  for (const { says, viewport, colorScheme, rules } of looks) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const within = frameToo || rules.length === 0 ? 'html' : 'main'
    const faults = await faultsForReaders(page, { rules, within })
    found.push(...faults.map((fault) => `${says}: ${fault}`))
  }
  return found
}
