import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, faultsForReaders, openBrowser, startTestServer, type TestServer } from '#testing'

const paidSocial = '/marketing/integrated-marketing/paid-social/'
const day = Temporal.Now.plainDateISO('Europe/Berlin').with({ day: 15 }).toString()
const rows = ['1', '2', '3', '4'].map((id) => `${id};"Imported\r\n${id}";Paid social;Field EMEA;${day}`)
const csv = `\uFEFFId;Name;Type;Team;Starts on\r\n${rows.join('\r\n')}\r\n5;Lost;Paid social;Field EMAE;${day}\r\n`
const looks = process.env['FIRSTHAND_GALLERY']

describe.skipIf(browserMissing)('an administrator takes in what another tool keeps', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  let folder: string

  beforeAll(async () => {
    server = await startTestServer()
    browser = await openBrowser()
    page = await (await browser.newContext()).newPage()
    folder = await mkdtemp(join(tmpdir(), 'firsthand-facts-'))
    await page.goto(/http\S+welcome\S+/.exec(server.greeting.join(' '))?.[0] ?? '')
    await page.getByLabel('Who are you?').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Become administrator' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/-/welcome'))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  /** Kept for human eyes where a folder is named: light, dark and on a phone. */
  async function keepLooks(name: string): Promise<void> {
    expect(await faultsForReaders(page)).toEqual([])
    if (!looks) return
    await page.setViewportSize({ width: 1360, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.screenshot({ path: join(looks, `${name}-light.png`), fullPage: true })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.screenshot({ path: join(looks, `${name}-dark.png`), fullPage: true })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.screenshot({ path: join(looks, `${name}-phone.png`), fullPage: true })
    await page.setViewportSize({ width: 1360, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
  }

  test('the list of campaigns leads there', async () => {
    await page.goto(`${server.url}/-/campaigns`)
    await page.getByRole('link', { name: 'Campaigns that are kept elsewhere' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kept elsewhere')
    await keepLooks('facts-empty')
  })

  test('a chosen file is read into the field; looked at first, nothing is kept and nothing typed is lost', async () => {
    const file = join(folder, 'campaigns.csv')
    await writeFile(file, csv)
    await page.getByLabel('Where is it kept?').fill('HubSpot')
    await page.getByLabel('Or choose a file:').setInputFiles(file)
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('Imported'))
    await page.getByRole('button', { name: 'Look first what would come of it' }).click()
    await page.getByRole('heading', { name: 'What would come of it' }).waitFor()
    const preview = await page.getByRole('status').first().innerText()
    expect(preview).toContain('4 new, 0 changed, 0 as before, 1 not kept. Nothing is kept yet.')
    expect(preview).toContain('The handbook has no team “Field EMAE”. Did you mean Field EMEA?')
    expect(preview).toContain('outside the rule')
    expect(await page.getByLabel('The rows').inputValue()).toContain('Imported')
    await keepLooks('facts-preview')
  })

  test('taken in, it is counted on the card beside the paragraph, beyond the limit too', async () => {
    await page.getByRole('button', { name: 'Take in what fits' }).click()
    await page.getByText('HubSpot: 4 campaigns').waitFor()
    expect(await page.getByRole('main').innerText()).toContain('Line 10, id 5')
    await keepLooks('facts')
    await page.goto(`${server.url}/-/campaigns`)
    await keepLooks('facts-campaigns')
    await page.getByRole('link', { name: 'Imported 4' }).click()
    const campaign = await page.getByRole('main').innerText()
    expect(campaign).toContain('from HubSpot')
    expect(campaign).toContain('It happened outside the rule on')
    expect(campaign).toContain('It is kept in HubSpot: move it or call it off there.')
    await keepLooks('facts-campaign')
  })

  test('a program of theirs sends the same file, and next night one that differs, once each', async () => {
    await page.goto(`${server.url}/-/tokens`)
    await page.getByLabel('What is it for?').fill('Every night')
    await page.getByLabel('What may it be used for?').fill('facts.record')
    await page.getByRole('button', { name: 'Make a token' }).click()
    const token = await page.getByRole('status').locator('code').innerText()
    const send = async (body: string, query: string, key: string) => {
      const answer = await fetch(`${server.url}/api/v1/facts?source=hubspot&kind=campaigns${query}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv', 'idempotency-key': key },
        body,
      })
      return (await answer.json()) as { readonly result: object; readonly repeated: boolean }
    }
    const same = { recorded: 0, changed: 0, unchanged: 4, rejected: 1 }
    expect((await send(csv, '', 'monday')).result).toMatchObject(same)
    const called = csv.replace('"Imported\r\n4"', 'Another name')
    const news = { recorded: 0, changed: 1, unchanged: 3, rejected: 1 }
    expect((await send(called, '&preview=true', 'look')).result).toMatchObject({ ...news, preview: true })
    expect((await send(called, '&preview=false', 'tuesday')).result).toMatchObject({
      ...news,
      preview: false,
    })
    expect(await send(called, '&preview=false', 'tuesday')).toMatchObject({ result: news, repeated: true })
    expect(await send('id,nmae\n1,x\n', '', 'slip')).toMatchObject({
      status: 422,
      fields: [{ field: 'csv', message: 'Line 1: there is no column “nmae”. Did you mean name?' }],
    })
    const list = await fetch(`${server.url}/api/v1/facts`, { headers: { authorization: `Bearer ${token}` } })
    expect(list.status).toBe(403)
  })

  test('somebody of the team sees it on the page', async () => {
    const reader = await (await browser.newContext()).newPage()
    await reader.goto(`${server.url}/-/sign-in`)
    await reader.getByRole('button', { name: /^Look as Zofia/ }).click()
    await reader.waitForURL((url) => !url.pathname.startsWith('/-/sign-in'))
    await reader.goto(`${server.url}${paidSocial}`)
    const card = reader.locator('main live-card').first()
    await card.waitFor()
    const words = await card.innerText()
    expect(words).toContain('happened outside the rule')
    expect(words).toContain('counted from HubSpot, last heard')
    if (looks) await card.screenshot({ path: join(looks, 'facts-card.png') })
    await reader.goto(`${server.url}/-/rules/limit/paid-social-per-team`)
    expect(await reader.getByRole('main').innerText()).toContain('It counts all the same.')
    if (looks) await reader.screenshot({ path: join(looks, 'facts-rule.png') })
  })
})
