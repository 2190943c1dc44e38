import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { command } from './command.ts'
import { checkout, place, prepare } from './running.ts'

prepare()

const page = `# Paid social

Teams may start three paid social campaigns a calendar month.

\`\`\`limit
name: paid-social
of: campaigns
at-most: 4
each: calendar month
otherwise: refuse
\`\`\`

See [the plan](nowhere.md).
`

beforeAll(() => {
  mkdirSync(place('handbook'), { recursive: true })
  writeFileSync(place('handbook', 'paid-social.md'), page)
})

test('what is wrong in a folder is said by file, line and column, and ends with 1', async () => {
  const { code, out, err } = await command(['check', place('handbook')])
  expect(code).toBe(1)
  expect(out).toMatch(/^paid-social\.md:8:10 {2}error: limit paid-social: .*three/m)
  expect(out).toMatch(/^paid-social\.md:13 {2}warning: There is no page or file "nowhere\.md"/m)
  expect(err).toMatch(/^1 page, 0 definitions: [1-9]\d* errors?, 1 warning\.$/m)
})

test('the same as JSON, and the same of what a bare repository holds', async () => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: place('handbook'),
      stdio: 'pipe',
    })
  const folder = JSON.parse(
    (await command(['check', '.', '--json'], { cwd: place('handbook') })).out,
  ) as object
  expect(folder).toMatchObject({ pages: 1, warnings: 1 })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'one')
  expect(JSON.parse((await command(['check', place('handbook'), '--json'])).out)).toEqual(folder)
  git('clone', '-q', '--bare', '.', place('bare.git'))
  expect(JSON.parse((await command(['check', place('bare.git'), '--json'])).out)).toEqual(folder)
})

test('the sample is without fault; what is no handbook is one sentence', async () => {
  expect(await command(['check', 'sample'], { cwd: checkout })).toMatchObject({ code: 0, out: '' })
  mkdirSync(place('empty'))
  for (const folder of [place('empty'), place('none')]) {
    const { code, out, err } = await command(['check', folder])
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1])
  }
  expect((await command(['check'])).code).toBe(2)
})

test('four thousand pages take seconds and leave nothing behind', async () => {
  const many = place('many')
  for (let folder = 0; folder < 40; folder += 1) {
    mkdirSync(join(many, `part-${folder}`), { recursive: true })
    for (let number = 0; number < 100; number += 1)
      writeFileSync(
        join(many, `part-${folder}`, `page-${number}.md`),
        `# Page ${number}\n\n${'Some words that people wrote. '.repeat(40)}\n`,
      )
  }
  const temporary = place('temporary')
  mkdirSync(temporary)
  const begun = performance.now()
  const { code, err } = await command(['check', many], { env: { TMPDIR: temporary } })
  expect([code, err]).toEqual([0, '4,000 pages, 0 definitions: 0 errors, 0 warnings.\n'])
  expect(performance.now() - begun).toBeLessThan(20_000)
  expect(readdirSync(temporary)).toEqual([])
})

test('help, completion and check load no database driver and no HTTP server', async () => {
  const spy = place('spy.mjs')
  writeFileSync(
    spy,
    `import { registerHooks } from 'node:module'
const seen = new Set()
registerHooks({ resolve(name, context, next) { seen.add(name); return next(name, context) } })
process.on('exit', () => console.error('loaded ' + [...seen].join(' ')))`,
  )
  for (const args of [['--help'], ['complete', '--', 'cam'], ['check', 'sample']]) {
    const { err } = await command(args, { env: { NODE_OPTIONS: `--import=${spy}` } })
    expect(err).toContain('loaded ')
    expect(err).not.toMatch(/ (pg|hono|@hono\/node-server)( |$)/m)
  }
})
