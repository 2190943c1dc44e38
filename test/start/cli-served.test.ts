import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { command } from './command.ts'
import { checkout, interrupt, livedIn, place, prepare, start, type Running } from './running.ts'

prepare()

let running: Running
let url = ''
const data = (): string => place('data')
const here = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  command(args, { env: { FIRSTHAND_DATA: data(), ...env } })
const asLinh = (...args: readonly string[]) => here([...args, '--as', 'linh'])
const plan = (name: string, startsOn: string, ...more: readonly string[]) =>
  asLinh(
    'campaigns',
    'plan',
    '--name',
    name,
    '--type',
    'paid-social',
    '--team',
    'field-apac',
    '--starts-on',
    startsOn,
    ...more,
  )

beforeAll(async () => {
  running = start(await livedIn('data'))
  url = await running.open()
})

test('a list is a table for people, and with --json exactly what the API answers', async () => {
  const shown = await asLinh('people', 'list', '--limit', '2')
  expect(shown.code).toBe(0)
  const [head, first] = shown.out.split('\n')
  expect(head?.split(/\s{2,}/)).toEqual(['handle', 'name', 'title', 'team', 'region'])
  expect(first).toContain('Adaeze Okafor')
  expect(shown.err).toContain('--all')
  const json = await asLinh('people', 'list', '--limit', '2', '--json')
  const answered: unknown = await (await fetch(`${url}/api/v1/people?limit=2`)).json()
  expect(JSON.parse(json.out)).toEqual(answered)
  expect(json.err).toBe('')
})

test('--all goes on to the end of a list', async () => {
  const { people } = JSON.parse((await asLinh('people', 'list', '--all', '--limit', '3', '--json')).out) as {
    people: { handle: string }[]
  }
  expect(people.length).toBeGreaterThan(20)
  expect(new Set(people.map(({ handle }) => handle)).size).toBe(people.length)
})

