import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, faultsForReaders, faultsInMarkup, openBrowser } from '#testing'
import { startTestServer, type TestServer } from '#testing'
import { contributed } from '../../src/app.ts'

const paidSocial = '/marketing/integrated-marketing/paid-social/'
const history = `/-/history?page=${encodeURIComponent(paidSocial)}`

/** Pages of each sort, and each screen, at addresses of the sample. */
const addresses = [
  '/',
  '/marketing/',
  paidSocial,
  '/marketing/integrated-marketing/campaign-types/',
  '/marketing/integrated-marketing/where-we-are-active/',
  '/roles-and-hiring/product-marketing-manager/',
  `${paidSocial}?as-of=2026-01-01`,
  '/nowhere/at/all/',
  history,
  '/-/pages',
  '/-/pages?words=paid+social',
  '/-/pages?words=xylophone+quarks',
  '/-/pages?words=%3F%21',
  '/-/rules/limit/paid-social-per-team',
  '/-/rules/limit/nothing-of-that-name',
  '/-/people',
  '/-/people/noor',
  '/-/people/nobody',
  '/-/sign-in',
  '/-/welcome',
  '/-/home',
  '/-/my-handbook',
  '/-/follows',
  '/-/tokens',
  '/-/webhooks',
  '/-/webhooks/019469a0-0000-7000-8000-000000000001',
  '/-/campaigns',
  '/-/campaigns?after=nonsense',
  '/-/campaigns/new',
  '/-/campaigns/1',
  '/-/campaigns/99999',
  '/-/facts',
  '/api',
]

/** Read by those who write programs, in the words of their field. */
const forPrograms = new Set(['/api'])

const wide = { viewport: { width: 1360, height: 900 }, colorScheme: 'light' } as const
const narrow = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const
const noted = /^Failed to load resource: the server responded with a status of 4\d\d/

/** What Chromium says, as a warning only, of a header that names what it does not know. */
const aboutHeaders = /Unrecognized feature|Permissions-Policy/

/** Words of whoever builds the handbook, which mean nothing to its readers. */
const notPlain =
  /\b(commit|merge[ds]?|compil\w+|fence[ds]?|refus\w+|definitions?|parse[dr]?|snapshot|null|undefined|NaN)\b/i

/** How a rule is said back where a page refuses. */
const saidBack = 'A further one is refused.'

describe.skipIf(browserMissing)('every screen, for everybody', () => {
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    server = await startTestServer()
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** A page whose complaints are collected, those about its own policy among them. */
  async function look(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (line) => {
      if (aboutHeaders.test(line.text()) || (line.type() === 'error' && !noted.test(line.text())))
        complaints.push(line.text())
    })
    return { page, complaints }
  }

  async function lookAs(page: Page, name: string): Promise<void> {
    await page.goto(`${server.url}/-/sign-in`)
    await page.getByRole('button', { name: `Look as ${name}`, exact: true }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/-/sign-in'))
  }

  /** What is wrong with the screen that stands in the page. */
  async function faultsOf(page: Page, markup?: string): Promise<readonly string[]> {
    const technical = forPrograms.has(new URL(page.url()).pathname)
    const words = technical ? null : notPlain.exec((await wordsOf(page)).replaceAll(saidBack, ''))
    return [
      ...(await faultsForReaders(page)),
      ...(markup === undefined ? [] : await faultsInMarkup(markup)),
      ...(words ? [`not a word for readers: ${words[0]}`] : []),
    ]
  }

  /** What the product itself says in the page: neither what authors wrote, nor a rule said back in their terms, nor code. */
  const wordsOf = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement
      for (const written of copy.querySelectorAll(
        '.prose, .said, .source, .quote, blockquote, pre, code, .lede, .sidebar',
      ))
        written.remove()
      return copy.textContent
    })

  test('no screen is left out', () => {
    const shown = addresses.map((address) => address.split('?')[0]?.replace(/^\/-/, '') ?? '')
    const left = contributed.screens
      .map(({ at }) => at.path)
      .filter((path) => !shown.some((one) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(one)))
    expect(left).toEqual([])
  })

  test.each([
    ['a visitor with a phone in the dark', undefined, narrow, addresses],
    ['somebody who plans', 'Linh', wide, addresses],
    ['somebody who plans, with a phone in the dark', 'Linh', narrow, addresses],
    ['somebody who decides', 'Noor', wide, [paidSocial, '/-/campaigns/new', '/-/campaigns/1']],
  ])('%s reads each without a fault', { timeout: 120_000 }, async (_, name, screen, places) => {
    const context = await browser.newContext(screen)
    const { page, complaints } = await look(context)
    if (name) await lookAs(page, name)
    for (const address of places) {
      const response = await page.goto(server.url + address)
      expect(response?.status(), address).toBeLessThan(500)
      expect(await faultsOf(page, (await response?.text()) ?? ''), address).toEqual([])
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  test.each([
    ['wide', wide],
    ['narrow', narrow],
  ])(
    'what stands there only after an act has no fault either, %s',
    { timeout: 60_000 },
    async (_, screen) => {
      const context = await browser.newContext(screen)
      const { page, complaints } = await look(context)
      const check = async (what: string) => expect(await faultsOf(page), what).toEqual([])

      await lookAs(page, 'Leila')
      const month = Temporal.Now.plainDateISO('UTC').add({ months: 4 })
      for (let day = 1; !(await page.getByText('Not yet — here is what would work').count()); day += 1) {
        expect(day).toBeLessThan(6)
        await page.goto(`${server.url}/-/campaigns/new`)
        await page.getByLabel('What is it called?').fill(`Campaign ${day}`)
        await page.getByLabel('What kind is it?').selectOption({ label: 'Paid social' })
        await page.getByLabel('On which day does it start?').fill(month.with({ day }).toString())
        await page.getByRole('button', { name: 'Plan it' }).click()
        await page.waitForLoadState()
      }
      await check('not yet')
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.getByRole('link', { name: /^Ask Noor Haddad/ }).click()
      await page.getByText('Link copied: send it to').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/-/campaigns/new?name=')
      await check('the link for somebody else copied')
      await page
        .getByRole('button', { name: /^Take the place of your own/ })
        .first()
        .click()
      await page.waitForURL(/\/-\/campaigns\/\d+$/)
      await check('planned')
      await page.getByLabel('Why?').fill('It was only to be looked at.')
      await page.getByRole('button', { name: 'Call it off' }).click()
      await page.getByText('It was only to be looked at.').waitFor()
      await check('called off')

      await page.goto(`${server.url}/-/tokens`)
      await page.getByLabel('What is it for?').fill('git on my laptop')
      await page.getByRole('button', { name: 'Make a token' }).click()
      await page.getByRole('status').locator('code').waitFor()
      await check('a new token')
      await page.locator('.who summary').click()
      await check('the menu of who is looking')

      await page.goto(server.url + history)
      await page
        .getByRole('link', { name: /^As it was/ })
        .first()
        .click()
      await page.getByRole('link', { name: 'Read it as it is now' }).waitFor()
      await check('an old version')
      await page.goto(server.greeting.join(' ').match(/http\S+welcome\S+/)?.[0] ?? '')
      await check('the first administrator’s welcome')
      expect(complaints).toEqual([])
      await context.close()
    },
  )
})
