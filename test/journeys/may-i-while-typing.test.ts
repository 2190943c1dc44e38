import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, faultsForReaders, openBrowser, startTestServer, type TestServer } from '#testing'

const sentence = 'Teams outside Digital Strategy may start three paid social campaigns a calendar month.'
const today = Temporal.Now.plainDateISO('Europe/Berlin')
/** A month in which the sample's Field APAC has planned nothing yet. */
const month = today.add({ months: 3 }).with({ day: 1 })
const next = month.add({ months: 1 })
const words = (day: Temporal.PlainDate): string =>
  day.toLocaleString('en-GB', { month: 'long', year: 'numeric' })
const pictures = process.env['FIRSTHAND_PICTURES'] ?? join(tmpdir(), 'firsthand-pictures')

describe.skipIf(browserMissing)('May I? — the form says it while one types', () => {
  let server: TestServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startTestServer()
    browser = await openBrowser()
    page = await lookAs('Linh')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  async function lookAs(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    // The worker that keeps pages would ask past the routes by which this test cuts the connection.
    const looking = await (await browser.newContext({ serviceWorkers: 'block', ...options })).newPage()
    await looking.goto(`${server.url}/-/sign-in`)
    await looking.getByRole('button', { name: new RegExp(`^Look as ${name}`) }).click()
    await looking.waitForURL((url) => !url.pathname.startsWith('/-/sign-in'))
    return looking
  }

  const answer = (on = page) => on.locator('.answer')
  const form = (on = page) => on.goto(`${server.url}/-/campaigns/new`)

  async function type(name: string, startsOn: Temporal.PlainDate, on = page): Promise<void> {
    await on.getByLabel('What kind is it?').selectOption({ label: 'Paid social' })
    await on.getByLabel('On which day does it start?').fill(startsOn.toString())
    await on.getByLabel('What is it called?').pressSequentially(name, { delay: 20 })
  }

  async function plan(name: string, startsOn: Temporal.PlainDate): Promise<void> {
    await form()
    await type(name, startsOn)
    await page.getByRole('button', { name: 'Plan it' }).click()
    await page.waitForURL(/\/-\/campaigns\/\d+$/)
  }

  /** Address of the campaign that waited. */
  let waiting = ''

  /** How often the form asked, and how often the department's journal was told of it. */
  const asked: string[] = []

  test('it says that it fits, with the sentence, and takes neither focus nor letters', async () => {
    page.on('request', (request) => request.url().includes('/-/may-i/') && asked.push(request.url()))
    await form()
    await type('Tet stories', month.with({ day: 3 }))
    await expect
      .poll(() => answer().textContent())
      .toContain(`This fits: 3 of 3 places of ${words(month)} are free for Field APAC.`)
    expect(await answer().textContent()).toContain(sentence)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('name')
    await page.keyboard.type(' two')
    expect(await page.getByLabel('What is it called?').inputValue()).toBe('Tet stories two')
    expect(await answer().getAttribute('aria-live')).toBe('polite')
  })

  test('it asks after a pause, not at every key, and not again where nothing changed', async () => {
    await expect.poll(() => asked.length).toBe(2)
    await page.getByLabel('Where?').focus()
    await page.keyboard.press('Shift')
    await page.waitForTimeout(900)
    expect(asked).toHaveLength(2)
  })

  test('while something that is asked for is missing, it asks nothing and says nothing', async () => {
    await page.getByLabel('What is it called?').fill('')
    await expect.poll(() => answer().textContent()).toBe('')
    await page.waitForTimeout(900)
    expect(asked).toHaveLength(2)
  })

  test('a day that has passed is said when the field is left, not before', async () => {
    await page.getByLabel('What is it called?').fill('Tet stories')
    const day = page.getByLabel('On which day does it start?')
    await day.focus()
    await day.fill(today.subtract({ days: 3 }).toString())
    await expect.poll(() => asked.length).toBe(3)
    await expect.poll(() => answer().getAttribute('aria-busy')).toBe(null)
    expect(await answer().getByText('This day has passed').isVisible()).toBe(false)
    await page.getByLabel('Where?').focus()
    expect(await answer().getByText('This day has passed').isVisible()).toBe(true)
  })

  test('where the month is full the same panel as after sending comes, and its ways work at one press', async () => {
    for (const day of [3, 4, 5]) await plan(`On the ${day}th`, month.with({ day }))
    await form()
    await type('One too many', month.with({ day: 20 }))
    const panel = page.getByRole('group', { name: 'Not yet — here is what would work' })
    await panel.waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('name')
    const text = (await panel.textContent()) ?? ''
    expect(text).toContain(`${words(month)} is full for Field APAC: 3 of 3 places held.`)
    expect(text).toContain('Put it on the waiting list')
    expect(text).toContain('On the 4th')
    expect(await faultsForReaders(page)).toEqual([])
    await page.getByRole('button', { name: /^Start on \w+ 20 / }).click()
    await page.waitForURL(/\/-\/campaigns\/\d+$/)
    expect(await page.locator('main').textContent()).toContain(
      `20 ${next.toLocaleString('en-GB', { month: 'long' })}`,
    )
  })

  test('put on the waiting list it says where it stands, and gets the place that comes free by itself', async () => {
    await form()
    await type('Patience', month.with({ day: 21 }))
    await page.getByRole('button', { name: /Put it on the waiting list/ }).click()
    await page.waitForURL(/\/-\/campaigns\/\d+$/)
    waiting = page.url()
    expect(await page.locator('main').textContent()).toContain('None yet: it waits, 1st in line')
    await page.screenshot({ path: join(pictures, 'waiting.png'), fullPage: true })
    await page.goto(`${server.url}/-/campaigns`)
    expect(await page.getByRole('listitem').filter({ hasText: 'Patience' }).textContent()).toContain(
      'waits, 1st in line',
    )
    await page.getByRole('link', { name: 'On the 4th' }).click()
    await page.getByLabel('Why?').fill('The venue closed.')
    await page.getByRole('button', { name: 'Call it off' }).click()
    await expect
      .poll(async () => {
        await page.goto(waiting)
        return page.locator('main').textContent()
      })
      .not.toContain('None yet')
    expect(await page.locator('main').textContent()).toContain('It fitted on')
  })

  test('a form that a link brings filled in is asked about once, without a key', async () => {
    asked.length = 0
    const filled = new URLSearchParams({
      name: 'From a link',
      type: 'paid-social',
      startsOn: next.with({ day: 22 }).toString(),
    })
    await page.goto(`${server.url}/-/campaigns/new?${filled.toString()}`)
    await expect.poll(() => answer().textContent()).toContain('This fits')
    await page.waitForTimeout(900)
    expect(asked).toHaveLength(1)
    await page.goto(`${server.url}/-/campaigns/new?name=${encodeURIComponent('Half a link')}`)
    await page.waitForTimeout(900)
    expect(asked).toHaveLength(1)
    await page.goto(waiting)
  })

  test('moving asks too', async () => {
    const number = page.url()
    await page.getByLabel('On which day does it start?').fill(next.with({ day: 21 }).toString())
    await expect.poll(() => answer().textContent()).toContain(`2 of 3 places of ${words(next)} are free`)
    expect(page.url()).toBe(number)
  })

  test('without a connection, and where it is asked too often, that is said quietly, and nothing typed is lost', async () => {
    await form()
    await page.route('**/-/may-i/**', (route) => route.abort())
    await type('Tet stories', next.with({ day: 3 }))
    await expect.poll(() => answer().textContent()).toContain('There is no connection')
    await page.unroute('**/-/may-i/**')
    await page.route('**/-/may-i/**', (route) => route.fulfill({ status: 429 }))
    await page.keyboard.type('!')
    await expect.poll(() => answer().textContent()).toContain('Asked too often')
    await page.unroute('**/-/may-i/**')
    await page.keyboard.type('!')
    await expect.poll(() => answer().textContent()).toContain('This fits')
    expect(await page.getByLabel('What is it called?').inputValue()).toBe('Tet stories!!')
  })

  test('without script a button asks, and the form comes back with the answer and all that was typed', async () => {
    const plain = await lookAs('Linh', { javaScriptEnabled: false })
    await form(plain)
    await type('By hand', next.with({ day: 9 }), plain)
    await plain.getByRole('button', { name: 'May I?' }).click()
    expect(await plain.locator('main').textContent()).toContain('This fits: ')
    expect(await plain.getByLabel('What is it called?').inputValue()).toBe('By hand')
    await plain.getByLabel('On which day does it start?').fill(month.with({ day: 9 }).toString())
    await plain.getByRole('button', { name: 'May I?' }).click()
    await plain.getByRole('group', { name: 'Not yet — here is what would work' }).waitFor()
    await plain.goto(`${server.url}/-/may-i/campaigns`)
    expect(await plain.getByRole('heading', { level: 1 }).textContent()).toBe('Plan a campaign')
    await plain.context().close()
  })

  test.each([
    ['light', { colorScheme: 'light', viewport: { width: 1360, height: 900 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 1360, height: 900 } }],
    ['phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
  ] as const)('everybody can read both answers: %s', async (name, options) => {
    const looking = await lookAs('Linh', { ...options, bypassCSP: true })
    await form(looking)
    await type('Tet stories', next.with({ day: 3 }), looking)
    await looking.locator('#fits-panel').waitFor()
    expect(await faultsForReaders(looking)).toEqual([])
    await looking.screenshot({ path: join(pictures, `fits-${name}.png`), fullPage: true })
    await looking.getByLabel('On which day does it start?').fill(month.with({ day: 9 }).toString())
    await looking.locator('#not-yet-panel').waitFor()
    expect(await faultsForReaders(looking)).toEqual([])
    await looking.screenshot({ path: join(pictures, `not-yet-${name}.png`), fullPage: true })
    await looking.context().close()
  })
})
