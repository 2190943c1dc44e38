import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, startTestServer, type TestServer } from '#testing'
import { everyScreen } from '../walk/every-screen.ts'
import { addressOf, parametersAt } from '../walk/addresses.ts'
import { walkedBy, walkersOf, type Walker } from '../walk/walkers.ts'

let server: TestServer
let walkers: readonly Walker[]
beforeAll(async () => {
  server = await startTestServer({ FIRSTHAND_RATE_LIMIT: 'off' })
  walkers = await walkersOf(server)
}, 120_000)
afterAll(() => server?.stop())

test('whoever opens the address of any form afresh comes to the screen on which it stands', async () => {
  const [, , admin] = walkers
  const addresses = await walkedBy(server, walkers, everyScreen)
  const lost: string[] = []
  let led = 0
  for (const screen of everyScreen) {
    const params = parametersAt(screen.at.path, addressOf(screen, everyScreen, addresses) ?? '')
    for (const { operation } of screen.submits ?? []) {
      const path = `/-${operation.at.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '1')}`
      const headers = { cookie: admin?.cookie ?? '', accept: 'text/html' }
      const answer = await fetch(server.url + path, { headers, redirect: 'manual' })
      if (answer.status === 303) led += 1
      // A screen may stand at the same address, and what one act is about need not be there.
      else if (answer.status === 404 && /no such page/i.test(await answer.text())) lost.push(path)
    }
  }
  expect(lost).toEqual([])
  expect(led).toBeGreaterThan(20)
})

test('what is served at the address of a form stays what it is: the picture of a person', async () => {
  expect((await walkers[1]?.ask('/-/people/keiko/picture'))?.headers.get('content-type')).toMatch(/^image\//)
})

describe.skipIf(browserMissing).each([true, false])('with script: %s', (javaScriptEnabled) => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1360, height: 900 } })
    page = await context.newPage()
  })
  afterAll(() => browser?.close())

  const focused = (): Promise<string | null> => page.locator(':focus').getAttribute('name')
  const path = (): string => page.url().slice(server.url.length)

  test('after a wrong password its field has the focus, and says in sight what is wrong', async () => {
    await page.goto(`${server.url}/-/sign-in?then=%2F-%2Fcampaigns`)
    const form = page.getByRole('region', { name: 'With your password' })
    await form.getByLabel('Your address at work').fill('linh@lindenquay.example')
    await form.getByLabel('Password').fill('not her password')
    await form.getByLabel('Password').press('Enter')
    const fault = page.getByText('Address and password do not belong together.')
    await fault.waitFor()
    expect(await focused()).toBe('password')
    const box = await fault.boundingBox()
    expect(box && box.y + box.height).toBeLessThan(900)
    expect(await page.title()).toMatch(/^To mend: Sign in/)
  })

  test('its address opened afresh is the sign-in page, on the same way', async () => {
    await page.goto(page.url())
    expect(path()).toBe('/-/sign-in?then=%2F-%2Fcampaigns')
    expect(await page.locator('input[name=to]').first().getAttribute('value')).toBe('/-/campaigns')
  })

  test('the field for a code has the focus, before and after a wrong one', async () => {
    const form = page.getByRole('region', { name: 'With a code by mail' })
    await form.getByLabel('Your address at work').fill('linh@lindenquay.example')
    await form.getByLabel('Your address at work').press('Enter')
    await page.getByLabel('Code').waitFor()
    expect(await focused()).toBe('code')
    await page.getByLabel('Code').fill('12')
    await page.getByLabel('Code').press('Enter')
    await page.locator('.field-error').waitFor()
    expect(await focused()).toBe('code')
    await page.goto(page.url())
    expect(path()).toBe('/-/sign-in/code?then=%2F-%2Fcampaigns')
  })

  test('of several answers that do not fit the first one has the focus', async () => {
    await page.context().clearCookies()
    const [name = '', value = ''] = (walkers[1]?.cookie ?? '').split('=')
    await page.context().addCookies([{ name, value, url: server.url }])
    await page.goto(`${server.url}/-/people/linh/details`)
    await page.getByLabel('Time zone').fill('Nowhere/Such')
    await page.getByLabel('Working hours').fill('always')
    await page.getByRole('button', { name: 'Keep these details' }).click()
    await page.locator('.field-error').first().waitFor()
    expect(await page.locator('.field-error').count()).toBe(2)
    expect(await focused()).toBe('zone')
    expect(await page.locator('[autofocus]').count()).toBe(1)
  })
})
