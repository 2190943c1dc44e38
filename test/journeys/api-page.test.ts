import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, startTestServer, type TestServer } from '#testing'

describe.skipIf(browserMissing)('the page of the API', () => {
  let server: TestServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startTestServer()
    browser = await openBrowser()
    page = await (await browser.newContext()).newPage()
    await page.goto(`${server.url}/-/sign-in?then=/-/tokens`)
    await page.getByRole('button', { name: /^Look as Linh/ }).click()
    await page.waitForURL(/tokens$/)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const operation = (name: string) => page.locator(`[id="${name}"]`)
  const status = (name: string) => operation(name).locator('[role=status]')
  const answer = (name: string) => operation(name).locator('try-operation pre')

  test('is reached from one’s tokens', async () => {
    await page.getByRole('link', { name: 'What programs can do here' }).click()
    await page.waitForURL(/\/api$/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('The API')
  })

  test('the key / leads to a field that leaves what has its words', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('calls off campaign')
    expect(await page.locator('.api-operation:visible').count()).toBe(1)
    expect(await page.getByRole('heading', { level: 2, name: 'people' }).isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    expect(await page.locator('.api-operation:visible').count()).toBeGreaterThan(10)
  })

  test('an act is asked about before it is done, and answered with the sentence', async () => {
    await operation('campaigns.plan').locator('summary').click()
    await operation('campaigns.plan').getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => status('campaigns.plan').textContent()).toBe('200 OK')
    expect(await answer('campaigns.plan').textContent()).toContain('"allowed": true')
    await operation('campaigns.plan').getByLabel('Only ask: may I?').uncheck()
    await operation('campaigns.plan').getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => status('campaigns.plan').textContent()).toBe('201 Created')
    expect(await answer('campaigns.plan').textContent()).toMatch(/location: \/api\/v1\/campaigns\/\d+/)
  })

  test('a look with a field in its address and others behind it', async () => {
    await operation('people.show').locator('summary').click()
    await operation('people.show').getByLabel('What to send, as JSON').fill('{"handle": "no one/here?"}')
    await operation('people.show').getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => status('people.show').textContent()).toBe('404 Not Found')
    expect(await answer('people.show').textContent()).toContain('no one/here?')
    await operation('people.list').locator('summary').click()
    await operation('people.list').getByLabel('What to send, as JSON').fill('{"limit": 2}')
    await operation('people.list').getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => status('people.list').textContent()).toBe('200 OK')
    expect(await answer('people.list').textContent()).toMatch(/link: <\/api\/v1\/people\?limit=2&after=/)
  })

  test('what is no JSON is said before it is sent, and a token that does not hold is refused', async () => {
    await operation('people.list').getByLabel('What to send, as JSON').fill('{')
    await operation('people.list').getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => status('people.list').textContent()).toBe('This is not one JSON object yet.')
    await page.getByLabel('A token to try it with').fill('fh_made-up')
    await operation('people.list').getByLabel('What to send, as JSON').fill('{}')
    await operation('people.list').getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => status('people.list').textContent()).toBe('401 Unauthorized')
  })

  test('each problem’s type leads to where it is explained', async () => {
    const problem = (await (await fetch(`${server.url}/api/v1/campaigns`)).json()) as { type: string }
    await page.goto(server.url + problem.type)
    expect(await page.locator(':target').textContent()).toContain('Not open to you')
  })

  test('without script it is read all the same, with a line for a terminal', async () => {
    const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await still.goto(`${server.url}/api`)
    await still.locator('[id="campaigns.move"] summary').click()
    const line = still.locator('[id="campaigns.move"] pre').first()
    expect(await line.textContent()).toMatch(
      /^curl '\S+\/api\/v1\/campaigns\/\d+\/start' -H 'Authorization: Bearer fh_…'/,
    )
    expect(await still.getByRole('button', { name: 'Send' }).count()).toBe(0)
    await still.context().close()
  })
})
