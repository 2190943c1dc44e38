import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { describe, expect, test } from 'vitest'
import { checkout } from '../start/running.ts'
import { assistantWith, clientOf, type Era } from './assistant.ts'
import { tokenOf } from './clone.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()

/** A program that stands between a pipe and the house, as the command line does. */
const program = `
  const { bridgeStdio } = await import(${JSON.stringify(join(checkout, 'src/doors/mcp/bridge-stdio.ts'))})
  const { URL_OF_HOUSE: house, TOKEN: token } = process.env
  await bridgeStdio({
    stdin: process.stdin,
    stdout: process.stdout,
    log: (line) => console.error(line),
    fetch: (request) => {
      if (token) request.headers.set('authorization', 'Bearer ' + token)
      return fetch(house + '/mcp', { method: 'POST', headers: request.headers, body: request.body, duplex: 'half' })
    },
  })`
const args = ['--input-type=module', '--eval', program]
const envOf = (url: string, token: string) =>
  ({ ...process.env, URL_OF_HOUSE: url, TOKEN: token }) as Record<string, string>

/** Writes lines to the program and ends its input; what it answered, and how it ended. */
async function told(lines: readonly string[], url: string, token = '') {
  const child = spawn(process.execPath, args, { env: envOf(url, token), stdio: 'pipe' })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin.end(lines.join('\n'))
  const [code] = (await once(child, 'close')) as [number]
  const answers = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { code, answers, err }
}

const call = (id: number, words: string) =>
  JSON.stringify({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name: 'pages_search', arguments: { words } },
  })

describe.each<Era>(['legacy', 'auto'])('over a pipe, an assistant that speaks %s', (era) => {
  test('asks, reads and acts as over HTTP', async () => {
    const token = await tokenOf(await door.as('linh'), '*')
    const client = clientOf(era)
    const env = envOf(door.url(), token)
    await client.connect(new StdioClientTransport({ command: process.execPath, args, env, stderr: 'pipe' }))
    const assistant = assistantWith(client)
    expect(await assistant.tools()).toEqual(
      expect.arrayContaining(['campaigns_plan', 'pages_search', 'may_i']),
    )
    const { text } = await assistant.call('rules_show', { kind: 'limit', name: 'paid-social-per-team' })
    expect(text).toContain(
      '“Teams outside Digital Strategy may start three paid social campaigns a calendar month.”',
    )
    const uri = 'handbook://pages/marketing/integrated-marketing/paid-social/'
    expect((await client.readResource({ uri })).contents).toMatchObject([{ uri }])
    await client.getPrompt({ name: 'what_is_the_rule', arguments: { about: 'paid social' } })
    await client.close()
  })
})

test('each message is answered in one whole line, and the end of the input is the end', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => call(at, `paid social ${at}`))
  const { code, answers, err } = await told(['', ...lines, '   '], door.url())
  expect([code, err]).toEqual([0, ''])
  expect(answers.map(({ id }) => Number(id)).toSorted((a, b) => a - b)).toEqual(lines.map((_, at) => at))
})

test('a line that is no message is answered as such, and the next one still is', async () => {
  const { answers } = await told(
    ['{"jsonrpc":', '{"jsonrpc":"2.0","method":"notifications/initialized"}', call(1, 'paid')],
    door.url(),
  )
  const byId = Map.groupBy(answers, ({ id }) => id)
  expect(byId.get(null)).toMatchObject([{ error: { code: -32_700 } }])
  expect(byId.get(1)).toMatchObject([{ result: { structuredContent: { whole: true } } }])
  expect(answers).toHaveLength(2)
})

test('a token that does not hold, and a house that is not there, are said in words', async () => {
  const wrong = await told([call(1, 'paid')], door.url(), 'fh_nothing')
  expect(wrong.answers).toMatchObject([
    { id: 1, error: { message: expect.stringContaining('This token does not hold') } },
  ])
  const { answers, err } = await told([call(2, 'paid')], 'http://127.0.0.1:9')
  expect(answers).toMatchObject([
    { id: 2, error: { message: expect.stringContaining('could not be reached') } },
  ])
  expect(err).toContain('could not be reached')
})
