import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { startPostgres } from '#postgres'
import { checkout, interrupt, livedIn, place, prepare, processesOf, start, type Running } from './running.ts'

prepare()

const page = '/marketing/integrated-marketing/paid-social/'

/** What a browser that looks as somebody gets; the session it was given works wherever that session is known. */
interface Looking {
  at(url: string, path: string): Promise<{ status: number; text: string }>
  plan(url: string, name: string, startsOn: string): Promise<number>
}

async function lookAs(handle: string, url: string): Promise<Looking> {
  const permit =
    /name="permit" value="([^"]+)"/.exec(await (await fetch(`${url}/-/sign-in`)).text())?.[1] ?? ''
  const answer = await send(url, '/-/sessions/see-as', '', { handle, permit })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    at: async (where, path) => {
      const got = await fetch(where + path, { headers: { cookie }, redirect: 'manual' })
      return { status: got.status, text: words(await got.text()) }
    },
    plan: async (where, name, startsOn) =>
      (await send(where, '/-/campaigns', cookie, { name, type: 'paid-social', startsOn })).status,
  }
}

const send = (url: string, path: string, cookie: string, fields: Record<string, string>): Promise<Response> =>
  fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

const words = (html: string): string =>
  (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? html).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

const command = (data: string, ...args: string[]): Running['ended'] => start(data, { args }).ended

const month = Temporal.Now.plainDateISO('UTC').add({ months: 4 }).with({ day: 1 })
const first = place.bind(undefined, 'first')
const second = place.bind(undefined, 'second')
const monday = place.bind(undefined, 'monday.backup')

let pages: readonly { status: number; text: string }[]
let looking: Looking
let made: Awaited<Running['ended']>

const look = (url: string) =>
  Promise.all([page, '/-/campaigns', '/-/campaigns/1', '/'].map((path) => looking.at(url, path)))

beforeAll(async () => {
  const running = start(await livedIn('first'))
  const url = await running.open()
  looking = await lookAs('linh', url)
  for (const name of ['Tet stories', 'Harbour talks', 'Night shift', 'One too many'])
    await looking.plan(url, name, month.toString())
  made = await command(first(), 'backup', monday())
  pages = await look(url)
  await interrupt(running)
}, 120_000)

test('a backup of a house that serves is one file that only its owner may read', () => {
  expect(made).toEqual({
    code: 0,
    out: '',
    err: expect.stringMatching(/^Backed up \d+ tables with [\d,]+ rows: [\d.]+ [kM]B in \S+\.\n$/),
  })
  expect(statSync(monday()).mode & 0o777).toBe(0o600)
  expect(readdirSync(place()).filter((name) => name.includes('.part-'))).toEqual([])
  expect(readFileSync(monday(), 'latin1')).toMatch(/^firsthand backup 1 zstd\n/)
})

test('restored elsewhere, it shows the same pages to the same session, and decides the same', async () => {
  const { code, err } = await command(second(), 'restore', monday())
  expect(err).toMatch(/^Restored \d+ tables with [\d,]+ rows, as they stood at 20\S+Z\.\n$/)
  expect(code).toBe(0)
  expect(processesOf(second())).toEqual([])

  const running = start(second())
  const url = await running.open()
  expect(await look(url)).toEqual(pages)
  expect(pages[0]).toMatchObject({
    status: 200,
    text: expect.stringContaining('three paid social campaigns'),
  })
  expect(pages[1]?.text).toContain('Night shift')
  expect(pages[1]?.text).not.toContain('One too many')
  expect(await looking.plan(url, 'One more', month.toString())).toBe(409)
  expect(await looking.plan(url, 'Next month', month.add({ months: 1 }).toString())).toBe(303)
  expect(await command(second(), 'restore', monday())).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /^The data folder \S+ is in use by another Firsthand \(process \d+\): stop that first/,
    ),
  })
  await interrupt(running)
  const again = await command(second(), 'restore', monday())
  expect(again.err).toMatch(/^The database is not empty: it holds \w+ \(\d+ rows\)/)
  expect(again.code).toBe(1)
}, 60_000)

