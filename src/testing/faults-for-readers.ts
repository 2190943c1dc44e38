import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions, AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

declare const axe: { run(options?: RunOptions): Promise<AxeResults> }

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds in the page as it stands, and what sticks out at the side; empty where all is well. */
export async function faultsForReaders(page: Page): Promise<readonly string[]> {
  await page.evaluate(script)
  const { violations } = await page.evaluate(() => axe.run())
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ''}`)
  return wide ? [...found, 'the page is wider than the screen'] : found
}
