import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  browserMissing,
  faultsForReaders,
  faultsInMarkup,
  openBrowser,
  startTestServer,
  type TestServer,
} from '#testing'

interface Found {
  readonly kind: string
  readonly title: string
  readonly href: string
}

describe.skipIf(browserMissing)('keys, undoing and being away', () => {
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    server = await startTestServer()
    browser = await openBrowser()
    context = await browser.newContext({ baseURL: server.url })
    page = await context.newPage()
    page.setDefaultTimeout(5000)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  async function lookAs(name: string, by: Page = page): Promise<void> {
    await by.goto('/-/sign-in')
    await by.getByRole('button', { name: `Look as ${name}`, exact: true }).click()
    await by.waitForURL((url) => !url.pathname.startsWith('/-/sign-in'))
  }
  const find = async (words: string): Promise<readonly Found[]> => {
    const answer = await page.request.get('/api/v1/find', { params: { words } })
    return ((await answer.json()) as { found: Found[] }).found
  }
  const day = (months: number) =>
    Temporal.Now.plainDateISO('UTC').add({ months }).with({ day: 17 }).toString()
  const toast = () => page.locator('done-toast')

  async function fillPlan(name: string, on: string): Promise<void> {
    await page.goto('/-/campaigns/new')
    await page.getByLabel('What is it called?').fill(name)
    await page.getByLabel('What kind is it?').selectOption({ label: 'Webinar' })
    await page.getByLabel('On which day does it start?').fill(on)
  }

  test('a stranger finds pages, the very section, rules and people, and nothing to do', async () => {
    expect((await find('paid social'))[0]).toMatchObject({ kind: 'page', title: 'Paid social' })
    expect(await find('how many at a time')).toContainEqual(
      expect.objectContaining({
        kind: 'section',
        href: '/marketing/integrated-marketing/paid-social/#how-many-at-a-time',
      }),
    )
    expect((await find('noor'))[0]).toMatchObject({ kind: 'person', href: '/-/people/noor' })
    expect((await find('may i plan')).map(({ kind }) => kind)).not.toContain('action')
    const tooLong = await page.request.get('/api/v1/find', { params: { words: 'paid '.repeat(60) } })
    expect([tooLong.status(), await tooLong.text()]).toEqual([422, expect.stringContaining('200')])
  })

  test('who may plan is led to the form by “may I plan”', async () => {
    await lookAs('Linh')
    expect((await find('May I plan'))[0]).toEqual({
      kind: 'action',
      title: 'May I plan a campaign?',
      under: expect.any(String),
      href: '/-/campaigns/new',
    })
    expect((await find('webhook')).map(({ kind }) => kind)).not.toContain('action')
    expect(await find('plan leave')).toContainEqual(
      expect.objectContaining({ kind: 'action', href: '/-/people/linh/details' }),
    )
    expect(await find('field apac')).toContainEqual(
      expect.objectContaining({ kind: 'team', href: '/-/teams/field-apac' }),
    )
  })

  test('Ctrl-K, a few letters and Enter lead anywhere; everybody can read the palette', async () => {
    await page.goto('/')
    const before = page.locator('.brand')
    await before.focus()
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Go to a page' })
    await field.waitFor()
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.type('noor hadad')
    const first = page.locator('.palette').getByRole('option').first()
    await first.filter({ hasText: 'Noor Haddad' }).waitFor()
    expect(await faultsForReaders(page)).toEqual([])
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
    await page.keyboard.press('End')
    expect(await page.locator('.palette').getByRole('option', { selected: true }).textContent()).toContain(
      'Search all text for',
    )
    await page.keyboard.press('ArrowDown')
    expect(await first.getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await before.evaluate((one) => one === document.activeElement)).toBe(true)
    // Enter before the answer is there goes where the answer leads.
    await page.keyboard.press('/')
    await page.keyboard.type('may i plan')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/-/campaigns/new')
  })

  test('what is typed before the palette is there goes into it', async () => {
    const slow = await browser.newContext({ baseURL: server.url })
    const page = await slow.newPage()
    await page.route(/more-[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.goto('/')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('noor')
    const field = page.getByRole('combobox', { name: 'Go to a page' })
    await field.waitFor()
    expect(await field.inputValue()).toBe('noor')
    await slow.close()
  })

  test('what is called by no name leads to the search of all text; where one was lately stands first', async () => {
    await page.goto('/-/people')
    await page.getByLabel('Search the handbook').click()
    await page.locator('.palette').getByRole('option', { name: 'Plan a campaign' }).first().waitFor()
    expect(await page.locator('.palette').getByRole('option').first().textContent()).toContain('Lately')
    await page.keyboard.type('xylophone quarks')
    await page.locator('.palette').getByRole('option', { name: 'Nothing is called so' }).waitFor()
    const [apart] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')])
    await apart.waitForURL('**/-/pages?words=xylophone+quarks')
    await apart.close()
    await page.keyboard.press('Escape')
  })

  test('without script the same list stands on a page, sort by sort', async () => {
    const answer = await page.goto('/-/find?words=paid+soc')
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      expect.arrayContaining(['Pages', 'Rules', 'What you can do']),
    )
    const first = page.getByRole('region', { name: 'Pages' }).getByRole('link', { name: 'Paid social' })
    expect(await first.getAttribute('href')).toBe('/marketing/integrated-marketing/paid-social/')
    expect(await faultsForReaders(page)).toEqual([])
    expect(await faultsInMarkup((await answer?.text()) ?? '')).toEqual([])
    await page.goto('/-/find?words=xylophone')
    await page.getByRole('main').getByText('Nothing is called “xylophone” here.').waitFor()
    await page.goto(`/-/find?words=${'paid+'.repeat(60)}`)
    expect(await page.locator('#words-error').textContent()).toContain('200')
    expect(await page.locator('#words').inputValue()).toContain('paid paid')
  })

  test('keys pressed alone go places, never out of a field, and can be turned off', async () => {
    await page.goto('/')
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForURL('**/-/people')
    await page.goto('/-/tokens')
    await page.getByLabel('What is it for?').focus()
    await page.keyboard.type('g/?')
    expect(await page.locator('dialog').count()).toBe(0)
    await page.locator('main').focus()
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await keys.getByText('People').waitFor()
    expect(await faultsForReaders(page)).toEqual([])
    await keys.getByLabel('Keys pressed alone').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.press('?')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    expect(await page.locator('dialog').count()).toBe(1)
    await page.evaluate(() => localStorage.removeItem('single-keys'))
  })

  test('a plan is said in words once, and undone by its button as an act of its own', async () => {
    await fillPlan('Harbour talk', day(5))
    await page.getByRole('button', { name: 'Plan it' }).click()
    await page.waitForURL(/\/-\/campaigns\/\d+$/)
    await toast().getByText('You planned “Harbour talk”.').waitFor()
    expect(await faultsForReaders(page)).toEqual([])
    await page.reload()
    expect(await toast().count()).toBe(0)
    await page.getByLabel('On which day does it start?').fill(day(6))
    await page.getByRole('button', { name: 'Move it' }).click()
    await toast().getByText('You moved “Harbour talk” to').waitFor()
    await toast().getByRole('button', { name: 'Undo' }).focus()
    await page.keyboard.press('Enter')
    await toast()
      .getByText(/to 17 /)
      .waitFor()
    const starts = page.locator('dt:text-is("Starts") + dd')
    expect(await starts.textContent()).toContain(dayName(day(5)))
  })

  test('an act is said to nobody but who did it, and an Undo that comes too late is answered', async () => {
    const plain = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
    const own = await plain.newPage()
    own.setDefaultTimeout(5000)
    await lookAs('Linh', own)
    await own.goto('/-/campaigns/new')
    await own.getByLabel('What is it called?').fill('Pier talk')
    await own.getByLabel('What kind is it?').selectOption({ label: 'Webinar' })
    await own.getByLabel('On which day does it start?').fill(day(7))
    const answer = own.waitForResponse((one) => one.request().method() === 'POST')
    await own.getByRole('button', { name: 'Plan it' }).click()
    const handed =
      (await (await answer).headerValue('set-cookie'))?.match(/firsthand-done=([^;]+)/)?.[1] ?? ''
    expect(decodeURIComponent(handed)).toMatch(/^[0-9a-f-]{36} \/-\/campaigns \S*$/)
    expect(await own.locator('done-toast').textContent()).toContain('You planned “Pier talk”.')
    const other = await browser.newContext({ baseURL: server.url })
    const theirs = await other.newPage()
    await lookAs('Noor', theirs)
    await other.addCookies([{ name: 'firsthand-done', value: handed, url: server.url }])
    await theirs.goto('/')
    expect(await theirs.locator('done-toast').count()).toBe(0)
    await other.close()
    const late = await own.context().newPage()
    await late.goto(own.url())
    await late.getByLabel('Why?').fill('The pier is closed.')
    await late.getByRole('button', { name: 'Call it off' }).click()
    await own.getByRole('button', { name: 'Undo' }).click()
    expect(await own.locator('main').textContent()).toContain('“Pier talk” was called off already.')
    await plain.close()
  })

  test('without a connection it says so, holds a form back with what was typed, and says when it is back', async () => {
    await fillPlan('Pier concert', day(8))
    await context.setOffline(true)
    await page.getByText('No connection since').waitFor()
    await page.getByRole('button', { name: 'Plan it' }).click()
    await page.getByText('so this was not sent').waitFor()
    expect(await page.getByLabel('What is it called?').inputValue()).toBe('Pier concert')
    await page.keyboard.press('Control+k')
    await page.getByText('could not be asked just now').waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await context.setOffline(false)
    await page.getByText('The connection is back.').waitFor()
    await page.getByText('you can send it now').waitFor()
    await page.getByRole('button', { name: 'Plan it' }).click()
    await page.waitForURL(/\/-\/campaigns\/\d+$/)
    await page.goto('/-/campaigns/new')
    expect(await page.getByLabel('What is it called?').inputValue()).toBe('')
  })

  test('what was typed outlives the end of a session, and is nobody else’s', async () => {
    const typed = page.getByLabel('What is it called?')
    await fillPlan('Night stream', day(9))
    await context.clearCookies({ name: 'firsthand' })
    await page.getByRole('button', { name: 'Plan it' }).click()
    await page.getByText('Sign in').first().waitFor()
    expect(await typed.inputValue()).toBe('Night stream')
    await page.getByRole('banner').getByRole('link', { name: 'Look as somebody' }).click()
    await page.getByRole('button', { name: 'Look as Linh', exact: true }).click()
    // The page of the form, not the address that it was sent to.
    await page.waitForURL('**/-/campaigns/new')
    expect(await typed.inputValue()).toBe('Night stream')
    await context.clearCookies({ name: 'firsthand' })
    await lookAs('Noor')
    await page.goto('/-/campaigns/new')
    expect(await typed.inputValue()).toBe('')
  })

  test('signing out leaves nothing behind in the browser', async () => {
    await fillPlan('Secret stream', day(9))
    await page.locator('.who summary').click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    const kept = () => page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))
    expect(await kept()).not.toMatch(/Secret stream|campaigns/)
  })
})

const dayName = (written: string): string =>
  Temporal.PlainDate.from(written).toLocaleString('en-GB', { day: 'numeric', month: 'long' })
