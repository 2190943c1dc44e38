import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, faultsInAllLooks, faultsInMarkup, openBrowser } from '#testing'
import { startTestServer, type TestServer } from '#testing'
import { everyScreen } from '../walk/every-screen.ts'
import { leftOut, chosen } from '../walk/addresses.ts'
import { contextOf, lookIn, walk } from '../walk/walk.ts'
import { formsIn, lostOf } from '../walk/typed-again.ts'
import { distinct, seenBy, walkedBy, walkersOf, type Seen, type Walker } from '../walk/walkers.ts'

const paidSocial = '/marketing/integrated-marketing/paid-social/'

/** Read by those who write programs, in the words of their field. */
const forPrograms = new Set(['/api'])

/** Words of whoever builds the handbook, which mean nothing to its readers. */
const notPlain =
  /\b(commits?|merge[ds]?|compil\w+|fence[ds]?|refus\w+|definitions?|parse[dr]?|snapshot|null|undefined|NaN)\b/i

/** How a rule is said back where a page refuses. */
const saidBack = 'A further one is refused.'

let server: TestServer
let walkers: readonly Walker[]
let all: readonly Seen[]

beforeAll(async () => {
  server = await startTestServer({ FIRSTHAND_RATE_LIMIT: 'off' })
  walkers = await walkersOf(server)
  const addresses = await walkedBy(server, walkers, everyScreen)
  const seen: Seen[] = []
  for (const walker of walkers) seen.push(...(await seenBy(walker, everyScreen, addresses)))
  all = seen
}, 120_000)
afterAll(() => server?.stop())

test('no screen is left out: each has an address in test/walk/addresses.ts, and each address a page', () => {
  expect(leftOut(everyScreen)).toEqual([])
  const lost = all.filter(
    ({ name, status }) => status === 404 && !chosen.includes(name) && !/ after /.test(name),
  )
  // The sample's one page that is not for strangers.
  expect(lost.map(({ who, name }) => `${who}: ${name}`)).toEqual(['a stranger: /marketing/agencies/'])
})

test('states that somebody has to make first are among them', () => {
  const titles = new Set(all.map(({ markup }) => /<h1[^>]*>([^<]*)</.exec(markup)?.[1]?.trim()))
  for (const title of ['Type your code', 'Come in', 'Welcome', 'Let a program in?', 'It is let in'])
    expect(titles).toContain(title)
  const words = all.map(({ markup }) => markup).join('\n')
  for (const said of ['noor@lindenquay.example</b> is the address', 'You were invited as Lars'])
    expect(words).toContain(said)
})

test('every page is answered, as HTML without a fault, to a stranger, a member and an administrator', async () => {
  const faults: string[] = []
  for (const { who, name, status } of all) if (status >= 500) faults.push(`${status} for ${who}: ${name}`)
  for (const { who, name, markup } of distinct(all))
    for (const fault of await faultsInMarkup(markup)) faults.push(`${name} for ${who}: ${fault}`)
  expect(faults).toEqual([])
}, 120_000)

test('the walk sees the checklist of a newcomer, of whom a manager manages, and what a leaver hands over', () => {
  const main = (who: Seen['who'], address: string): string =>
    all.find((seen) => seen.who === who && seen.name === address)?.markup ?? ''
  expect(main('a newcomer', '/-/onboarding')).toContain('Your first weeks')
  expect(main('a newcomer', '/-/my-handbook')).toContain('Read these first')
  expect(main('a manager of newcomers', '/-/people/bao/onboarding')).toMatch(/onboarding\/\d+\/tick/)
  expect(main('somebody who leaves', '/-/my-handbook')).toContain('What you hand over')
})

test('every form with something to type, refused, shows again what was typed', async () => {
  const forms = formsIn(all.filter(({ refused, status }) => !refused && status === 200))
  expect(forms.length).toBeGreaterThan(15)
  const lost: string[] = []
  for (const form of forms) {
    const walker = walkers.find(({ who }) => who === form.who)
    if (walker) lost.push(...(await lostOf(walker, form)))
  }
  expect(lost).toEqual([])
}, 120_000)

describe.skipIf(browserMissing)(
  'every page, for everybody, wide in the light and on a phone in the dark',
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterAll(() => browser?.close())

    /** What is wrong with the page that stands in the browser. */
    async function faultsOf(page: Page): Promise<readonly string[]> {
      const technical = forPrograms.has(new URL(page.url()).pathname)
      const words = technical ? null : notPlain.exec((await wordsOf(page)).replaceAll(saidBack, ''))
      return [...(await faultsInAllLooks(page)), ...(words ? [`not a word for readers: ${words[0]}`] : [])]
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

    test.concurrent.each([
      ['a stranger', 5],
      ['a member', 5],
      ['an administrator', 5],
      ['a newcomer', 2],
      ['a manager of newcomers', 2],
      ['somebody who leaves', 2],
    ] as const)('%s reads each without a fault', { timeout: 1_500_000 }, async (who, least) => {
      const walker = walkers.find((one) => one.who === who) ?? { cookie: '' }
      const mine = distinct(all).filter((seen) => seen.who === who)
      expect(mine.length).toBeGreaterThanOrEqual(least)
      const context = await contextOf(browser, server, walker)
      const faults: string[] = []
      const complaints = await walk(context, server, mine, async (page, { name }) => {
        for (const fault of await faultsOf(page)) faults.push(`${name}: ${fault}`)
      })
      await context.close()
      expect([...faults, ...complaints]).toEqual([])
    })

    test.concurrent(
      'what stands there only after an act has no fault either',
      { timeout: 300_000 },
      async () => {
        const context = await browser.newContext({ reducedMotion: 'reduce' })
        const { page, complaints } = await lookIn(context)
        const faults: string[] = []
        const check = async (what: string) => {
          for (const fault of await faultsOf(page)) faults.push(`${what}: ${fault}`)
          await page.setViewportSize({ width: 1360, height: 900 })
        }

        await page.goto(`${server.url}/-/sign-in`)
        await page.getByRole('button', { name: 'Look as Leila', exact: true }).click()
        await page.waitForURL((url) => !url.pathname.startsWith('/-/sign-in'))
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
        await page.getByText(/^Ask Noor Haddad/).click()
        await page.getByText('Nothing is sent by itself: write to Noor Haddad').waitFor()
        await page.getByRole('link', { name: 'Copy message and link' }).locator('visible=true').click()
        await page.getByText('Noor Haddad knows nothing of it until you send it').waitFor()
        const copied = await page.evaluate(() => navigator.clipboard.readText())
        expect(copied).toContain('Could you do this for me?')
        expect(copied).toContain(`\n${server.url}/-/campaigns/new?name=Campaign+`)
        await check('the message for somebody else copied')
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

        await page.goto(`${server.url}/-/history?page=${encodeURIComponent(paidSocial)}`)
        await page
          .getByRole('link', { name: /^As it was/ })
          .first()
          .click()
        await page.getByRole('link', { name: 'Read it as it is now' }).waitFor()
        await check('an old version')
        await context.close()
        expect([...faults, ...complaints]).toEqual([])
      },
    )
  },
)
