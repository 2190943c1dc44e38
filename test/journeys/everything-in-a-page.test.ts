import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, startTestServer, type TestServer } from '#testing'
import { commit, git } from './clone.ts'
import type { Browser, Page } from 'playwright-core'

const diagram = '```mermaid\nflowchart LR\n  accTitle: How it goes\n  A[Asked] --> B[Done]\n```'

const pages = {
  'firsthand.yml':
    'content: handbook\nreaders:\n  /: public\n  secret.md: internal\nembeds: [films.example]\n',
  'data/people.yml':
    '- handle: noor\n  name: Noor <b>Haddad\n  title: Director\n- handle: mei\n  name: Mei Lim\n',
  'handbook/_index.md': '# Home\n',
  'handbook/secret.md': '# Secret\n\nOnly for us.\n',
  'handbook/open.md': '# Open\n\nFor everybody.\n',
  'handbook/people.md':
    '# People\n\nLed by {{< member-by-name "Noor <b>Haddad" >}}, not {{< member-by-name "Nemo" >}}.\n\n{{< group-by-slugs "noor,mei" >}}\n',
  'handbook/parts.md': '# Parts\n\n{{% include "open.md" %}}\n\n{{% include "secret.md" %}}\n',
  'handbook/films.md':
    '# Films\n\n{{< youtube "Kf-1" >}}\n\n<iframe src="https://films.example/7" title="Our film"></iframe>\n\n<iframe src="https://other.example/8"></iframe>\n',
  'handbook/drawn.md': `# Drawn\n\n${diagram}\n\n\`\`\`mermaid\nflowchart nonsense {{\n\`\`\`\n`,
  'handbook/code.md': '# Code\n\n```js\nconst a = "b"\n```\n',
}

let folder = ''
let server: TestServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-everything-'))
  await git(folder, ['init', '--quiet', '--initial-branch', 'main'])
  await commit(folder, pages)
  server = await startTestServer({ FIRSTHAND_HANDBOOK: folder })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const got = async (path: string) => {
  const answer = await fetch(server.url + path)
  const { headers } = answer
  const policy = headers.get('content-security-policy') ?? ''
  return { text: await answer.text(), policy, keeping: headers.get('cache-control') }
}

test('people stand in a page as the directory has them, and who is missing is said', async () => {
  const { text } = await got('/people/')
  expect(text).toContain('Led by <a href="/-/people/noor">Noor &lt;b>Haddad</a>')
  expect(text).toContain('not <strong class="nobody">Nobody called “Nemo” is in the directory</strong>')
  expect(text).toContain('<li><a href="/-/people/mei">Mei Lim</a></li>')
  expect(text).not.toContain('x-asked')
  await server.asOwner(`update persons set name = 'Mei Lim-Berg' where handle = 'mei'`)
  expect((await got('/people/')).text).toContain('Mei Lim-Berg')
})

test('another file stands in a page only where its reader may read it', async () => {
  const { text } = await got('/parts/')
  expect(text).toContain('For everybody.')
  expect(text).not.toContain('Only for us.')
  expect(text).toContain('The part secret.md is not here')
})

test('a page may show frames of the sites that it offers and of no other, from bytes too', async () => {
  const frames = / frame-src 'self' https:\/\/films\.example https:\/\/www\.youtube-nocookie\.com(?:;|$)/
  expect((await got('/films/')).policy).toMatch(frames)
  // What is answered from bytes is nobody's in particular.
  await expect.poll(async () => (await got('/films/')).keeping).toBe('no-cache')
  expect((await got('/films/')).policy).toMatch(frames)
  expect((await got('/code/')).policy).not.toContain('frame-src')
})

describe.skipIf(browserMissing !== undefined)('in a browser', () => {
  let browser: Browser
  let page: Page
  const asked: string[] = []
  const complaints: string[] = []
  beforeAll(async () => {
    browser = await openBrowser()
    const context = await browser.newContext({ baseURL: server.url })
    page = await context.newPage()
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.route(
      (url) => !url.href.startsWith(server.url),
      (route) => {
        asked.push(route.request().url())
        return route.fulfill({ contentType: 'text/html', body: '<p>A film</p>' })
      },
    )
  })
  afterAll(() => browser.close())

  test('a film asks its site for nothing before a press, and plays in a frame after it', async () => {
    await page.goto('/films/')
    const play = page.getByRole('button', { name: 'Play from youtube.com' })
    await play.waitFor()
    expect(asked).toEqual([])
    await play.click()
    const frame = page.locator('iframe[src^="https://www.youtube-nocookie.com/embed/Kf-1"]')
    await frame.waitFor()
    await expect.poll(() => asked).toEqual(['https://www.youtube-nocookie.com/embed/Kf-1'])
    expect(await frame.getAttribute('sandbox')).not.toContain('allow-top-navigation')
    await page.getByRole('link', { name: 'Watch on youtube.com', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Show from films.example' }).waitFor()
    expect(await page.getByRole('button', { name: /other\.example/ }).count()).toBe(0)
    await page.getByRole('link', { name: 'Open on other.example', exact: true }).waitFor()
    expect(complaints).toEqual([])
  })

  test('a diagram is drawn in a frame that can do nothing else, its words stay, and one that fails says so', async () => {
    await page.goto('/drawn/')
    const frame = page.locator('iframe[title="How it goes"]')
    await frame.waitFor({ timeout: 30_000 })
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts')
    await expect
      .poll(() => frame.evaluate((drawn) => Number.parseInt((drawn as HTMLElement).style.height, 10)))
      .toBeGreaterThan(39)
    await page.getByText('The diagram in words').waitFor()
    await page.getByText(/^It cannot be drawn: /).waitFor({ timeout: 30_000 })
    await page.getByText('flowchart nonsense').waitFor()
    const drawing = await (await frame.elementHandle())?.contentFrame()
    await expect
      .poll(() => drawing?.evaluate(() => [origin, [...document.querySelectorAll('svg')].length]))
      .toEqual(['null', 1])
    expect(complaints).toEqual([])
  })

  test('code is in colours and can be copied', async () => {
    await page.goto('/code/')
    await page.locator('.hljs-string').waitFor()
    await page.getByRole('button', { name: 'Copy' }).waitFor()
    expect(complaints).toEqual([])
  })
})
