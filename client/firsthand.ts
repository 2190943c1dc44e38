/** The typed client of Firsthand's API. Made by `npm run docs` from the operations; change those. */

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

export interface Alternative {
  readonly say: string
  readonly detail?: string
  /** Fields of the same act to change. */
  readonly change?: Readonly<Record<string, string>>
  readonly href?: string
  /** Handle of who could decide. */
  readonly ask?: string
}

export interface Campaign {
  readonly number: number
  readonly name: string
  readonly type: string
  readonly channel: string
  readonly team: string
  readonly region?: string
  readonly places: readonly string[]
  readonly startsOn: string
  readonly plannedBy: {
    readonly handle: string
    readonly name: string
  }
  readonly plannedAt: string
  readonly cancelled?: {
    readonly by: string
    readonly at: string
    readonly why: string
  }
  /** It has no place: where it stands in line, and when the day it is for begins. */
  readonly waiting?: {
    readonly place: number
    readonly since: string
    readonly by: string
    readonly until: string
  }
}

export interface Citation {
  /** The file in the repository. */
  readonly path: string
  /** The page’s address in the handbook. */
  readonly url: string
  readonly title: string
  readonly anchor?: string
  readonly section?: string
  /** First and last line of the paragraph. */
  readonly lines: readonly [number, number]
  /** The version whose text is quoted. */
  readonly commit: string
  /** The sentence itself. */
  readonly quote: string
}

export interface Decision {
  readonly kind: string
  readonly name: string
  readonly outcome: 'fits' | 'exempt' | 'excepted' | 'noted' | 'outside' | 'waits' | 'refused'
  readonly reason: string
  readonly citation: Citation
  readonly at: string
  readonly operation: string
  readonly act: 'done' | 'refused' | 'asked'
}

export interface Delivery {
  /** What is sent as webhook-id, the same at every try. */
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly state: 'waiting' | 'arrived' | 'given up'
  /** What is sent, byte for byte. */
  readonly body: string
  /** While it waits; one that has passed is at once. */
  readonly nextTryAt?: string
  /** The last ones, newest first. */
  readonly attempts: readonly ({
    readonly at: string
    readonly ms: number
    readonly status?: number
    /** Absent where it arrived. */
    readonly fault?: string
  })[]
}

export interface Person {
  readonly handle: string
  readonly name: string
  readonly title?: string
  readonly team?: string
  readonly region?: string
}

export interface Problem {
  /** Where this sort of problem is explained. */
  readonly type: string
  readonly title: string
  readonly status: number
  /** In a sentence, for people. */
  readonly detail: string
  /** The id of the request, as X-Request-Id has it. */
  readonly instance?: string
  readonly kind: 'unreadable' | 'unknown-token' | 'forbidden' | 'missing' | 'wrong-method' | 'conflict' | 'too-large' | 'wrong-type' | 'invalid' | 'too-many' | 'fault' | 'not-ready'
  /** What does not fit, by path. */
  readonly fields: readonly ({
    readonly field: string
    readonly message: string
  })[]
  readonly rule?: {
    readonly kind: string
    readonly name: string
  }
  readonly citation?: Citation
  /** What would work, best first. */
  readonly nearest: readonly Alternative[]
  /** With which the log names what broke. */
  readonly faultId?: string
}

export interface Refusal {
  readonly kind: 'invalid' | 'forbidden' | 'missing' | 'conflict'
  readonly detail: string
  readonly fields: readonly ({
    readonly field: string
    readonly message: string
  })[]
  readonly rule?: {
    readonly kind: string
    readonly name: string
  }
  readonly citation?: Citation
  readonly nearest: readonly Alternative[]
}

export interface Ruling {
  readonly kind: string
  readonly name: string
  readonly outcome: 'fits' | 'exempt' | 'excepted' | 'noted' | 'outside' | 'waits' | 'refused'
  readonly reason: string
  readonly citation: Citation
}

export interface Token {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly madeAt: string
  readonly lastUsedAt?: string
  readonly endsAt?: string
  readonly revokedAt?: string
}