test('a house that does not serve is backed up too, through a pipe, and comes out of one', async () => {
  const main = join(checkout, 'dist/main.js')
  const env = { PATH: process.env['PATH'] ?? '' }
  const through = (data: string, args: string[], input?: Buffer) =>
    spawnSync(process.execPath, [main, ...args], {
      env: { ...env, FIRSTHAND_DATA: data },
      maxBuffer: 1 << 28,
      ...(input === undefined ? {} : { input }),
    })
  const out = through(first(), ['backup', '-'])
  expect([out.status, out.stderr.toString()]).toEqual([0, expect.stringMatching(/^Backed up \d+ tables/)])
  expect(existsSync(join(first(), 'postgres/postmaster.pid'))).toBe(false)
  const back = through(place('third'), ['restore', '-'], out.stdout)
  expect([back.status, back.stderr.toString()]).toEqual([0, expect.stringMatching(/^Restored \d+ tables/)])
  const half = through(place('fourth'), ['restore', '-'], out.stdout.subarray(0, out.stdout.length / 2))
  expect([half.status, half.stderr.toString()]).toEqual([
    1,
    expect.stringMatching(
      /^The backup from standard input is cut off in the table \w+: nothing was restored/,
    ),
  ])
  expect(existsSync(place('fourth'))).toBe(false)
}, 60_000)

test('an interrupt ends a restore that waits for more, and leaves nothing', async () => {
  const kept = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('firsthand-restore-'))
  const before = kept()
  const child = spawn(process.execPath, [join(checkout, 'dist/main.js'), 'restore', '-'], {
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: tmpdir(), FIRSTHAND_DATA: place('fifth') },
  })
  child.stdin.write(readFileSync(monday()).subarray(0, 1000))
  while (kept().length === before.length) await pause(20)
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([1, null])
  expect(said).toBe('It was interrupted. Nothing was restored.\n')
  expect([kept(), existsSync(place('fifth'))]).toEqual([before, false])
}, 60_000)

test('with DATABASE_URL it is restored into that database, and not while another serves from it', async () => {
  const other = await startPostgres({ folder: place('other'), durable: false })
  try {
    const env = { DATABASE_URL: `postgres://firsthand_owner@${encodeURIComponent(other.host)}/firsthand` }
    const restored = await start(place('none'), { env, args: ['restore', monday()] }).ended
    expect(restored).toMatchObject({ code: 0, err: expect.stringMatching(/^Restored/) })
    const running = start(place('none'), { env })
    expect((await looking.at(await running.open(), page)).status).toBe(200)
    const refused = await start(place('none'), { env, args: ['restore', monday()] }).ended
    expect(refused.err).toMatch(
      /^The database firsthand is in use by \d+ other connections?: stop the Firsthand/,
    )
    const kept = await start(place('none'), { env, args: ['backup', place('other.backup')] }).ended
    expect(kept).toMatchObject({ code: 0 })
    await interrupt(running)
  } finally {
    await other.stop()
  }
  expect(existsSync(place('none', 'postgres'))).toBe(false)
}, 60_000)

test('what cannot be done is one sentence, and touches nothing', async () => {
  const ended = async (expected: number, ...args: string[]): Promise<string> => {
    const { code, err, out } = await command(place('nothing'), ...args)
    expect([code, out]).toEqual([expected, ''])
    return err.trimEnd()
  }
  const said = (...args: string[]): Promise<string> => ended(1, ...args)
  writeFileSync(place('letter.txt'), 'Dear all,\n')
  expect(await ended(2, 'backup')).toMatch(/^Name the file to write/)
  expect(await ended(2, 'restore')).toMatch(/^Name the backup/)
  expect(await said('backup', monday())).toBe(
    `${monday()} is there already: name another file, or take that one away.`,
  )
  expect(await said('backup', place('new.backup'))).toMatch(/^There is nothing to back up in \S+nothing: /)
  expect(await said('restore', place('letter.txt'))).toBe(`${place('letter.txt')} is no backup of Firsthand.`)
  expect(await said('restore', place('absent'))).toBe(`There is no backup at ${place('absent')}.`)
  expect(await said('restore', place())).toBe(`${place()} is a folder: name the file of a backup.`)
  expect(existsSync(place('nothing'))).toBe(false)
  expect(existsSync(place('new.backup'))).toBe(false)
})
