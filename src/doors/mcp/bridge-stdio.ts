import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { headersOf, idOf, revisionIn } from './message-head.ts'

/** What passes messages between an assistant's own pipe and the door. */
export interface StdioBridge {
  /** Reaches `POST /mcp` of a running server, by whatever way, as whoever the assistant acts for. */
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly stdin: Readable
  readonly stdout: Writable
  /** Told in a line what went wrong on the way; nothing else may be written to the assistant. */
  readonly log: (line: string) => void
}

const atOnce = 8

/**
 * One JSON-RPC message a line, each passed on and its answer written as one line. Several are under way at a time; the
 * handshake is answered before anything else is passed on. Ends with the input, when all is answered.
 */
export async function bridgeStdio({ fetch, stdin, stdout, log }: StdioBridge): Promise<void> {
  const underWay = new Set<Promise<void>>()
  let revision: string | undefined
  const pass = async (line: string): Promise<void> => {
    const answer = await answerTo(line, revision, fetch, log)
    revision = revisionIn(answer) ?? revision
    if (answer !== undefined)
      await new Promise<void>((written) => stdout.write(`${answer}\n`, () => written()))
  }
  stdout.on('error', () => log('the assistant has gone'))
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const passing = pass(line).finally(() => underWay.delete(passing))
    underWay.add(passing)
    if (underWay.size >= atOnce || /"method"\s*:\s*"initialize"/.test(line)) await Promise.race(underWay)
  }
  await Promise.all(underWay)
}

async function answerTo(
  line: string,
  revision: string | undefined,
  fetch: StdioBridge['fetch'],
  log: StdioBridge['log'],
): Promise<string | undefined> {
  const message = parsed(line)
  if (message === undefined) return errorLine(null, -32_700, 'This line is not JSON.')
  const id = idOf(message)
  try {
    const request = new Request('http://localhost/mcp', {
      method: 'POST',
      headers: headersOf(message, revision),
      body: line,
    })
    const response = await fetch(request)
    const body = (await response.text()).trim()
    if (body !== '' && isMessage(body)) return oneLine(body, id)
    if (response.ok) return undefined
    log(`the server answered ${response.status}`)
    return id === undefined
      ? undefined
      : errorLine(id, -32_000, `The server answered ${response.status}. ${saidIn(body)}`.trim())
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    log(`the server could not be reached: ${why}`)
    return id === undefined ? undefined : errorLine(id, -32_000, `The server could not be reached: ${why}.`)
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isMessage = (body: string): boolean => {
  const message = parsed(body)
  return typeof message === 'object' && message !== null && 'jsonrpc' in message
}

/** An error that names no message, as of a token that does not hold, is the answer to this one. */
function oneLine(body: string, id: string | number | undefined): string {
  const answer = parsed(body) as Record<string, unknown>
  return JSON.stringify(answer['id'] === null && id !== undefined ? { ...answer, id } : answer)
}

/** What a door that speaks no JSON-RPC said: the detail of its problem. */
function saidIn(body: string): string {
  const problem = parsed(body)
  return typeof problem === 'object' && problem !== null && 'detail' in problem ? String(problem.detail) : ''
}

const errorLine = (id: string | number | null, code: number, message: string): string =>
  JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } })
