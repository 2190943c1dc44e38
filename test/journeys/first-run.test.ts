import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '#testing'

const count = 600
let folder: string
let server: TestServer
let cookie: string
let longest: number

/** Long enough for a worker, and for the loop to be held up were it read where others are answered. */
const long = Array.from(
  { length: 3000 },
  (_, at) => `A sentence with a [link](/pages/p${at % count}/) in it.`,
).join('\n\n')

const files: Readonly<Record<string, string>> = {
  'README.md': '# Home\n\nSee [what is gone](/gone/).\n',
  'rules.md':
    '---\ntitle: Rules\n---\n\nEach team must start no more than three campaigns a month.\n\n{{< youtube abc >}}\n\nAsk @noor.\n',
  'pay.md': '# Pay\n\nNobody may ask for more than nine camels a year, ever.\n',
  'long.md': `# Long\n\n${long}\n`,
  'firsthand.yml': 'title: Ours\nreaders:\n  /: internal\n  /pay/: ["@theo"]\n',
}

/** The longest turn of this thread’s loop in milliseconds of its own processor time: a machine with other work counts for nothing. */
function watchTurns(): () => number {
  let most = 0
  let over = false
  const spent = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let last = spent()
  const turn = () => {
    const now = spent()
    most = Math.max(most, now - last)
    last = now
    if (!over) setImmediate(turn)
  }
  setImmediate(turn)
  return () => {
    over = true
    return most
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'first-run-'))
  const pages = Array.from({ length: count }, (_, at) => [
    `pages/p${at}.md`,
    `# Page ${at}\n\nSee [gone](/gone/).\n`,
  ])
  for (const [path = '', text = ''] of [...Object.entries(files), ...pages]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  server = await startTestServer({ FIRSTHAND_HANDBOOK: folder })
  const code = /code=(\S+)/.exec(server.greeting.join('\n'))?.[1] ?? ''
  const came = await fetch(`${server.url}/-/welcome`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ code, handle: 'ines', name: 'Ines Duarte' }),
  })
  cookie = came.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const stop = watchTurns()
  while (!(await page('/-/first-look')).includes('What there is')) await pause(200)
  longest = stop()
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const page = async (path: string) => (await fetch(`${server.url}${path}`, { headers: { cookie } })).text()
const said = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('a handbook of one’s own is read whole, and an administrator is told what was found', async () => {
  const text = said(await page('/-/first-look'))
  expect(text).toContain(`${count + 3} pages`)
  expect(text).toContain('Hugo shortcode youtube: 1 on 1 page')
  expect(text).toContain('“Each team must start no more than three campaigns a month.”')
  expect(text).toContain('rules.md, line 5')
  expect(text).toContain('most often @noor')
  expect(text).toMatch(/There is no page or file &quot;\/gone\/&quot;\. .* and 600 other places/)
})

test('what only some may read is neither quoted nor counted in', async () => {
  const text = said(await page('/-/first-look'))
  expect(text).not.toContain('camels')
  expect(text).toContain('1 page for some people only, not looked at')
})

test('while it is read nobody else is held up', () => {
  expect(longest).toBeLessThan(50)
})

test('the home page leads there until somebody puts it away', async () => {
  expect(await page('/-/home')).toContain('See what was found in your handbook')
  const put = await fetch(`${server.url}/-/first-look/dismissal`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams(),
  })
  expect(put.ok).toBe(true)
  expect(await page('/-/home')).not.toContain('See what was found in your handbook')
  expect(await page('/-/first-look')).toContain('What there is')
})

test('nobody but an administrator sees it', async () => {
  const answer = await fetch(`${server.url}/-/first-look`)
  expect(answer.status).toBe(403)
  expect(await answer.text()).not.toContain('campaigns a month')
})
