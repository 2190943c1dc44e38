import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, faultsForReaders, openBrowser } from '#testing'
import { place } from '../start/running.ts'
import { clone, commit, git, tokenOf } from './clone.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()
const file = 'handbook/marketing/integrated-marketing/conferences.md'
const was = '/marketing/integrated-marketing/conferences/'
const is = '/marketing/integrated-marketing/fairs/'

/** Of the page as it stands in the sample. */
const lineOf = (text: string, words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1

let before: string
let old: string
let work: string

beforeAll(async () => {
  work = join(place('clone'), 'handbook')
  await clone(door.url(), work, await tokenOf(await door.as('noor'), 'handbook.read handbook.push'))
  before = (await git(work, ['rev-parse', 'HEAD'])).said
  old = readFileSync(join(work, file), 'utf8')
  const now = old
    .replace('## How we choose', '## What we look for')
    .replace('weeks of somebody’s life', 'weeks of somebody’s year')
    .replace("weeks of somebody's life", "weeks of somebody's year")
    .replace(/^Our own summit does not count.*\n\n/m, '')
    .replace('description:', 'aliases: [/stands/]\ndescription:')
  await commit(work, { [file]: now })
  await git(work, ['mv', file, file.replace('conferences', 'fairs')])
  await git(work, ['commit', '--quiet', '-m', 'Move the page'])
  if (!(await git(work, ['push'])).ok) throw new Error('The push was turned away.')
})

const led = async (words: string) => {
  const line = lineOf(old, words)
  return door.visitor().get(`${was}?as-of=${before.slice(0, 12)}&lines=${line}-${line}`)
}

test('an address that a page had leads to it, by what the page says and by its history', async () => {
  expect(await door.visitor().get('/stands/?from=a')).toMatchObject({ status: 301, to: `${is}?from=a` })
  await expect.poll(async () => (await door.visitor().get(was)).to, { timeout: 10_000 }).toBe(is)
  const answer = await door.visitor().get(`/api/v1/page?url=${encodeURIComponent(was)}&section=how-we-choose`)
  expect(JSON.parse(answer.body)).toMatchObject({ url: is, movedTo: is, anchor: 'what-we-look-for' })
})

test('a link to a paragraph finds it in the page of now, wherever that stands', async () => {
  const { status, body, text } = await led('We go to few and go properly')
  expect(status).toBe(200)
  expect(body).toMatch(/id="fh-here"[^>]*>A conference is dear/)
  expect(text).not.toContain('changed since')
})

test('a paragraph that changed says what, and one that went says what it said', async () => {
  const changed = await led('Each stand takes weeks')
  expect(changed.text).toMatch(/This paragraph has changed since .*somebody['’]s life year/s)
  expect(changed.body).toMatch(/<del>life<\/del><ins>year<\/ins>/)
  const gone = await led('Our own summit does not count')
  expect(gone.text).toMatch(/no longer here\. On .* it said:.*Our own summit does not count/s)
  expect(gone.body).toContain(`href="${was}?as-of=${before}"`)
})

test.each(['0-3', '3-1', '1-999999', 'x', '1-2-3', '99999'])(
  'lines that no page has show the page as it was: %s',
  async (lines) => {
    const { status, text } = await door.visitor().get(`${was}?as-of=${before}&lines=${lines}`)
    expect(status).toBe(200)
    expect(text).toContain('You are reading the version of')
  },
)

describe.skipIf(browserMissing)('in a browser', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    page = await context.newPage()
  })
  afterAll(async () => browser?.close())

  test('whoever comes by the old name of a heading is led to what it is called now', async () => {
    await page.goto(`${door.url()}${is}#how-we-choose`)
    await expect.poll(() => new URL(page.url()).hash, { timeout: 10_000 }).toBe('#what-we-look-for')
  })

  test('each paragraph has a link beside it, which the arrow keys reach from the heading, and one press copies', async () => {
    await page.goto(door.url() + is)
    const stops = await page.locator('main a:visible, main button:visible').count()
    await page.getByText('Each stand takes weeks').hover()
    const link = page.locator('.of-paragraph')
    expect(await link.getAttribute('href')).toMatch(/\/fairs\/\?as-of=[\da-f]{12}&lines=\d+-\d+#fh-here$/)
    expect(await page.locator('main a:visible, main button:visible').count()).toBe(stops + 1)
    await page.locator('#how-many-in-a-quarter .permalink').focus()
    await page.keyboard.press('ArrowDown')
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await link.getAttribute('aria-label')).toMatch(/^Link to “Each stand takes weeks/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('&lines=')
    expect(await faultsForReaders(page)).toEqual([])
    await page.goto(await page.evaluate(() => navigator.clipboard.readText()))
    expect(await page.locator('#fh-here').textContent()).toContain('Each stand takes weeks')
    expect(await faultsForReaders(page)).toEqual([])
  })
})