test('three campaigns are planned; the fourth is a “Not yet” with its sentence and commands that work', async () => {
  for (const day of ['01', '02', '03']) expect((await plan(`March ${day}`, `2027-03-${day}`)).code).toBe(0)
  const asked = await plan('Fourth', '2027-03-04', '--may-i')
  expect([asked.code, asked.err]).toEqual([6, ''])
  expect(asked.out).toContain('Not yet')
  const refused = await plan('Fourth', '2027-03-04')
  expect([refused.code, refused.out]).toEqual([6, ''])
  expect(refused.err).toContain(
    '“Teams outside Digital Strategy may start three paid social campaigns a calendar month.”',
  )
  expect(refused.err).toMatch(/paid-social\.md:\d+–\d+,\s+version [0-9a-f]{10}/)
  const would = /firsthand (campaigns plan .*--starts-on 2027-04-01)/.exec(refused.err)?.[1] ?? ''
  const words = [...would.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  expect((await here(words)).code).toBe(0)
  const json = await plan('Fourth', '2027-03-04', '--json')
  expect(JSON.parse(json.out)).toMatchObject({ status: 409, kind: 'conflict' })
})

test('asking first changes nothing and cites', async () => {
  const asked = await plan('May', '2027-05-03', '--may-i', '--json')
  expect([asked.code, JSON.parse(asked.out)]).toMatchObject([
    0,
    { allowed: true, rulings: [{ outcome: 'fits' }] },
  ])
  const listed = await asLinh('campaigns', 'list', '--month', '2027-05-01', '--json')
  expect(JSON.parse(listed.out)).toEqual({ campaigns: [] })
})

test('every kind of “no” has its exit code', async () => {
  const codes = {
    usage: await here(['campaigns', 'lst', '--as', 'linh']),
    unknownFlag: await asLinh('campaigns', 'list', '--tem', 'x'),
    invalid: await plan('x', 'someday'),
    forbidden: await asLinh('webhooks', 'list'),
    missing: await asLinh('campaigns', 'show', '9999'),
    nobody: await here(['people', 'list', '--as', 'lihn']),
    unreachable: await command(['people', 'list', '--url', 'http://127.0.0.1:9'], {
      env: { FIRSTHAND_TOKEN: 'x' },
    }),
  }
  expect(Object.entries(codes).map(([name, { code }]) => [name, code])).toEqual([
    ['usage', 2],
    ['unknownFlag', 2],
    ['invalid', 3],
    ['forbidden', 4],
    ['missing', 5],
    ['nobody', 5],
    ['unreachable', 7],
  ])
  expect(codes.usage.err).toContain('Did you mean list?')
  expect(codes.unknownFlag.err).toContain('Did you mean --team?')
  expect(codes.nobody.err).toContain('Did you mean linh?')
  expect(codes.invalid.err).toContain('2027-02-01')
})

test('nobody is taken for a stranger: without --as it says to give one', async () => {
  const { code, out, err } = await here(['people', 'list'])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('--as')
  expect((await here(['people', 'list', '--limit', '1'], { FIRSTHAND_AS: 'linh' })).code).toBe(0)
})

test('what is needed and missing is named at once', async () => {
  const { code, err } = await asLinh('campaigns', 'plan')
  expect(code).toBe(2)
  for (const flag of ['--name', '--type', '--starts-on']) expect(err).toContain(flag)
})

test('a name in any script, a value that begins with dashes and one from a file arrive as they are', async () => {
  const named = await command(['campaigns', 'plan', '--input', '-', '--as', 'linh', '--json'], {
    env: { FIRSTHAND_DATA: data() },
    input: JSON.stringify({
      name: 'Ngày hội 海 🎪',
      type: 'paid-social',
      team: 'field-apac',
      startsOn: '2027-06-01',
    }),
  })
  const { number } = (JSON.parse(named.out) as { result: { number: number } }).result
  expect(
    (await asLinh('campaigns', 'cancel', String(number), '--why=--- a dash, “quotes” and $HOME')).code,
  ).toBe(0)
  const shown = JSON.parse((await asLinh('campaigns', 'show', String(number), '--json')).out) as {
    campaign: { name: string; cancelled: { why: string } }
  }
  expect(shown.campaign).toMatchObject({
    name: 'Ngày hội 海 🎪',
    cancelled: { why: '--- a dash, “quotes” and $HOME' },
  })
})

test('with --key the same act is done once', async () => {
  const first = await plan('July', '2027-07-01', '--key', 'july', '--json')
  const second = await plan('July', '2027-07-01', '--key', 'july', '--json')
  expect(JSON.parse(second.out)).toMatchObject({
    repeated: true,
    result: JSON.parse(first.out).result as unknown,
  })
})

describe('with an address and a token', () => {
  let token = ''
  beforeAll(async () => {
    const made = await here([
      'token',
      'make',
      '--name',
      'script',
      '--scopes',
      'read',
      '--as',
      'noor',
      '--json',
    ])
    token = (JSON.parse(made.out) as { result: { secret: string } }).result.secret
  })
  const far = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    command(args, { env: { FIRSTHAND_URL: url, FIRSTHAND_TOKEN: token, ...env } })

  test('the token says who asks, and what it is not for is refused', async () => {
    const own = await far(['tokens', 'list', '--json'])
    expect(JSON.parse(own.out)).toMatchObject({ tokens: [{ name: 'script' }] })
    expect((await far(['tokens', 'revoke', '019469a0-0000-7000-8000-000000000001'])).code).toBe(4)
    const madeUp = await far(['people', 'list'], { FIRSTHAND_TOKEN: `${token}x` })
    expect([madeUp.code, madeUp.out]).toEqual([4, ''])
  })

  test('a second person beside it is refused', async () => {
    const { code, err } = await far(['people', 'list', '--as', 'linh'])
    expect([code, err]).toEqual([2, 'A token says who asks, and so does --as: leave one of them out.\n'])
  })

  test('an address alone does not make anybody of the network somebody of the machine', async () => {
    const { code } = await command(['people', 'list', '--url', url, '--as', 'noor'])
    expect(code).toBe(2)
  })

  test('the token comes from a file or a pipe as well, and an address that is no Firsthand is named', async () => {
    const piped = await command(['people', 'list', '--limit', '1', '--url', url, '--token-file', '-'], {
      input: `${token}\n`,
    })
    expect(piped.code).toBe(0)
    expect((await far(['people', 'list', '--url', `${url}/-/nowhere`])).code).toBe(7)
  })
})

describe('the control socket', () => {
  const socket = (): string => join(data(), 'control', 'socket')

  test('opens for its account alone', () => {
    expect(statSync(join(data(), 'control')).mode & 0o777).toBe(0o700)
    expect(statSync(socket()).mode & 0o777).toBe(0o600)
  })

  test('through the port the header of the socket means nothing', async () => {
    const asked = await fetch(`${url}/api/v1/tokens`, { headers: { 'firsthand-as': 'noor' } })
    expect(asked.status).toBe(403)
    expect(
      await (await fetch(`${url}/-/people`, { headers: { 'firsthand-as': 'noor' } })).text(),
    ).not.toContain('Your tokens')
  })

  test('a request that never ends keeps nobody else waiting', async () => {
    const stuck = connect(socket())
    stuck.write(
      'POST /api/v1/campaigns HTTP/1.1\r\nhost: x\r\nfirsthand-as: linh\r\ncontent-length: 100\r\n\r\n{',
    )
    expect((await asLinh('people', 'list', '--limit', '1')).code).toBe(0)
    stuck.destroy()
  })
})

test('doctor finds nothing wrong, and says which version serves', async () => {
  const { code, out } = await here(['doctor', '--json'])
  const { healthy, looked } = JSON.parse(out) as {
    healthy: boolean
    looked: { about: string; state: string; says: string }[]
  }
  expect([code, healthy]).toEqual([0, true])
  expect(looked.find(({ about }) => about === 'server')?.says).toMatch(/Firsthand \d+\.\d+\.\d+ serves/)
  expect(looked.map(({ about }) => about)).toEqual(
    expect.arrayContaining(['Node', 'git', 'schema', 'handbook', 'clock', 'jobs']),
  )
})

describe('colours and widths', () => {
  const env = () => ({ FIRSTHAND_DATA: data(), FIRSTHAND_AS: 'linh', TERM: 'xterm-256color' })
  const list = ['campaigns', 'list']

  test('only a terminal has colours, and NO_COLOR, TERM and FORCE_COLOR are heard', async () => {
    const coloured = async (columns: number | undefined, more: Readonly<Record<string, string>> = {}) =>
      (
        await command(list, { env: { ...env(), ...more }, ...(columns === undefined ? {} : { columns }) })
      ).out.includes('\u001b[')
    expect(await coloured(undefined)).toBe(false)
    expect(await coloured(120)).toBe(true)
    expect(await coloured(120, { NO_COLOR: '1' })).toBe(false)
    expect(await coloured(120, { TERM: 'dumb' })).toBe(false)
    expect(await coloured(undefined, { FORCE_COLOR: '1' })).toBe(true)
  })

  test.each([60, 120])('on %i columns no line is longer', async (columns) => {
    const { out } = await command(list, { env: { ...env(), NO_COLOR: '1' }, columns })
    expect(Math.max(...out.split(/\r?\n/).map((line) => line.length))).toBeLessThanOrEqual(columns)
    expect(out).toContain('2026-11-06')
  })
})

test('an assistant speaks over standard input and output, as whom the command says', async () => {
  const call = (id: number, method: string, params: object) =>
    JSON.stringify({ jsonrpc: '2.0', id, method, params })
  const hello = {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  }
  const { code, out, err } = await command(['mcp', '--as', 'linh'], {
    env: { FIRSTHAND_DATA: data() },
    input: `${call(1, 'initialize', hello)}\n${call(2, 'tools/list', {})}\n`,
  })
  expect([code, err]).toEqual([0, ''])
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: number; result: { tools?: { name: string }[] } })
  expect(answers.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([1, 2])
  const names = answers.flatMap(({ result }) => result.tools ?? []).map(({ name }) => name)
  // Member's work is among them, an administrator's is not.
  expect(names).toEqual(expect.arrayContaining(['campaigns_plan']))
  expect(names.filter((name) => name.startsWith('webhooks'))).toEqual([])
})

test('a reader that goes away early is no fault', () => {
  const line = 'node dist/main.js campaigns list --all --as linh | head -1'
  const env = { ...process.env, FIRSTHAND_DATA: data() }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: checkout, env, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('number')
})

test('when the server ends, its socket goes, and the next command opens the data itself', async () => {
  await interrupt(running)
  expect(existsSync(join(data(), 'control', 'socket'))).toBe(false)
  const { code, out, err } = await asLinh('campaigns', 'list', '--month', '2027-03-01')
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('March 01')
})
