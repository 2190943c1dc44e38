import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { TestServer } from '#testing'
import type { Seen, Walker } from './walkers.ts'

/** A page of a browser, with what it complained of so far, about its own policy among it. */
export interface Looking {
  readonly page: Page
  readonly complaints: string[]
}

const noted = /^Failed to load resource: the server responded with a status of 4\d\d/

/** What Chromium says, as a warning only, of a header that names what it does not know. */
const aboutHeaders = /Unrecognized feature|Permissions-Policy/

/** A browser in which this person is signed in. */
export async function contextOf(browser: Browser, { url }: TestServer, { cookie }: Pick<Walker, 'cookie'>) {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' })
  const [name = '', value = ''] = cookie.split('=')
  if (name !== '') await context.addCookies([{ name, value, url }])
  return context
}

export async function lookIn(context: BrowserContext): Promise<Looking> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (line) => {
    if (aboutHeaders.test(line.text()) || (line.type() === 'error' && !noted.test(line.text())))
      complaints.push(line.text())
  })
  return { page, complaints }
}

interface Answer {
  readonly status: number
  readonly body: string
  readonly contentType: string
}

/** What tabs are answered at an address instead of the server's answer. */
const instead = new WeakMap<Page, Map<string, Answer>>()

/** Of a tab, for good: a browser that begins and ends to listen between two pages may wait for ever for one of them. */
async function answersOf(page: Page): Promise<Map<string, Answer>> {
  const known = instead.get(page)
  if (known) return known
  const answers = new Map<string, Answer>()
  instead.set(page, answers)
  await page.route(
    ({ href }) => answers.has(href),
    (route) => route.fulfill(answers.get(route.request().url()) ?? {}),
  )
  return answers
}

/** Opens a page that was seen; one that came of a form is shown as it was answered then. */
async function open(page: Page, { url }: TestServer, seen: Seen): Promise<void> {
  const address = new URL(url + seen.address).href
  const answers = await answersOf(page)
  if (seen.refused)
    answers.set(address, {
      status: seen.status,
      body: seen.markup,
      contentType: 'text/html; charset=utf-8',
    })
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  answers.delete(address)
}

/** Goes through pages in so many tabs at once; each page is visited by one of them. */
export async function walk(
  context: BrowserContext,
  server: TestServer,
  pages: readonly Seen[],
  visit: (page: Page, seen: Seen) => Promise<void>,
  tabs = 1,
): Promise<readonly string[]> {
  const left = pages.values()
  const walked = await Promise.all(
    Array.from({ length: tabs }, async () => {
      const { page, complaints } = await lookIn(context)
      for (const seen of left) {
        await open(page, server, seen)
        await visit(page, seen)
      }
      return complaints
    }),
  )
  return walked.flat()
}
