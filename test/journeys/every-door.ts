import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { filledPath, type Said } from '#kernel'
import { checkout } from '../start/running.ts'
import { assistantAt } from './assistant.ts'

/** An operation as the doors have it. */
export type Spoken = Said & { readonly does: 'act' | 'question' }

/** What came of trying an operation at a door, as that door says it to programs. */
export interface Came {
  /** What was answered; an act's result. */
  readonly answer?: unknown
  /** Of an act that was done, and of one that was only asked for. */
  readonly rulings?: unknown
  readonly refusal?: Readonly<Record<string, unknown>>
  /** A fault of ours, or an answer that is none: never expected. */
  readonly broken?: string
}

/** One door before somebody. */
export interface Door {
  readonly name: string
  try(this: void, one: Spoken, input: Readonly<Record<string, unknown>>): Promise<Came>
  /** Whether an act would be done, as the door says it in JSON; nothing is. */
  mayI(this: void, one: Spoken, input: Readonly<Record<string, unknown>>): Promise<unknown>
}

/** The doors for programs: the API, assistants and the command line; with a token or, without one, as a stranger. */
export const doorsOf = (url: string, token = ''): readonly Door[] => [
  {
    name: 'API',
    try: (one, input) => byApi(url, token, one, input),
    mayI: async (one, input) => (await byApi(url, token, dry(one), input)).answer,
  },
  {
    name: 'assistants',
    try: (one, input) => byAssistant(url, token, one, input),
    mayI: async (one, input) =>
      (await byAssistant(url, token, { ...dry(one), name: 'may.i' }, { operation: one.name, input })).answer,
  },
  {
    name: 'command line',
    try: (one, input) => byCommand(url, token, one, input),
    mayI: async (one, input) => (await byCommand(url, token, dry(one), input, ['--may-i'])).answer,
  },
]

/** The act as the question that it is when nothing is to be done. */
const dry = (one: Spoken): Spoken => ({
  ...one,
  at: { ...one.at, path: `/may-i${one.at.path}` },
  does: 'question',
})

/** Asks the API whether an act would be done; nothing is. */
export async function mayI(url: string, token: string, one: Spoken, input: object): Promise<Came> {
  const asked = await byApi(url, token, dry(one), input)
  const { answer } = asked
  return isRecord(answer) && isRecord(answer['refusal']) ? { refusal: refusalIn(answer['refusal']) } : asked
}

/** The API before somebody who is there in person, signed in in a browser. */
export const inPerson = (url: string, cookie: string): Door => ({
  name: 'API, signed in',
  try: (one, input) => send(url, { cookie, origin: url }, one, input),
  mayI: async (one, input) => (await send(url, { cookie, origin: url }, dry(one), input)).answer,
})

const byApi = (url: string, token: string, one: Spoken, input: object): Promise<Came> =>
  send(url, token === '' ? {} : { authorization: `Bearer ${token}` }, one, input)

async function send(
  url: string,
  credentials: Readonly<Record<string, string>>,
  one: Spoken,
  input: object,
): Promise<Came> {
  const left = new Map(Object.entries(input))
  const path = filledPath(one.at.path, (name) => {
    const value = String(left.get(name))
    left.delete(name)
    return value
  })
  const reads = one.at.method === 'GET'
  const query = new URLSearchParams([...left].map(([name, value]) => [name, String(value)])).toString()
  const answer = await fetch(`${url}/api/v1${path}${reads && query !== '' ? `?${query}` : ''}`, {
    method: one.at.method,
    headers: {
      ...credentials,
      ...(reads ? {} : { 'content-type': 'application/json' }),
    },
    ...(reads ? {} : { body: JSON.stringify(Object.fromEntries(left)) }),
  })
  return cameOf(one, answer.status, await answer.text())
}

async function byAssistant(url: string, token: string, one: Spoken, input: object): Promise<Came> {
  const { client, call } = await assistantAt(url, token)
  try {
    const { failed, answer, text: words } = await call(one.name.replaceAll(/[.-]/g, '_'), { ...input })
    if (!failed)
      return one.does === 'question' ? { answer } : { answer: answer['result'], rulings: answer['rulings'] }
    const { refusal } = answer
    return isRecord(refusal) ? { refusal: refusalIn(refusal) } : { broken: words }
  } finally {
    await client.close()
  }
}

/** Runs the command itself, with the token where nobody sees it. */
async function byCommand(
  url: string,
  token: string,
  one: Spoken,
  input: object,
  more: readonly string[] = [],
): Promise<Came> {
  const words = [...one.name.split('.'), '--input', '-', '--json', ...more]
  if (token === '') words.push('--stranger')
  const foreign = Object.entries(process.env).filter(
    ([name]) => !/^FIRSTHAND_|^(PORT|DATABASE_URL)$/.test(name),
  )
  const child = spawn(process.execPath, [join(checkout, 'dist/main.js'), ...words], {
    env: {
      ...Object.fromEntries(foreign),
      FIRSTHAND_URL: url,
      ...(token === '' ? {} : { FIRSTHAND_TOKEN: token }),
    },
  })
  child.stdin.end(JSON.stringify(input))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  const body: unknown = out.startsWith('{') ? JSON.parse(out) : undefined
  const status = isRecord(body) && typeof body['status'] === 'number' ? body['status'] : 200
  return body === undefined ? { broken: out + err } : cameOf(one, status, out)
}

function cameOf(one: Spoken, status: number, body: string): Came {
  const said: unknown = JSON.parse(body)
  if (!isRecord(said) || status >= 500 || status === 400) return { broken: body }
  if (status >= 400) return { refusal: refusalIn(said) }
  return one.does === 'question' ? { answer: said } : { answer: said['result'], rulings: said['rulings'] }
}

/** What every door says of a refusal: kind, reason, fields, rule, sentence with page, lines and version, and the ways. */
function refusalIn(said: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { kind, detail, fields, rule, citation, nearest } = said
  return { kind, detail, fields, rule, citation, nearest }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
