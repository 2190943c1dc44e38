import type { Problem, Ruling, Would } from '../../../client/firsthand.ts'

/** Where Firsthand answers, and as whom. */
export interface Connection {
  /** Scheme and host: `https://handbook.example.org`. */
  readonly url: string
  /** A token of yours; without one only what strangers may see is open, or what the browser's session opens. */
  readonly token?: string | undefined
  /** Stands in for the platform's own. */
  readonly fetch?: typeof globalThis.fetch
  /** How often it is tried again after 429, 503 or a broken line; 3 unless told. */
  readonly retries?: number
}

export interface CallOptions {
  readonly signal?: AbortSignal
}

export interface ActOptions extends CallOptions {
  /** Under one key an act is done once, however often it is sent; a new key for each call unless told. */
  readonly key?: string
}

/** Parts of an answer: dotted paths, through lists too. */
export interface Fields {
  readonly fields: readonly string[]
}

/** What an act came to, and the sentences it was done under. */
export interface Done<Result> {
  readonly result: Result
  readonly rulings: readonly Ruling[]
  readonly entries: readonly string[]
  /** It had been done before with the same key; nothing was done again. */
  readonly repeated: boolean
}

/** What is left of an answer of which only parts were wanted. */
export type Part<Whole> = Whole extends readonly (infer Item)[]
  ? readonly Part<Item>[]
  : Whole extends object
    ? { readonly [Name in keyof Whole]?: Part<Whole[Name]> }
    : Whole

/** What may be left out altogether need not be given. */
type Given<Input, Options> =
  Partial<Input> extends Input
    ? [input?: Input, options?: Options]
    : Input extends Record<string, never>
      ? [input?: Input, options?: Options]
      : [input: Input, options?: Options]

/** Asks; of a part only that part is answered. */
export interface Asks<Input, Answer> {
  (input: Input, options: CallOptions & Fields): Promise<Part<Answer>>
  (...given: Given<Input, CallOptions>): Promise<Answer>
}

/** Asks for one page of a list; `all` goes on to its end. */
export interface Lists<Input, Answer, Item> extends Asks<Input, Answer> {
  all(...given: Given<Input, CallOptions>): AsyncGenerator<Item, void, undefined>
}

/** Acts; `mayI` asks what the act would come to, and does nothing. */
export interface Acts<Input, Result> {
  (...given: Given<Input, ActOptions>): Promise<Done<Result>>
  mayI(...given: Given<Input, CallOptions>): Promise<Would>
}

/** A “no” with its reasons: what does not fit, the sentence that says so, and what would work. */
export class FirsthandRefusal extends Error {
  override readonly name = 'FirsthandRefusal'
  readonly problem: Problem
  readonly status: number
  readonly kind: Problem['kind']
  readonly fields: Problem['fields']
  readonly nearest: Problem['nearest']
  readonly citation: Problem['citation']

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
    this.status = problem.status
    this.kind = problem.kind
    this.fields = problem.fields
    this.nearest = problem.nearest
    this.citation = problem.citation
  }
}

/** Method and path of an operation, and the field of a list's answer that holds its entries. */
type Call = readonly [method: string, path: string, items?: string]
type Values = Readonly<Record<string, unknown>>
type Options = ActOptions & Partial<Fields>

const mostWait = 60

/** Makes `noun.verb` of each call; the types are those of the caller's table. */
function open(connection: Connection, calls: Readonly<Record<string, Call>>): object {
  const client: Record<string, Record<string, unknown>> = {}
  for (const [name, call] of Object.entries(calls)) {
    const [noun = '', verb = ''] = name.split('.').map(camel)
    ;(client[noun] ??= {})[verb] = callable(connection, call)
  }
  return client
}

const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function callable(connection: Connection, [method, path, items]: Call): object {
  const call = (input: Values = {}, options: Options = {}) => send(connection, method, path, input, options)
  if (method !== 'GET') {
    const mayI = (input: Values = {}, options: Options = {}) =>
      send(connection, 'POST', `/may-i${path}`, input, options)
    return Object.assign(call, { mayI })
  }
  if (items === undefined) return call
  async function* all(input: Values = {}, options: Options = {}) {
    let { after } = input
    do {
      const page = (await call({ ...input, after }, options)) as Values
      yield* page[items ?? ''] as readonly unknown[]
      after = page['next']
    } while (after !== undefined)
  }
  return Object.assign(call, { all })
}

async function send(
  { url, token, fetch = globalThis.fetch, retries = 3 }: Connection,
  method: string,
  path: string,
  input: Values,
  { key = crypto.randomUUID(), fields, signal }: Options,
): Promise<unknown> {
  const rest: Record<string, unknown> = { ...input }
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const { [name]: value } = rest
    delete rest[name]
    return encodeURIComponent(inAddress(value))
  })
  const query = new URLSearchParams(fields && { fields: fields.join(',') })
  if (method === 'GET')
    for (const [name, value] of Object.entries(rest))
      for (const one of [value].flat()) if (one !== undefined) query.append(name, inAddress(one))
  const address = new URL(`/api/v1${filled}${query.size > 0 ? `?${query.toString()}` : ''}`, url)
  const request = {
    method,
    headers: {
      accept: 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(method !== 'GET' && { 'content-type': 'application/json', 'idempotency-key': JSON.stringify(key) }),
    },
    ...(method !== 'GET' && { body: JSON.stringify(rest) }),
    ...(signal && { signal }),
  }
  for (let tried = 0; ; tried += 1) {
    const answer = await fetch(address, request).catch((fault: unknown) => {
      if (signal?.aborted || tried >= retries) throw fault
    })
    const again = !answer || answer.status === 429 || answer.status === 503
    if (answer && (!again || tried >= retries)) return bodyOf(answer)
    await answer?.body?.cancel()
    await waited(Math.min(Number(answer?.headers.get('retry-after') ?? 1) || 1, mostWait), signal)
  }
}

const inAddress = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text()
  const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '')
  const body: unknown = isJson ? JSON.parse(text) : undefined
  if (answer.ok && isJson) return body
  if (typeof body === 'object' && body !== null && 'detail' in body)
    throw new FirsthandRefusal(body as Problem)
  throw new Error(`Firsthand answered ${answer.status} in words of somebody else; is there a proxy between?`)
}

function waited(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(over)
      reject(new Error('This was given up.', { cause: signal?.reason }))
    }
    const over = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, seconds * 1000)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
