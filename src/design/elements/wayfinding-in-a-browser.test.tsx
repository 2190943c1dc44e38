import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, openLoopback, testFrame, type Loopback } from '#testing'
import { Layout, pageMarkup, TableOfContents } from '../index.ts'

const sections = ['Why', 'How', 'Who', 'When']

/** 800 pages in two branches, of which a page shows its own. */
const sidebar = ['big', 'other'].map((name) => ({
  url: `/${name}/`,
  title: name,
  children: Array.from({ length: 400 }, (_, n) => ({
    url: `/${name}/${n}/`,
    title: `Page ${n} of ${name}`,
    children: n === 3 ? [{ url: `/${name}/3/a/`, title: 'Deeper', children: [] }] : [],
  })),
}))

const pageAt = (here: string) =>
  pageMarkup(
    <Layout frame={{ ...testFrame(here), sidebar }} title={here}>
      <article class="page">
        <TableOfContents entries={sections.map((title) => ({ id: title, title, level: 2 }))} />
        {sections.map((title) => (
          <section key={title}>
            <h2 id={title}>{title}</h2>
            <p>{'We write down what we decide. '.repeat(400)}</p>
          </section>
        ))}
      </article>
    </Layout>,
  )

describe.skipIf(browserMissing !== undefined)('finding the way', () => {
  let browser: Browser
  let server: Loopback
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    server = await openLoopback()
    for (const here of ['/big/7/', '/other/', '/other/3/']) server.pages.set(here, pageAt(here))
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: { width: 1360, height: 900 },
      reducedMotion: 'reduce',
    })
    page = await context.newPage()
    await page.goto('/big/7/')
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const marked = () => page.locator('.contents [aria-current]').allTextContents()

  test('the contents mark the section that is being read, down and up', async () => {
    await expect.poll(marked).toEqual(['Why'])
    await page.locator('#Who').evaluate((heading) => heading.scrollIntoView())
    await expect.poll(marked).toEqual(['Who'])
    await page.locator('#How').evaluate((heading) => heading.scrollIntoView())
    await expect.poll(marked).toEqual(['How'])
  })

  test('a branch that came folded is opened where it stands, by key too, and what is in it likewise', async () => {
    const link = page.locator('#fh-menu').getByRole('link', { name: 'Page 399 of other' })
    expect(await link.count()).toBe(0)
    await page
      .locator('#fh-menu .branch', { hasText: /^other/ })
      .locator('summary')
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await link.waitFor()
    const deeper = page.locator('#fh-menu').getByRole('link', { name: 'Deeper' })
    await page.getByText('Pages below Page 3 of other').locator('..').click()
    await deeper.waitFor()
    expect(await page.locator('#fh-menu [aria-current]').allTextContents()).toEqual(['Page 7 of big'])
    expect(new URL(page.url()).pathname).toBe('/big/7/')
  })
})
