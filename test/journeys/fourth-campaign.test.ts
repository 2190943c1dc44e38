import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, startTestServer, type TestServer } from '#testing'

const run = promisify(execFile)
const paidSocial = '/marketing/integrated-marketing/paid-social/'
const file = 'handbook/marketing/integrated-marketing/paid-social.md'
const sentence = 'Teams outside Digital Strategy may start three paid social campaigns a calendar month.'

const today = Temporal.Now.plainDateISO('Europe/Berlin')
/** A month in which the sample's Field APAC has planned nothing yet. */
const month = today.add({ months: 3 }).with({ day: 1 })
const monthWords = month.toLocaleString('en-GB', { month: 'long', year: 'numeric' })
const lastOfThisMonth = today.with({ day: today.daysInMonth }).toString()

describe.skipIf(browserMissing)('[R1.34] the fourth paid social campaign of a month', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  let folder: string

  beforeAll(async () => {
    server = await startTestServer()
    browser = await openBrowser()
    page = await lookAs('Linh')
    folder = await mkdtemp(join(tmpdir(), 'firsthand-clone-'))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  async function lookAs(name: string): Promise<Page> {
    const looking = await (await browser.newContext()).newPage()
    await looking.goto(`${server.url}/-/sign-in`)
    await looking.getByRole('button', { name: new RegExp(`^Look as ${name}`) }).click()
    await looking.waitForURL((url) => !url.pathname.startsWith('/-/sign-in'))
    return looking
  }

  async function plan(name: string, startsOn: string, on = page): Promise<void> {
    await on.goto(`${server.url}/-/campaigns/new`)
    await on.getByLabel('What is it called?').fill(name)
    await on.getByLabel('What kind is it?').selectOption({ label: 'Paid social' })
    await on.getByLabel('On which day does it start?').fill(startsOn)
    await on.getByLabel('Where?').fill('Singapore, Hanoi')
    await on.getByRole('button', { name: 'Plan it' }).click()
  }

  test('three fit', async () => {
    for (const [place, name] of ['Tet stories', 'Harbour talks', 'Night shift'].entries()) {
      await plan(name, month.with({ day: 3 + place }).toString())
      await page.waitForURL(/\/-\/campaigns\/\d+$/)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name)
    }
    expect(await page.getByText(sentence).count()).toBe(1)
  })

  test('the fourth gets “Not yet”: the sentence, its page and version, who holds the places, what would work [Q1]', async () => {
    await plan('One too many', month.with({ day: 20 }).toString())
    const panel = page.getByRole('group', { name: 'Not yet — here is what would work' })
    const text = (await panel.textContent()) ?? ''
    expect(text).toContain(sentence)
    expect(text).toContain(`${monthWords} is full for Field APAC`)
    for (const name of ['Tet stories', 'Harbour talks', 'Night shift']) expect(text).toContain(name)
    expect(text).toContain('as it stands since')
    expect(await panel.getByRole('link', { name: /Paid social/ }).getAttribute('href')).toMatch(
      new RegExp(`^${paidSocial}\\?as-of=[0-9a-f]{40}#how-many-at-a-time`),
    )
    const ways = await panel.locator('.way b').allTextContents()
    expect(ways[0]).toMatch(/^Start on Mon|^Start on \w{3} 1 /)
    expect(ways).toContain('Take the place of your own “Night shift”')
    expect(ways.some((way) => way.startsWith('Ask Noor Haddad for an exception'))).toBe(true)
  })

  test('nothing typed is lost', async () => {
    expect(await page.getByLabel('What is it called?').inputValue()).toBe('One too many')
    expect(await page.getByLabel('Where?').inputValue()).toBe('Singapore, Hanoi')
    expect(await page.getByLabel('On which day does it start?').inputValue()).toBe(
      month.with({ day: 20 }).toString(),
    )
  })

  test('the first way works at one press', async () => {
    await page
      .getByRole('button', { name: /^Start on/ })
      .first()
      .click()
    await page.waitForURL(/\/-\/campaigns\/\d+$/)
    const next = month.add({ months: 1 })
    expect(await page.locator('main').textContent()).toContain(
      `1 ${next.toLocaleString('en-GB', { month: 'long' })}`,
    )
  })

  test('the card beside the paragraph goes from 2 of 3 to 3 of 3 without a reload', async () => {
    const reader = await lookAs('Arjun')
    await reader.goto(server.url + paidSocial)
    const figure = reader.locator('live-card .figure')
    expect(await figure.textContent()).toContain('2 of 3')
    await plan('Last of the month', lastOfThisMonth)
    await page.waitForURL(/\/-\/campaigns\/\d+$/)
    await expect.poll(() => figure.textContent(), { timeout: 5000 }).toContain('3 of 3')
    await reader.close()
  })

  test('a push that changes “three” to “two” in sentence and block is in force within a second and cancels nothing [Q16]', async () => {
    const clone = await cloneAs('Noor')
    const before = await readFile(join(clone, file), 'utf8')
    await writeFile(
      join(clone, file),
      before.replace('may start three', 'may start two').replace('at-most: 3', 'at-most: 2'),
    )
    await commit(clone, 'Two at a time, so that each gets looked after')
    const reader = await lookAs('Arjun')
    await reader.goto(server.url + paidSocial)
    await run('git', ['push', '-q'], { cwd: clone })
    const pushed = performance.now()
    const figure = reader.locator('live-card .figure')
    await expect.poll(() => figure.textContent(), { timeout: 5000, interval: 20 }).toContain('3 of 2')
    expect(performance.now() - pushed).toBeLessThan(1000)
    expect(await reader.locator('main live-card').textContent()).toContain('over by 1')
    await reader.reload()
    expect(await reader.locator('.said').textContent()).toContain('At most 2 paid social campaigns')
    await reader.close()

    await plan('After the change', today.add({ months: 5 }).with({ day: 2 }).toString())
    await plan('And another', today.add({ months: 5 }).with({ day: 3 }).toString())
    await plan('The third', today.add({ months: 5 }).with({ day: 4 }).toString())
    expect(await page.locator('#not-yet-panel').textContent()).toContain(
      'may start two paid social campaigns',
    )
  })

  test('an old decision still opens the page as it was', async () => {
    await page.goto(`${server.url}/-/rules/limit/paid-social-per-team`)
    const old = page.getByRole('listitem').filter({ hasText: 'changed since' }).first()
    const href = (await old.locator('.cite a').getAttribute('href')) ?? ''
    await page.goto(server.url + href)
    expect(await page.locator('main').textContent()).toContain('may start three paid social campaigns')
    expect(await page.locator('.said').textContent()).toContain('At most 3')
    await page.getByRole('link', { name: 'Read it as it is now' }).click()
    expect(await page.locator('main').textContent()).toContain('may start two paid social campaigns')
  })

  test('a push in which the sentence and the block disagree is refused with file, line and what would work', async () => {
    const clone = await cloneAs('Noor')
    const before = await readFile(join(clone, file), 'utf8')
    await writeFile(join(clone, file), before.replace('at-most: 2', 'at-most: 4'))
    await commit(clone, 'Four')
    const line = before.split('\n').findIndex((text) => text.startsWith('at-most:')) + 1
    const refused = await run('git', ['push'], { cwd: clone }).then(
      () => '',
      (fault: { stderr: string }) => fault.stderr,
    )
    expect(refused).toContain(`${file}:${line}:10`)
    expect(refused).toContain('limit paid-social-per-team')
    expect(refused).toMatch(/two/)
    await page.goto(server.url + paidSocial)
    expect(await page.locator('.said').textContent()).toContain('At most 2')
  })

  async function cloneAs(name: string): Promise<string> {
    const owner = await lookAs(name)
    await owner.goto(`${server.url}/-/tokens`)
    await owner.getByLabel('What is it for?').fill('for git')
    await owner.getByRole('button', { name: 'Make a token' }).click()
    const secret = (await owner.getByRole('status').locator('code').textContent()) ?? ''
    await owner.close()
    const clone = await mkdtemp(join(folder, 'clone-'))
    const address = `${server.url.replace('http://', `http://git:${secret}@`)}/git`
    await run('git', ['clone', '-q', address, clone])
    return clone
  }

  async function commit(clone: string, says: string): Promise<void> {
    const who = ['-c', 'user.name=Noor Haddad', '-c', 'user.email=noor@lindenquay.example']
    await run('git', [...who, 'commit', '-qam', says], { cwd: clone })
  }
})
