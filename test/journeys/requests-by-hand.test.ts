import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, faultsForReaders, openBrowser, startTestServer, type TestServer } from '#testing'

const board = '/-/requests/board?group=mktg-status'

describe.skipIf(browserMissing)('A board and an inbox, by mouse and by keys', () => {
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

  async function lookAs(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext({ serviceWorkers: 'block', ...options })).newPage()
    await page.goto(`${server.url}/-/sign-in`)
    await page.getByRole('button', { name: new RegExp(`^Look as ${name}`) }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/-/sign-in'))
    return page
  }

  const column = (page: Page, label: string) => page.locator(`[data-column="mktg-status::${label}"]`)
  const card = (page: Page, number: number) => page.locator(`#card-${number}`)
  /** In which column a card stands. */
  const placeOf = (page: Page, number: number) =>
    card(page, number).evaluate((link) => link.closest('section')?.dataset['column'])
  const boardLoaded = async (page: Page) => {
    await page.goto(server.url + board)
    await page.waitForFunction(() => customElements.get('request-board') !== undefined)
  }

  test('a card is dragged to another column, and Undo puts it back on the board', async () => {
    const page = await lookAs('Sofia')
    await boardLoaded(page)
    expect(await placeOf(page, 9)).toBe('mktg-status::triage')
    await card(page, 9).dragTo(column(page, 'plan'), { targetPosition: { x: 40, y: 60 } })
    await expect.poll(() => placeOf(page, 9)).toBe('mktg-status::plan')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('card-9')
    const toast = page.locator('done-toast')
    expect(await toast.textContent()).toContain('mktg-status::plan')
    await toast.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => placeOf(page, 9)).toBe('mktg-status::triage')
    expect(new URL(page.url()).pathname).toBe('/-/requests/board')
  })

  test('a card held to the edge brings columns into sight that were not, and is let go there', async () => {
    const page = await lookAs('Sofia', { viewport: { width: 640, height: 900 } })
    await boardLoaded(page)
    const last = column(page, 'scheduled')
    expect(await last.evaluate((one) => one.getBoundingClientRect().left > innerWidth)).toBe(true)
    const from = await card(page, 9).boundingBox()
    if (!from) throw new Error('The card is not drawn.')
    const y = from.y + 5
    await page.mouse.move(from.x + 5, y)
    await page.mouse.down()
    await page.mouse.move(from.x + 20, y, { steps: 3 })
    const inSight = () => last.evaluate((one) => one.getBoundingClientRect().right <= innerWidth)
    for (let times = 0; times < 300 && !(await inSight()); times++)
      await page.mouse.move(615 + (times % 2), y)
    expect(await inSight()).toBe(true)
    const to = await last.boundingBox()
    if (!to) throw new Error('The column is not drawn.')
    await page.mouse.move(to.x + 40, y, { steps: 3 })
    await page.mouse.up()
    await expect.poll(() => placeOf(page, 9)).toBe('mktg-status::scheduled')
  })

  test('of a column with 500 cards the first twenty are drawn, it says how many there are, and keys and “Earlier ones” work', async () => {
    await server.asOwner(`
      insert into requests (number, id, project_id, project, subject, body, fields, version, closed_to_others,
                            opened_by, opened_at, opened_under, stirred_at)
      select 1000 + n, gen_random_uuid(), r.project_id, r.project, 'Poster ' || n, '', '{}', 1, false,
             r.opened_by, r.opened_at, r.opened_under, r.stirred_at
      from generate_series(1, 500) n, (select * from requests where number = 1) r`)
    await server.asOwner(`
      insert into request_labels (request_id, label, by, at)
      select id, 'mktg-status::review', opened_by, opened_at from requests where number > 1000`)
    await server.asOwner('update request_counter set last = 1500')
    const page = await lookAs('Sofia')
    await boardLoaded(page)
    const review = column(page, 'review')
    const before = Number(await review.locator('h2 small').evaluate((one) => one.firstChild?.textContent))
    expect(before).toBeGreaterThanOrEqual(500)
    expect(await review.locator('li').count()).toBe(20)
    expect(await review.innerText()).toContain('Poster 500')
    await card(page, 1500).focus()
    for (let times = 0; times < 19; times++) await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('card-1481')
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(() => placeOf(page, 1481)).toBe('mktg-status::wip')
    await review.getByRole('link', { name: 'Earlier ones' }).click()
    await card(page, 1461).waitFor()
    expect(await review.locator('li').count()).toBe(20)
    expect(Number(await review.locator('h2 small').evaluate((one) => one.firstChild?.textContent))).toBe(
      before - 1,
    )
    await server.asOwner(
      'delete from request_labels l using requests r where r.id = l.request_id and r.number > 1000',
    )
    await server.asOwner('delete from requests where number > 1000')
  })

  test('keys go from card to card and move one, and it keeps the keys', async () => {
    const page = await lookAs('Sofia')
    await boardLoaded(page)
    await card(page, 9).focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(() => placeOf(page, 9)).toBe('mktg-status::review')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('card-9')
    await page.keyboard.press('ArrowLeft')
    // Nothing is in work, so the next card to the left is one that is planned.
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.dataset['column'])).toBe(
      'mktg-status::plan',
    )
  })

  test('two who move the same card at once leave it in one column, and both see it there', async () => {
    const [one, other] = [await lookAs('Sofia'), await lookAs('Henrik')]
    await boardLoaded(one)
    await boardLoaded(other)
    await Promise.all([
      card(one, 7).dragTo(column(one, 'plan'), { targetPosition: { x: 40, y: 60 } }),
      card(other, 7).dragTo(column(other, 'wip'), { targetPosition: { x: 40, y: 60 } }),
    ])
    for (const page of [one, other]) await page.waitForURL((url) => url.hash === '#card-7')
    await boardLoaded(one)
    await boardLoaded(other)
    expect(await card(one, 7).count()).toBe(1)
    expect(['mktg-status::plan', 'mktg-status::wip']).toContain(await placeOf(one, 7))
    expect(await placeOf(one, 7)).toBe(await placeOf(other, 7))
    await one.goto(`${server.url}/-/requests/7`)
    const done = await one.getByRole('region', { name: 'What was done' }).textContent()
    for (const moved of ['put “mktg-status::plan” on', 'put “mktg-status::wip” on'])
      expect(done).toContain(moved)
  })

  test.each([
    ['in the light', {}],
    ['on a phone in the dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }],
  ])('board and inbox can be read by everybody, %s', async (_, options) => {
    const page = await lookAs('Vera', options)
    for (const path of [board, '/-/requests/inbox']) {
      await page.goto(server.url + path)
      expect(await faultsForReaders(page)).toEqual([])
    }
  })

  test('the inbox is gone through by keys: the next comes after each act, and ? lists them', async () => {
    const linh = await lookAs('Linh')
    for (const subject of ['A stand in Lisbon', 'A stand in Porto']) {
      await linh.goto(`${server.url}/-/requests/new?type=`)
      await linh.getByLabel('What is it about, in a few words?').fill(subject)
      await linh.getByLabel('Where does it belong?').selectOption({ label: 'Marketing' })
      await linh.getByRole('button', { name: 'Send it' }).click()
      await linh.waitForURL(/\/-\/requests\/\d+$/)
    }
    // One of those who take turns there.
    const page = await lookAs('Oskar')
    await page.goto(`${server.url}/-/requests/inbox?project=marketing&words=stand`)
    await page.waitForFunction(() => customElements.get('keyed-rows') !== undefined)
    const here = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('j')
    expect(await here()).toBe('A stand in Lisbon')
    await page.keyboard.press('j')
    expect(await here()).toBe('A stand in Porto')
    await page.keyboard.press('k')
    await page.keyboard.press('d')
    await page.keyboard.type('We were there in spring.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(here).toBe('A stand in Porto')
    expect(await page.getByRole('link', { name: 'A stand in Lisbon' }).count()).toBe(0)
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await keys.waitFor()
    for (const says of ['Go to the next', 'Take it in hand', 'Decline it', 'Put it aside'])
      expect(await keys.textContent()).toContain(says)
    await page.keyboard.press('Escape')
    await page.locator('done-toast').getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('link', { name: 'A stand in Lisbon' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/-/requests/inbox')
    await expect.poll(here).toBe('A stand in Porto')
    await page.keyboard.press('k')
    await page.keyboard.press('a')
    await expect.poll(here).toBe('A stand in Porto')
    await page.waitForFunction(() => customElements.get('keyed-rows') !== undefined)
    await page.keyboard.press('a')
    await page.getByText('Nothing here waits for somebody to look.').waitFor()
  }, 60_000)
})