export interface Webhook {
  readonly id: string
  readonly url: string
  readonly kinds: readonly string[]
  readonly outcomes: readonly string[]
  readonly madeBy: {
    readonly handle: string
    readonly name: string
  }
  readonly madeAt: string
  /** Why nothing is sent: absent while it is. */
  readonly stopped?: {
    readonly kind: 'paused' | 'gone' | 'failing' | 'ended'
    readonly at: string
    readonly by: string
  }
}

export interface Would {
  readonly allowed: boolean
  readonly rulings: readonly Ruling[]
  /** Why not, and what would work. */
  readonly refusal?: Refusal
}

export interface AdministratorsWelcomeInput {
  readonly code: string
  readonly handle: string
  readonly name?: string | undefined
}

export interface AdministratorsWelcomeAnswer {
  readonly person: string
}

export interface CampaignsAdmitInput {
  readonly number: number | string
}

export interface CampaignsAdmitAnswer {
  readonly number: number
  /** True where it has no place and waits in line. */
  readonly waiting?: boolean
}

export interface CampaignsCancelInput {
  readonly number: number | string
  readonly why: string
}

export interface CampaignsCancelAnswer {
  readonly number: number
  /** True where it has no place and waits in line. */
  readonly waiting?: boolean
}

export interface CampaignsListInput {
  readonly team?: string | undefined
  readonly month?: string | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface CampaignsListAnswer {
  readonly campaigns: readonly Campaign[]
  readonly next?: string
}

export interface CampaignsMoveInput {
  readonly number: number | string
  readonly startsOn: string
  readonly exception?: string | undefined
}

export interface CampaignsMoveAnswer {
  readonly number: number
  /** True where it has no place and waits in line. */
  readonly waiting?: boolean
}

export interface CampaignsPlanInput {
  readonly name: string
  readonly type: string
  readonly team?: string | undefined
  readonly startsOn: string
  readonly places?: string | readonly string[] | undefined
  readonly region?: string | undefined
  readonly inPlaceOf?: number | string | undefined
  readonly exception?: string | undefined
  /** Where there is no place it waits in line; where there is one it is planned. */
  readonly wait?: boolean | 'true' | 'false' | undefined
}

export interface CampaignsPlanAnswer {
  readonly number: number
  /** True where it has no place and waits in line. */
  readonly waiting?: boolean
}

export interface CampaignsShowInput {
  readonly number: number | string
}

export interface CampaignsShowAnswer {
  readonly campaign: Campaign
  readonly rulings: readonly Decision[]
  readonly reasons: readonly ({
    readonly given: string
    readonly by: string
    readonly why: string
  })[]
}

export interface HandbookImportInput {
  readonly origin: string
  readonly branch: string
  readonly refs: readonly ({
    readonly name: string
    readonly oid: string
  })[]
  readonly objects: string
}

export interface HandbookImportAnswer {
  readonly commit: string
}

export interface HandbookPushInput {
  readonly changes: readonly ({
    readonly ref: string
    readonly from?: string | null | undefined
    readonly to: string | 'version in force' | null
  })[]
  readonly objects?: string | undefined
}

export interface HandbookPushAnswer {
  readonly commit: string
  readonly changed: boolean
  readonly findings: readonly string[]
}

export interface PeopleListInput {
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface PeopleListAnswer {
  readonly people: readonly Person[]
  readonly next?: string
}

export interface PeopleShowInput {
  readonly handle: string
}

export interface PeopleShowAnswer {
  readonly person: Person
  readonly leftAt?: string
}

export type SessionsEndInput = Record<string, never>

export interface SessionsEndAnswer {
  readonly session: null
}

export interface SessionsSeeAsInput {
  readonly handle: string
  readonly permit?: string | undefined
  readonly to?: string | undefined
}

export interface SessionsSeeAsAnswer {
  readonly to: string
}

export type TokensListInput = Record<string, never>

export interface TokensListAnswer {
  readonly tokens: readonly Token[]
}

export interface TokensMakeInput {
  readonly name: string
  readonly scopes: string | readonly string[]
  readonly lastDay?: string | undefined
}

export interface TokensMakeAnswer {
  readonly id: string
  /** Answered once: only its fingerprint is kept. */
  readonly secret?: string
}

export interface TokensRevokeInput {
  readonly id: string
}

export interface TokensRevokeAnswer {
  readonly id: string
}

export interface WebhooksDisableInput {
  readonly id: string
  readonly why: 'gone' | 'failing'
}

export interface WebhooksDisableAnswer {
  readonly id: string
}

export interface WebhooksEndInput {
  readonly id: string
}

export interface WebhooksEndAnswer {
  readonly id: string
}

export interface WebhooksListInput {
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface WebhooksListAnswer {
  readonly webhooks: readonly Webhook[]
  readonly next?: string
}

export interface WebhooksPauseInput {
  readonly id: string
}

export interface WebhooksPauseAnswer {
  readonly id: string
}

export interface WebhooksReplayInput {
  readonly id: string
  readonly delivery: string
}

export interface WebhooksReplayAnswer {
  readonly id: string
  readonly delivery: string
}

export interface WebhooksResumeInput {
  readonly id: string
}

export interface WebhooksResumeAnswer {
  readonly id: string
}

export interface WebhooksRotateInput {
  readonly id: string
}

export interface WebhooksRotateAnswer {
  readonly id: string
  /** Answered once: what deliveries are signed with. */
  readonly secret?: string
}

export interface WebhooksShowInput {
  readonly id: string
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface WebhooksShowAnswer {
  readonly webhook: Webhook
  readonly deliveries: readonly Delivery[]
  readonly next?: string
}

export interface WebhooksSubscribeInput {
  /** The address that each delivery is posted to. */
  readonly url: string
  /** Names of acts, campaigns.* for all of a module, * for everything that is announced. */
  readonly kinds: string | readonly string[]
  /** Whether it is told of what was done, of what was refused, or of both. */
  readonly outcomes?: string | readonly string[] | undefined
}

export interface WebhooksSubscribeAnswer {
  readonly id: string
  /** Answered once: what deliveries are signed with. */
  readonly secret?: string
}

export interface WebhooksTestInput {
  readonly id: string
}

export interface WebhooksTestAnswer {
  readonly id: string
}

/** Every operation of Firsthand, by nouns and verb. */
export interface Firsthand {
  readonly administrators: {
    /** Makes whoever holds the link printed at the first start administrator, once, and signs them in. */
    readonly welcome: Acts<AdministratorsWelcomeInput, AdministratorsWelcomeAnswer>
  }
  readonly campaigns: {
    /** Gives a campaign that waits the places that have come free; Firsthand does this itself. */
    readonly admit: Acts<CampaignsAdmitInput, CampaignsAdmitAnswer>
    /** Calls a campaign off; before its start day this gives its places back. */
    readonly cancel: Acts<CampaignsCancelInput, CampaignsCancelAnswer>
    /** Lists the department’s campaigns, latest start first. */
    readonly list: Lists<CampaignsListInput, CampaignsListAnswer, CampaignsListAnswer['campaigns'][number]>
    /** Moves the day a campaign starts; its place moves with it, or stays where it was if there is none. One that waits is judged anew. */
    readonly move: Acts<CampaignsMoveInput, CampaignsMoveAnswer>
    /** Plans a campaign of a type that the handbook defines, and takes the places its limits ask for or waits for them. */
    readonly plan: Acts<CampaignsPlanInput, CampaignsPlanAnswer>
    /** Shows a campaign and the sentences under which it was planned and moved. */
    readonly show: Asks<CampaignsShowInput, CampaignsShowAnswer>
  }
  readonly handbook: {
    /** Opens the handbook: done once, at the first start. */
    readonly import: Acts<HandbookImportInput, HandbookImportAnswer>
    /** Moves branches and tags to new commits; those of the branch that rules are in force at once. */
    readonly push: Acts<HandbookPushInput, HandbookPushAnswer>
  }
  readonly people: {
    /** Lists everybody who works here, as a public team page would. */
    readonly list: Lists<PeopleListInput, PeopleListAnswer, PeopleListAnswer['people'][number]>
    /** Shows a person by the handle they have or had; who left stays, with the day they left. */
    readonly show: Asks<PeopleShowInput, PeopleShowAnswer>
  }
  readonly sessions: {
    /** Signs this browser out. */
    readonly end: Acts<SessionsEndInput, SessionsEndAnswer>
    /** Looks at the sample as one of its people; only in demo mode and only on the machine it runs on. */
    readonly seeAs: Acts<SessionsSeeAsInput, SessionsSeeAsAnswer>
  }
  readonly tokens: {
    /** Lists your tokens, newest first, without their secrets. */
    readonly list: Asks<TokensListInput, TokensListAnswer>
    /** Makes a token with which a program or git acts for you; its secret is shown once. */
    readonly make: Acts<TokensMakeInput, TokensMakeAnswer>
    /** Revokes a token: from then on it opens nothing. */
    readonly revoke: Acts<TokensRevokeInput, TokensRevokeAnswer>
  }
  readonly webhooks: {
    /** Stops sending to a webhook that answered 410, or at which nothing has arrived for days. */
    readonly disable: Acts<WebhooksDisableInput, WebhooksDisableAnswer>
    /** Ends a webhook: it stays on record, and nothing is sent to it any more. */
    readonly end: Acts<WebhooksEndInput, WebhooksEndAnswer>
    /** Lists the programs that are told of what is done here, newest first. */
    readonly list: Lists<WebhooksListInput, WebhooksListAnswer, WebhooksListAnswer['webhooks'][number]>
    /** Sends nothing to a webhook for now; what is done meanwhile waits for it. */
    readonly pause: Acts<WebhooksPauseInput, WebhooksPauseAnswer>
    /** Sends a delivery once more at once, byte for byte and with the same webhook-id. */
    readonly replay: Acts<WebhooksReplayInput, WebhooksReplayAnswer>
    /** Sends to a webhook again: first what has waited, then what is done from now on. */
    readonly resume: Acts<WebhooksResumeInput, WebhooksResumeAnswer>
    /** Makes a new secret for a webhook; the one before signs beside it for 24 hours. */
    readonly rotate: Acts<WebhooksRotateInput, WebhooksRotateAnswer>
    /** Shows a webhook and what went to it, newest first, with every try. */
    readonly show: Lists<WebhooksShowInput, WebhooksShowAnswer, WebhooksShowAnswer['deliveries'][number]>
    /** Has another program told, at an address of its own, of what is done here; signed, and tried again. */
    readonly subscribe: Acts<WebhooksSubscribeInput, WebhooksSubscribeAnswer>
    /** Sends a webhook a delivery of the kind webhooks.ping, which tells of nothing but the test. */
    readonly test: Acts<WebhooksTestInput, WebhooksTestAnswer>
  }
}

const calls: Readonly<Record<string, Call>> = {
  'administrators.welcome': ['POST', '/welcome'],
  'campaigns.admit': ['POST', '/campaigns/:number/admission'],
  'campaigns.cancel': ['POST', '/campaigns/:number/cancellation'],
  'campaigns.list': ['GET', '/campaigns', 'campaigns'],
  'campaigns.move': ['POST', '/campaigns/:number/start'],
  'campaigns.plan': ['POST', '/campaigns'],
  'campaigns.show': ['GET', '/campaigns/:number'],
  'handbook.import': ['POST', '/handbook'],
  'handbook.push': ['POST', '/versions'],
  'people.list': ['GET', '/people', 'people'],
  'people.show': ['GET', '/people/:handle'],
  'sessions.end': ['POST', '/sessions/end'],
  'sessions.see-as': ['POST', '/sessions/see-as'],
  'tokens.list': ['GET', '/tokens'],
  'tokens.make': ['POST', '/tokens'],
  'tokens.revoke': ['POST', '/tokens/:id/revocation'],
  'webhooks.disable': ['POST', '/webhooks/:id/disablement'],
  'webhooks.end': ['POST', '/webhooks/:id/end'],
  'webhooks.list': ['GET', '/webhooks', 'webhooks'],
  'webhooks.pause': ['POST', '/webhooks/:id/pause'],
  'webhooks.replay': ['POST', '/webhooks/:id/deliveries/:delivery/replay'],
  'webhooks.resume': ['POST', '/webhooks/:id/resumption'],
  'webhooks.rotate': ['POST', '/webhooks/:id/secrets'],
  'webhooks.show': ['GET', '/webhooks/:id', 'deliveries'],
  'webhooks.subscribe': ['POST', '/webhooks'],
  'webhooks.test': ['POST', '/webhooks/:id/tests'],
}

/** Opens nothing yet: each call stands for itself. */
export const connect = (connection: Connection): Firsthand => open(connection, calls) as Firsthand
