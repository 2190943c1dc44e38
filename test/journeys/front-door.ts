import { connect, createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { addressOf, makeSampleDatabase, makeTestDatabase, type OwnedDatabase } from '#testing'
import { interrupt, place, prepare, start, type Running } from '../start/running.ts'

/** A house that runs as a process of its own, and the browser of somebody before it. */
export interface FrontDoor {
  /** `http://127.0.0.1:port` */
  url(): string
  /** A browser that nobody is signed in to. */
  visitor(): Browser
  /** A browser that looks as one of the sample's people, the same one each time. */
  as(handle: string): Promise<Browser>
  /** What comes back for these very bytes, until the other side or `wait` milliseconds end it. */
  raw(text: string, wait?: number): Promise<string>
  /** The code of the link with which the first administrator signs in, once it was said to the end. */
  code(): Promise<string>
  /** Everything the house has said so far, on both streams. */
  said(): string
}

/** What a browser got. */
export interface Got {
  readonly status: number
  readonly body: string
  readonly headers: Headers
  /** The text of the page's main part, without markup. */
  readonly text: string
  /** Where it is sent on to; empty where it is not. */
  readonly to: string
}

export interface Browser {
  /** `name=value` of its session; empty where nobody is signed in. */
  readonly cookie: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Got>
  /** Sends a form as a browser does; `fields` as text is sent as it is. */
  send(
    path: string,
    fields: Readonly<Record<string, string>> | string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Got>
}

/** Words that no answer may hold: our own insides. */
const insides = /\n\s+at \S+ \(|node_modules|dist\/main|\bkysely\b|violates|SELECT |select \$|fh_[\w-]{43}/

type Settings = Readonly<Record<string, string>>

/** Opens one house for the tests of a file; after each test it has to be ready still. */
export function frontDoor(env: () => Settings | Promise<Settings> = () => ({})): FrontDoor {
  prepare()
  let running: Running | undefined
  let database: OwnedDatabase | undefined
  let url = ''
  let said = ''
  beforeAll(async () => {
    // Tests ask faster than anybody; those about the limits set them.
    const usual = { FIRSTHAND_LOG: 'debug', FIRSTHAND_RATE_LIMIT: 'off' }
    const given = await env()
    const other = 'FIRSTHAND_HANDBOOK' in given
    if (!given['DATABASE_URL'])
      database = await (other ? makeTestDatabase() : makeSampleDatabase(place('data')))
    const at = database && { DATABASE_URL: addressOf(database.name) }
    running = start(place('data'), { env: { ...usual, ...at, ...given } })
    for (const stream of [running.child.stdout, running.child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    url = await running.open()
    // A house that is opened under another name is asked at its port.
    if (given['FIRSTHAND_URL']) url = `http://127.0.0.1:${given['PORT']}`
  })
  afterEach(async () => {
    if (running?.child.exitCode === null) expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })
  afterAll(async () => {
    if (running?.child.exitCode === null) await interrupt(running)
    await database?.drop()
  })
  const visitor = () => browser(() => url, '')
  const browsers = new Map<string, Promise<Browser>>()
  const signIn = async (handle: string): Promise<Browser> => {
    const permit = /name="permit" value="([^"]+)"/.exec((await visitor().get('/-/sign-in')).body)?.[1] ?? ''
    const { headers } = await visitor().send('/-/sessions/see-as', { handle, permit })
    return browserWith(() => url, headers)
  }
  return {
    url: () => url,
    visitor,
    as: (handle) => {
      const known = browsers.get(handle) ?? signIn(handle)
      browsers.set(handle, known)
      return known
    },
    raw: (text, wait) => raw(url, text, wait),
    code: () =>
      vi.waitFor(() => {
        const [, code] = /code=([\w-]+)\s/.exec(said) ?? []
        if (code === undefined) throw new Error('no link was printed')
        return code
      }, 5000),
    said: () => said,
  }
}

/** A browser that keeps the session it was handed. */
export const browserWith = (url: () => string, headers: Headers | undefined): Browser =>
  browser(url, headers?.get('set-cookie')?.split(';')[0] ?? '')

function browser(url: () => string, cookie: string): Browser {
  const ask = async (path: string, init: RequestInit): Promise<Got> => {
    const answer = await fetch(url() + path, { redirect: 'manual', ...init })
    const body = await answer.text()
    expect(insides.exec(body.replace(/<code>fh_[^<]+<\/code>/, ''))?.[0], path).toBeUndefined()
    const { status, headers } = answer
    return {
      status,
      body,
      headers,
      // Few tests read it, and it takes longer than the answer.
      get text() {
        return textOf(body)
      },
      to: headers.get('location') ?? '',
    }
  }
  const mine: Record<string, string> = cookie === '' ? {} : { cookie }
  return {
    cookie,
    get: (path, headers = {}) => ask(path, { headers: { ...mine, ...headers } }),
    send: (path, fields, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: {
          origin: url(),
          'content-type': 'application/x-www-form-urlencoded',
          ...mine,
          ...headers,
        },
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
      }),
  }
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** What a reader reads in the page's main part. */
const textOf = (page: string): string =>
  (/<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? page)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')

function raw(url: string, text: string, wait = 5000): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const { port } = new URL(url)
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
    const late = setTimeout(() => socket.destroy(), wait)
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(late)
      resolve(said)
    })
  })
}

/** A port on loopback that nothing listens on. */
export async function freePort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? String(address.port) : ''
}

/** Asks for a page until it is answered from bytes that are kept: those are of a length that is known. */
export const keptReady = (visitor: Browser, path: string): Promise<void> =>
  vi.waitFor(
    async () => {
      const { status, headers } = await visitor.get(path)
      expect([status, headers.has('content-length')]).toEqual([200, true])
    },
    { timeout: 10_000, interval: 300 },
  )
