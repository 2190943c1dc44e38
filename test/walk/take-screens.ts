import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, startTestServer, type TestServer } from '#testing'
import { everyScreen } from './every-screen.ts'
import { contactSheet, type Shot } from './contact-sheet.ts'
import { contextOf, walk } from './walk.ts'
import { distinct, seenBy, walkedBy, walkersOf, type Walker } from './walkers.ts'

const folder = 'screens'

const looks = [
  ['light', { width: 1360, height: 900 }, 'light'],
  ['dark', { width: 1360, height: 900 }, 'dark'],
  ['phone', { width: 390, height: 844 }, 'light'],
] as const

/** Those that the README shows: whose eyes, which page, in which scheme. */
const pictures = [
  ['docs/picture.png', '/marketing/integrated-marketing/paid-social/#how-many-at-a-time', 'light'],
  ['docs/picture-dark.png', '/-/my-handbook', 'dark'],
] as const

let server: TestServer
let walkers: readonly Walker[]
beforeAll(async () => {
  server = await startTestServer({ FIRSTHAND_RATE_LIMIT: 'off' })
  walkers = await walkersOf(server)
})
afterAll(() => server?.stop())

test('a picture of every page', async () => {
  const began = performance.now()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const addresses = await walkedBy(server, walkers, everyScreen)
  const seen = await Promise.all(walkers.map((one) => seenBy(one, everyScreen, addresses)))
  const pages = distinct(seen.flat())
  const shots: Shot[] = []
  const browser = await openBrowser()
  for (const walker of walkers) {
    const context = await contextOf(browser, server, walker)
    const mine = pages.filter(({ who }) => who === walker.who)
    await walk(context, server, mine, async (page, { who, name }) => {
      shots.push({ who, name, files: await taken(page, `${who} ${name}`.replaceAll(/\W+/g, '-')) })
    })
    await context.close()
  }
  await browser.close()
  const took = Math.round((performance.now() - began) / 1000)
  const said = `${shots.length} pages in ${looks.length} looks each, taken in ${took} seconds.`
  writeFileSync(`${folder}/index.html`, contactSheet(shots, said))
  process.stdout.write(`${said} Open ${folder}/index.html.\n`)
  expect(shots).toHaveLength(pages.length)
})

test('the pictures of the README', async () => {
  const browser = await openBrowser()
  const member = walkers.find(({ who }) => who === 'a member') ?? { cookie: '' }
  const context = await contextOf(browser, server, member)
  const page = await context.newPage()
  await page.setViewportSize({ width: 1360, height: 740 })
  for (const [path, address, colorScheme] of pictures) {
    await page.emulateMedia({ colorScheme })
    await page.goto(server.url + address)
    const picture = await page.screenshot({ path })
    expect(picture.length, path).toBeLessThan(200_000)
  }
  await browser.close()
})

async function taken(page: Page, name: string): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready)
  const files: string[] = []
  for (const [look, viewport, colorScheme] of looks) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const file = `${name}-${look}.png`
    await page.screenshot({ path: `${folder}/${file}`, fullPage: true })
    files.push(file)
  }
  return files
}
