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

export interface Approval {
  readonly number: number
  /** Name of the rule that asks for it. */
  readonly approval?: string
  readonly title: string
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
  /** What it is for. */
  readonly for: {
    readonly kind: string
    readonly title: string
    readonly href: string
  }
  readonly askedBy: {
    readonly handle: string
    readonly name: string
  }
  readonly askedAt: string
  readonly note?: string
  /** By when the answer comes. */
  readonly until?: string
  readonly late?: boolean
  readonly groups: readonly ({
    readonly says: string
    readonly atLeast: number
    readonly agreed: readonly ({
      readonly handle: string
      readonly name: string
    })[]
    readonly waitsFor: readonly ({
      readonly handle: string
      readonly name: string
      readonly because?: string
    })[]
    /** Too few could agree. */
    readonly short?: boolean
  })[]
  readonly experts: readonly ({
    readonly topic: string
    readonly accepted?: {
      readonly handle: string
      readonly name: string
    }
    readonly answers: readonly ({
      readonly handle: string
      readonly name: string
      readonly accepts: boolean
      readonly why?: string
    })[]
    readonly waitsFor: readonly ({
      readonly handle: string
      readonly name: string
    })[]
  })[]
  /** Facts that changed since. */
  readonly changed: readonly string[]
  /** What was said, oldest first. */
  readonly words: readonly ({
    readonly handle: string
    readonly name: string
    readonly verdict: 'yes' | 'no'
    readonly at: string
    readonly why?: string
    readonly because?: string
    readonly takenBackAt?: string
  })[]
  readonly mine: {
    readonly decide: boolean
    readonly own: boolean
    readonly withdraw: boolean
    readonly takeBack: boolean
    readonly help: readonly string[]
  }
  /** Whose word is in whose hands. */
  readonly delegations: readonly ({
    readonly from: {
      readonly handle: string
      readonly name: string
    }
    readonly to: {
      readonly handle: string
      readonly name: string
    }
    readonly why?: string
  })[]
  /** That it counts no more. */
  readonly ended?: {
    readonly at: string
    readonly who: {
      readonly handle: string
      readonly name: string
    }
    readonly why?: string
  }
  readonly effect?: {
    readonly at: string
    readonly fault?: string
  }
  readonly citation?: Citation
}

export interface Attachment {
  /** Its number in the request. */
  readonly attachment: number
  /** Number of the comment that it came with. */
  readonly comment?: number
  readonly name: string
  /** By its content. */
  readonly type: string
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  /** What it shows, for those who do not see it. */
  readonly alt?: string
  readonly by: {
    readonly handle: string
    readonly name: string
  }
  readonly at: string
  /** Where its bytes are fetched, by whoever may see the request. */
  readonly href: string
  /** How a text refers to it. */
  readonly markdown: string
}

export interface AuditEntry {
  readonly id: string
  readonly at: string
  readonly operation: string
  /** In words. */
  readonly what: string
  readonly turnedAway: boolean
  /** The handle of who did it; of a stranger who came in, as whom. */
  readonly by?: string
  readonly byName?: string
  /** The handle of whose account it was about. */
  readonly account?: string
  readonly accountName?: string
  /** Why it came to nothing, in a word. */
  readonly why?: string
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
  /** Where it is kept. */
  readonly importedFrom?: {
    readonly source: string
    readonly id: string
  }
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

export interface Change {
  /** Of a page: its address. */
  readonly page?: string
  /** Of a rule: its kind. */
  readonly kind?: string
  /** Of a rule: its name. */
  readonly name?: string
  readonly title: string
  /** Where one reads it; of what is gone, as it was. */
  readonly href: string
  readonly change: 'added' | 'ended' | 'renamed' | 'changed'
  /** Why it holds for you; absent where you only follow it. */
  readonly why?: Why
  readonly citation?: Citation
  /** Was and is, sentence by sentence. */
  readonly sentences: readonly (readonly ({
    readonly is: 'same' | 'gone' | 'new'
    readonly text: string
  })[])[]
  /** Sentences that changed too. */
  readonly more: number
  /** Who wrote it. */
  readonly author?: string
  /** Since when it is in force. */
  readonly since?: string
  readonly historyHref: string
}

export interface ChangeInForce {
  readonly commit: string
  /** First line of what was said with it. */
  readonly title: string
  readonly author: string
  readonly since: string
  readonly labels: readonly string[]
  /** Pages that it touched. */
  readonly pages: readonly ({
    readonly title: string
    readonly url: string
  })[]
  /** The version with which it came into force. */
  readonly version: string
  /** The version that ruled before. */
  readonly before: string
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

export interface Clicks {
  /** Of universal time. */
  readonly on: string
  readonly source: string
  readonly count: number
}

export interface Decision {
  readonly kind: string
  readonly name: string
  readonly outcome: 'fits' | 'exempt' | 'excepted' | 'noted' | 'outside' | 'waits' | 'declined' | 'refused'
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

export interface Details {
  readonly handle: string
  readonly name: string
  readonly email?: string
  readonly startOn?: string
  readonly lastOn?: string
  readonly manager?: {
    readonly handle: string
    readonly name: string
  }
  readonly zone?: string
  readonly hours?: string
  /** Who said each of them last. */
  readonly said: readonly ({
    readonly field: 'email' | 'startOn' | 'lastOn' | 'manager' | 'zone' | 'hours'
    readonly by: 'screen' | 'file' | 'provider'
    readonly source?: string
    readonly at: string
  })[]
  /** What whoever asks may change. */
  readonly mayKeep: readonly ('email' | 'startOn' | 'lastOn' | 'manager' | 'zone' | 'hours')[]
}

export interface Fact {
  readonly source: string
  readonly kind: string
  /** What the source calls it. */
  readonly id: string
  readonly number?: number
  readonly handle?: string
  readonly recordedAt: string
  readonly changedAt: string
}

export interface FactSource {
  readonly source: string
  readonly kind: string
  /** Kept from there by now. */
  readonly rows: number
  readonly lastHeardAt: string
  /** Not heard of for two days. */
  readonly stale: boolean
  /** What the last batch came to. */
  readonly last: {
    readonly recorded: number
    readonly changed: number
    readonly unchanged: number
    readonly rejected: number
  }
  /** Rows of it that were not kept; for administrators. */
  readonly rejected?: readonly RejectedFact[]
}

export interface FactVerdict {
  /** 1 for the first row. */
  readonly row: number
  /** Line of the file, where it was one. */
  readonly line?: number
  readonly id?: string
  readonly faults?: readonly ({
    readonly field: string
    readonly message: string
  })[]
  readonly verdict: 'recorded' | 'changed' | 'unchanged' | 'rejected'
  readonly number?: number
  readonly handle?: string
  /** What was not taken over, and why. */
  readonly notes?: readonly ({
    readonly field: string
    readonly message: string
  })[]
  /** Rules outside which it happened. */
  readonly outside?: readonly ({
    readonly rule: string
    readonly reason: string
    readonly citation: Citation
  })[]
}

export interface FailedMail {
  readonly id: string
  readonly about: string
  readonly at: string
  readonly givenUpAt: string
  readonly tries: number
  readonly fault: string
}

export interface Filter {
  readonly id: string
  readonly name: string
  readonly query: string
}

export interface Follow {
  /** Of a page: its address. */
  readonly page?: string
  /** Of a rule: its kind. */
  readonly kind?: string
  /** Of a rule: its name. */
  readonly name?: string
  readonly title: string
  readonly href: string
  readonly since: string
}

export interface Hit {
  readonly title: string
  /** The page’s address in the handbook. */
  readonly url: string
  readonly path: string
  /** Who answers for the page. */
  readonly owner?: string
  readonly section?: string
  readonly anchor?: string
  readonly quote: string
  /** First and last line in the file. */
  readonly lines: readonly [number, number]
  readonly commit: string
  /** Other sections of the same page that hold all words. */
  readonly others: readonly ({
    readonly anchor: string
    readonly section: string
  })[]
}

export interface HomeEntry {
  readonly title: string
  readonly href: string
  readonly about?: string
  readonly citation?: Citation
  /** How it stands. */
  readonly tag?: string
  /** Whether it came to pass or waits. */
  readonly state?: 'act' | 'wait'
  /** What can be done there. */
  readonly verb?: string
  /** The day it is for. */
  readonly on?: string
  /** The moment it is for. */
  readonly at?: string
}

export interface Invitation {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly team?: string
  readonly address?: string
  readonly madeAt: string
  readonly endsAt: string
  readonly acceptedAt?: string
  readonly revokedAt?: string
}

export interface LinkingPage {
  readonly title: string
  /** The address of the page that links here. */
  readonly url: string
  readonly sentences: readonly ({
    /** Of the section in which it stands. */
    readonly anchor?: string
    readonly section?: string
    readonly sentence: string
    readonly line: number
  })[]
  /** Sentences of the same page that link here too. */
  readonly more: number
}

export interface Notice {
  readonly id: string
  readonly at: string
  readonly read: boolean
  /** Why you are told: mentioned, asked, assigned, yours, took-part, answers, bound or follows. */
  readonly reason: string
  /** The same as a sentence. */
  readonly because: string
  /** What was done. */
  readonly says: string
  /** What was written with it. */
  readonly body?: string
  /** What it is about. */
  readonly title: string
  readonly href: string
  readonly thing: {
    readonly kind: string
    readonly id: string
  }
  /** Whether you muted what it is about. */
  readonly muted: boolean
}

export interface NoticeChoices {
  readonly reasons: readonly ({
    readonly reason: 'mentioned' | 'asked' | 'assigned' | 'yours' | 'took-part' | 'answers' | 'bound' | 'follows'
    readonly title: string
    readonly here: boolean
    readonly mail: 'at-once' | 'daily' | 'weekly' | 'never'
  })[]
  readonly quiet: boolean
  readonly workingDays: readonly number[]
  readonly digestHour: number
  readonly digestDay: number
}

export interface PageChange {
  /** A rule of it changed, its text, its place; it is new, or gone. */
  readonly sort: 'rule' | 'text' | 'moved' | 'new' | 'gone'
  readonly title: string
  /** Its address in that version. */
  readonly url: string
  /** Where one reads it now; of what is gone, as it was. */
  readonly href: string
  /** Where it stood before it was moved. */
  readonly from?: string
  /** The part of the handbook in which it stands. */
  readonly folder?: string
}

export interface PageVersion {
  readonly commit: string
  readonly on: string
  readonly author: string
  readonly said: string
}

export interface Person {
  readonly handle: string
  readonly name: string
  readonly title?: string
  /** The main one, where they are in more. */
  readonly team?: string
  /** Further teams. */
  readonly alsoIn?: readonly string[]
  readonly region?: string
}

export interface PersonInList {
  readonly handle: string
  readonly name: string
  readonly title?: string
  /** The main one, where they are in more. */
  readonly team?: string
  /** Further teams. */
  readonly alsoIn?: readonly string[]
  readonly region?: string
  /** The day on which they left. */
  readonly leftOn?: string
}

export interface Place {
  readonly kind: 'action' | 'page' | 'section' | 'rule' | 'person' | 'team'
  readonly title: string
  /** What it stands in, or what is said of it. */
  readonly under?: string
  /** Its address here. */
  readonly href: string
}

export interface Precedent {
  readonly kind: string
  readonly name: string
  readonly outcome: 'fits' | 'exempt' | 'excepted' | 'noted' | 'outside' | 'waits' | 'declined' | 'refused'
  readonly reason: string
  readonly citation: Citation
  readonly at: string
  readonly operation: string
  readonly act: 'done' | 'refused' | 'asked'
  /** What was decided on; absent where nothing came of it. */
  readonly about?: {
    readonly title: string
    readonly href: string
    /** What became of it, and why. */
    readonly came?: string
  }
  /** Who did it, where something was done. */
  readonly by?: {
    readonly handle?: string
    readonly name: string
  }
  /** Whether the sentence reads otherwise now, or is gone. */
  readonly changedSince: boolean
  /** How it reads now, where that is otherwise. */
  readonly quoteNow?: string
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
  readonly kind: 'unreadable' | 'unknown-token' | 'forbidden' | 'missing' | 'wrong-method' | 'late' | 'conflict' | 'too-large' | 'wrong-type' | 'invalid' | 'too-many' | 'fault' | 'not-ready'
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

export interface Region {
  readonly name: string
  readonly title: string
  /** What its block says, as a sentence. */
  readonly said: string
  readonly citation: Citation
  /** ISO 3166 codes. */
  readonly places: readonly string[]
  readonly placesInWords: readonly string[]
  readonly zone?: string
  readonly partOf?: {
    readonly name: string
    readonly title: string
  }
  /** Areas that it has or another region has, each with who leads it here. */
  readonly leads: readonly ({
    readonly area: string
    /** Absent where nobody who works here leads it. */
    readonly lead?: Person
  })[]
}

export interface RejectedFact {
  /** 1 for the first row. */
  readonly row: number
  /** Line of the file, where it was one. */
  readonly line?: number
  readonly id?: string
  readonly faults: readonly ({
    readonly field: string
    readonly message: string
  })[]
}

export interface Request {
  readonly number: number
  readonly project: string
  readonly type?: {
    readonly name: string
  }
  readonly subject: string
  readonly labels: readonly string[]
  readonly assignees: readonly ({
    readonly handle: string
    readonly name: string
  })[]
  readonly dueOn?: string
  /** That day has ended for all who see to it, where their teams count days. */
  readonly late?: true
  readonly confidential: boolean
  readonly openedBy: {
    readonly handle: string
    readonly name: string
  }
  readonly openedAt: string
  readonly stirredAt: string
  readonly acceptedAt?: string
  readonly ended?: {
    readonly outcome: 'done' | 'declined' | 'duplicate'
    readonly why?: string
    readonly duplicateOf?: number
    readonly by: string
    readonly at: string
  }
  readonly snoozedUntil?: string
  /** It waits for whoever asked: for an answer to this comment, or for answers of its form where it names none. */
  readonly wanted?: {
    readonly comment?: number
    readonly by: string
    readonly at: string
  }
  /** Numbers of open requests that it waits for. */
  readonly blockedBy: readonly number[]
  /** It waits for an open one, too, of which you may not know. */
  readonly waitsForHidden: boolean
}

export interface Role {
  readonly title: string
  /** What its block says, as a sentence. */
  readonly said: string
  readonly citation: Citation
  /** Who holds it now; empty where it is vacant. */
  readonly heldBy: readonly Person[]
  /** Who stands in and does not hold it. */
  readonly deputy?: Person
  readonly team?: {
    readonly name: string
    readonly title: string
  }
  /** The title that it reports to. */
  readonly reportsTo?: string
  /** What it answers for. */
  readonly means?: string
}

export interface Rule {
  readonly kind: string
  readonly name: string
  readonly title: string
  /** The rule as a plain sentence, made from what it does. */
  readonly said: string
  readonly citation: Citation
  /** Who answers for it. */
  readonly owner?: string
  /** When it came into force by this name. */
  readonly since?: string
  /** When it last decided on something; only for people of the department. */
  readonly lastUsedAt?: string
  /** Its page is broken just now; this is the version whose text stays in force. */
  readonly heldOverFrom?: string
}

export interface Ruling {
  readonly kind: string
  readonly name: string
  readonly outcome: 'fits' | 'exempt' | 'excepted' | 'noted' | 'outside' | 'waits' | 'declined' | 'refused'
  readonly reason: string
  readonly citation: Citation
}

export interface Session {
  readonly id: string
  readonly beganAt: string
  readonly lastUsedAt: string
  readonly endsAt: string
  readonly how?: string
  readonly device?: string
  readonly here: boolean
}

export interface ShortLink {
  readonly name: string
  /** What is typed or printed. */
  readonly address: string
  /** How it is said aloud. */
  readonly spoken: string
  /** Absent where nothing stands there that you may read. */
  readonly leadsTo?: {
    readonly href: string
    readonly title: string
  }
  /** What is wrong with where it leads. */
  readonly wrong?: string
  /** Handle of who made it. */
  readonly madeBy: string
  readonly madeAt: string
  /** Since when it leads nowhere any more. */
  readonly endedAt?: string
  /** How often it was opened in the last thirty days. */
  readonly clicks: number
  /** Whether you may change or end it. */
  readonly mayChange: boolean
}

export interface Team {
  readonly name: string
  readonly title: string
  /** What its block says, as a sentence. */
  readonly said: string
  readonly citation: Citation
  readonly partOf?: {
    readonly name: string
    readonly title: string
  }
  readonly charter?: string
  /** Without #. */
  readonly channel?: string
  readonly alsoCalled: readonly string[]
  readonly segments: readonly string[]
  readonly regions: readonly ({
    readonly name: string
    readonly title: string
  })[]
  readonly zone?: string
  /** Absent where nobody who works here leads it. */
  readonly lead?: Person
}

export interface Token {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly madeAt: string
  readonly lastUsedAt?: string
  readonly endsAt?: string
  readonly revokedAt?: string
  /** Where the program answers that was let in by sign-in. */
  readonly askedBy?: string
}

export interface Version {
  readonly commit: string
  readonly since: string
  /** Who put it in force. */
  readonly by: string
  /** Who wrote its last change. */
  readonly author: string
  /** What was said with it. */
  readonly said: string
  /** Whether it rules now. */
  readonly inForce: boolean
}

export interface VersionChanges {
  readonly commit: string
  /** The version that it took the place of. */
  readonly before: string
  readonly since: string
  /** Who wrote its last change. */
  readonly author?: string
  /** What was said with it. */
  readonly said?: string
  /** Labels of its last change; absent of what is no change by itself. */
  readonly labels?: readonly string[]
  /** Whether it came since you last read what changed. */
  readonly isNew: boolean
  readonly changes: readonly PageChange[]
  /** Pages that changed too. */
  readonly more: number
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
  /** Set where it is a channel of people, which is told in sentences. */
  readonly channel?: {
    readonly title: string
    readonly audience: 'team' | 'project' | 'everybody'
  }
  /** Why nothing is sent: absent while it is. */
  readonly stopped?: {
    readonly kind: 'paused' | 'gone' | 'failing' | 'ended'
    readonly at: string
    readonly by: string
  }
}

export interface WholeRequest {
  readonly number: number
  readonly project: string
  readonly type?: {
    readonly name: string
  }
  readonly subject: string
  readonly labels: readonly string[]
  readonly assignees: readonly ({
    readonly handle: string
    readonly name: string
  })[]
  readonly dueOn?: string
  /** That day has ended for all who see to it, where their teams count days. */
  readonly late?: true
  readonly confidential: boolean
  readonly openedBy: {
    readonly handle: string
    readonly name: string
  }
  readonly openedAt: string
  readonly stirredAt: string
  readonly acceptedAt?: string
  readonly ended?: {
    readonly outcome: 'done' | 'declined' | 'duplicate'
    readonly why?: string
    readonly duplicateOf?: number
    readonly by: string
    readonly at: string
  }
  readonly snoozedUntil?: string
  /** It waits for whoever asked: for an answer to this comment, or for answers of its form where it names none. */
  readonly wanted?: {
    readonly comment?: number
    readonly by: string
    readonly at: string
  }
  /** Numbers of open requests that it waits for. */
  readonly blockedBy: readonly number[]
  /** It waits for an open one, too, of which you may not know. */
  readonly waitsForHidden: boolean
  /** In Markdown. */
  readonly body: string
  /** Answers by the ids of the form’s fields. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Counts the changes of what it says. */
  readonly version: number
  readonly splitFrom?: number
}

export interface Why {
  readonly by: 'role' | 'team' | 'region' | 'everybody'
  /** Of the role, team or region. */
  readonly name?: string
}

export interface Would {
  readonly allowed: boolean
  readonly rulings: readonly Ruling[]
  /** Why not, and what would work. */
  readonly refusal?: Refusal
}

export interface AdministratorsAppointInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface AdministratorsAppointAnswer {
  readonly handle: string
}

export interface AdministratorsDismissInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface AdministratorsDismissAnswer {
  readonly handle: string
}

export interface AdministratorsLinkInput {
  /** Say whom the link is for, by their handle. */
  readonly handle: string
}

export interface AdministratorsLinkAnswer {
  readonly handle: string
  /** Answered once. */
  readonly link?: string
}

export interface AdministratorsWelcomeInput {
  /** Open the link that was printed when Firsthand started. */
  readonly code: string
  /** Choose who you are. */
  readonly handle: string
  /** Say your name, as colleagues call you. */
  readonly name?: string | undefined
}

export interface AdministratorsWelcomeAnswer {
  readonly person: string
}

export interface ApprovalsApproveInput {
  /** Name the approval by its number. */
  readonly number: number | string
  /** Say what goes with it. */
  readonly note?: string | undefined
}

export interface ApprovalsApproveAnswer {
  readonly number: number
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
}

export interface ApprovalsAskInput {
  /** Name the approval, as the page calls it. */
  readonly approval: string
  /** Say for what, by its number. */
  readonly number: number | string
  /** Say what helps to decide. */
  readonly note?: string | undefined
  /** Topics on which an expert is asked to come along, with commas between or as a list. */
  readonly topics?: string | readonly string[] | undefined
}

export interface ApprovalsAskAnswer {
  readonly number: number
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
}

export interface ApprovalsCarryOutInput {
  /** Name the approval by its number. */
  readonly number: number | string
  /** Say what kept it from being done. */
  readonly fault?: string | undefined
}

export interface ApprovalsCarryOutAnswer {
  readonly number: number
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
}

export interface ApprovalsDelegateInput {
  /** Name the approval by its number. */
  readonly number: number | string
  /** Name who decides in your place, by name or handle. */
  readonly to: string
  /** Say why. */
  readonly why?: string | undefined
}

export interface ApprovalsDelegateAnswer {
  readonly number: number
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
}

export interface ApprovalsFollowUpInput {
  /** Name the approval by its number. */
  readonly number: number | string
}

export interface ApprovalsFollowUpAnswer {
  readonly number: number
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
}

export interface ApprovalsHelpInput {
  /** Name the approval by its number. */
  readonly number: number | string
  /** Whether you come along; `open` takes your answer back. */
  readonly answer: 'yes' | 'no' | 'open'
  /** On what; needed where you are asked for several. */
  readonly topic?: string | undefined
  /** Say what they should know. */
  readonly why?: string | undefined
}

export interface ApprovalsHelpAnswer {
  readonly number: number
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
}

export interface ApprovalsListInput {
  readonly show?: 'waits for me' | 'asked by me' | 'open' | 'all' | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface ApprovalsListAnswer {
  readonly approvals: readonly Approval[]
  readonly next?: string
}

export interface ApprovalsNeededInput {
  /** Say of what: campaigns. */
  readonly of: string
  /** Name it by its number. */
  readonly number: number | string
}

export interface ApprovalsNeededAnswer {
  readonly needed: readonly ({
    readonly approval: string
    readonly title: string
    readonly said: string
    readonly citation: Citation
    /** The sentence as it stood when that was decided; absent where nobody has. */
    readonly decidedUnder?: Citation
    /** Absent where nobody has asked yet. */
    readonly stands?: Approval
  })[]
}

export interface ApprovalsRefuseInput {
  /** Name the approval by its number. */
  readonly number: number | string
  /** Say why not, so that it can be mended. */
  readonly why: string
}

export interface ApprovalsRefuseAnswer {
  readonly number: number
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
}

export interface ApprovalsRemindInput {
  /** Name the approval by its number. */
  readonly number: number | string
  /** Before its time is up, or when it is. */
  readonly what: 'soon' | 'late'
}

export interface ApprovalsRemindAnswer {
  readonly number: number
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
}

export interface ApprovalsShowInput {
  /** Name the approval by its number. */
  readonly number: number | string
}

export interface ApprovalsShowAnswer {
  readonly approval: Approval
  readonly rulings: readonly Decision[]
}

export interface ApprovalsTakeBackInput {
  /** Name the approval by its number. */
  readonly number: number | string
  /** Say why. */
  readonly why?: string | undefined
}

export interface ApprovalsTakeBackAnswer {
  readonly number: number
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
}

export interface ApprovalsWithdrawInput {
  /** Name the approval by its number. */
  readonly number: number | string
}

export interface ApprovalsWithdrawAnswer {
  readonly number: number
  /** `stale`: something that counts changed since it was given, so it has to be asked for again. `over`: what it was for ended before anybody decided. */
  readonly state: 'waits' | 'given' | 'refused' | 'stale' | 'taken back' | 'over'
}

export interface AttachmentsAddInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** The file, in base64. Pictures, PDF, text and tables, office documents, ZIP, sound and films; 10 MB at most. */
  readonly file: string
  /** What it is called; what it is, its content says. */
  readonly fileName?: string | undefined
  /** What it shows, for those who do not see it: a picture needs it. */
  readonly alt?: string | undefined
}

export interface AttachmentsAddAnswer {
  readonly number: number
  /** Its number in the request. */
  readonly attachment: number
  /** Where it is fetched, by whoever may see the request. */
  readonly href: string
  /** How a text refers to it. */
  readonly markdown: string
}

export interface AttachmentsListInput {
  /** Name the request by its number. */
  readonly number: number | string
}

export interface AttachmentsListAnswer {
  readonly attachments: readonly Attachment[]
}

export interface AttachmentsRemoveInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Name the file by its number in the request. */
  readonly attachment: number | string
}

export interface AttachmentsRemoveAnswer {
  readonly number: number
  readonly attachment: number
}

export interface AttachmentsShowInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Name the file by its number in the request. */
  readonly attachment: number | string
  /** Which piece of its bytes to answer, from 1; by default none. */
  readonly piece?: number | string | undefined
}

export interface AttachmentsShowAnswer {
  /** Its number in the request. */
  readonly attachment: number
  /** Number of the comment that it came with. */
  readonly comment?: number
  readonly name: string
  /** By its content. */
  readonly type: string
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  /** What it shows, for those who do not see it. */
  readonly alt?: string
  readonly by: {
    readonly handle: string
    readonly name: string
  }
  readonly at: string
  /** Where its bytes are fetched, by whoever may see the request. */
  readonly href: string
  /** How a text refers to it. */
  readonly markdown: string
  /** How many pieces it has, of 500000 bytes each but the last. */
  readonly pieces: number
  /** The bytes of the piece, in base64. */
  readonly content?: string
}

export interface AuditListInput {
  /** Name somebody by their name or handle. */
  readonly person?: string | undefined
  /** Name an operation, like codes.enter. */
  readonly operation?: string | undefined
  /** Name a day like 2027-01-14. */
  readonly day?: string | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface AuditListAnswer {
  readonly entries: readonly AuditEntry[]
  readonly next?: string
}

export interface CampaignsAdmitInput {
  /** Name the campaign by its number. */
  readonly number: number | string
}

export interface CampaignsAdmitAnswer {
  readonly number: number
  /** True where it has no place and waits in line. */
  readonly waiting?: boolean
}

export interface CampaignsCancelInput {
  /** Name the campaign by its number. */
  readonly number: number | string
  /** Say in a sentence why it is called off. */
  readonly why: string
}

export interface CampaignsCancelAnswer {
  readonly number: number
  /** True where it has no place and waits in line. */
  readonly waiting?: boolean
}

export interface CampaignsHandOverInput {
  /** Name the campaign by its number. */
  readonly number: number | string
  /** Name who takes it over, by name, by handle or by the title of a role. */
  readonly to: string
}

export interface CampaignsHandOverAnswer {
  readonly number: number
  /** True where it has no place and waits in line. */
  readonly waiting?: boolean
}

export interface CampaignsListInput {
  /** Choose a team. */
  readonly team?: string | undefined
  /** Say a month by its first day, like 2027-02-01. */
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
  /** Name the campaign by its number. */
  readonly number: number | string
  /** Say on which day it starts, like 2027-02-01. */
  readonly startsOn: string
  /** Say why it cannot wait. */
  readonly exception?: string | undefined
}

export interface CampaignsMoveAnswer {
  readonly number: number
  /** True where it has no place and waits in line. */
  readonly waiting?: boolean
}

export interface CampaignsPlanInput {
  /** Say what it is called. */
  readonly name: string
  /** Choose what kind of campaign it is. */
  readonly type: string
  /** Choose the team it is for. */
  readonly team?: string | undefined
  /** Say on which day it starts, like 2027-02-01. */
  readonly startsOn: string
  readonly places?: string | readonly string[] | undefined
  /** Choose a region. */
  readonly region?: string | undefined
  /** Name the campaign by its number. */
  readonly inPlaceOf?: number | string | undefined
  /** Say why it cannot wait. */
  readonly exception?: string | undefined
  /** Where there is no place it waits in line; where there is one it is planned. */
  readonly wait?: boolean | 'true' | 'false' | undefined
}

export interface CampaignsPlanAnswer {
  readonly number: number
  /** True where it has no place and waits in line. */
  readonly waiting?: boolean
}

export interface CampaignsRestoreInput {
  /** Name the campaign by its number. */
  readonly number: number | string
  /** Waits in line where its places are taken. */
  readonly wait?: boolean | 'true' | 'false' | undefined
}

export interface CampaignsRestoreAnswer {
  readonly number: number
  /** True where it has no place and waits in line. */
  readonly waiting?: boolean
}

export interface CampaignsShowInput {
  /** Name the campaign by its number. */
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

export interface ChangesLabelInput {
  /** Id of its commit, of which the beginning is enough; `latest` is the last that came into force. */
  readonly change: string
  /** Name the labels to put on, one to a line. */
  readonly put?: string | readonly string[] | undefined
  /** Name the labels to take off, one to a line. */
  readonly take?: string | readonly string[] | undefined
}

export interface ChangesLabelAnswer {
  readonly commit: string
}

export type ChangesListInput = Record<string, never>

export interface ChangesListAnswer {
  readonly changes: readonly Change[]
  /** What changed is still being worked out and not told yet: ask again in a moment. */
  readonly comparing: boolean
  /** The version up to which they are told: send it when you have read them. */
  readonly commit: string
}

export interface ChangesReadInput {
  /** A page, by its address in the handbook: /marketing/. */
  readonly page?: string | undefined
  /** Of a rule: its kind, like limit. */
  readonly kind?: string | undefined
  /** Of a rule: its name in its block. */
  readonly name?: string | undefined
  /** The version that was read; by default the one in force. */
  readonly version?: string | undefined
  /** The screen on which a browser goes on. */
  readonly on?: 'home' | 'my-handbook' | 'changes' | undefined
}

export interface ChangesReadAnswer {
  /** The version up to which it was read. */
  readonly version: string
}

export interface ChangesShowInput {
  /** Id of its commit, of which the beginning is enough; `latest` is the last that came into force. */
  readonly change: string
}

export interface ChangesShowAnswer {
  readonly change: ChangeInForce
  /** Labels that its message names and no page does, each with the nearest. */
  readonly unknown: readonly string[]
}

export interface ChangesUnreadInput {
  /** A page, by its address in the handbook: /marketing/. */
  readonly page?: string | undefined
  /** Of a rule: its kind, like limit. */
  readonly kind?: string | undefined
  /** Of a rule: its name in its block. */
  readonly name?: string | undefined
  /** The version that was read before; left out, it counts as never read. */
  readonly version?: string | undefined
  /** When that was, like 2027-02-01T08:00:00Z; by default now. */
  readonly since?: string | undefined
  /** The screen on which a browser goes on. */
  readonly on?: 'home' | 'my-handbook' | 'changes' | undefined
}

export interface ChangesUnreadAnswer {
  readonly unread: true
}

export interface CodesEnterInput {
  /** Type the 8 digits of the mail. */
  readonly code: string
  readonly to?: string | undefined
}

export interface CodesEnterAnswer {
  readonly to: string
}

export interface CodesSendInput {
  /** Write an address like noor@example.com. */
  readonly address: string
  readonly to?: string | undefined
}

export interface CodesSendAnswer {
  readonly to: string
}

export interface ConnectionsAllowInput {
  /** What the program asked for: the query it sent the browser with. */
  readonly asked: string
  readonly may: string
  readonly days?: '1' | '7' | '30' | '90' | '365' | undefined
}

export interface ConnectionsAllowAnswer {
  readonly id: string
}

export interface ConnectionsEndInput {
  readonly id: string
  readonly why: 'code' | 'renewal' | 'program'
}

export interface ConnectionsEndAnswer {
  readonly id: string
}

export interface ConnectionsOpenInput {
  readonly id: string
}

export interface ConnectionsOpenAnswer {
  readonly id: string
}

export interface ConnectionsRenewInput {
  readonly id: string
}

export interface ConnectionsRenewAnswer {
  readonly id: string
}

export interface DecisionsListInput {
  /** What kind of rule, like limit. */
  readonly kind: string
  /** Its name in its block. */
  readonly name: string
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface DecisionsListAnswer {
  readonly decisions: readonly Precedent[]
  /** How often it decided, and how; of more than 1000 the newest are counted. What was only asked does not count. */
  readonly decided: {
    readonly times: number
    readonly outcomes: {
      readonly fits?: number
      readonly exempt?: number
      readonly excepted?: number
      readonly noted?: number
      readonly outside?: number
      readonly waits?: number
      readonly declined?: number
      readonly refused?: number
    }
    readonly lastAt?: string
  }
  readonly next?: string
}

export interface FactsListInput {
  /** Where the rows are kept: a short name like `hubspot`. */
  readonly source?: string | undefined
  readonly kind?: 'campaigns' | 'people' | 'leaves' | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface FactsListAnswer {
  readonly facts: readonly Fact[]
  readonly next?: string
}

export interface FactsRecordInput {
  /** Where the rows are kept: a short name like `hubspot`. */
  readonly source: string
  readonly kind: 'campaigns' | 'people' | 'leaves'
  readonly rows?: readonly ({
    /** What it is called where it is kept. */
    readonly id: number | string
    readonly name: string
    /** Name or title of its type in the handbook. */
    readonly type: string
    /** By default the channel of its type. */
    readonly channel?: string | undefined
    /** Name or title of the team in the handbook. */
    readonly team: string
    readonly region?: string | undefined
    readonly places?: string | readonly string[] | undefined
    /** Say on which day it starts, like 2027-02-01. */
    readonly startsOn: string
    /** Say on which day it was called off, like 2027-01-20. */
    readonly cancelledOn?: string | undefined
    /** Say why it was called off. */
    readonly why?: string | undefined
  } | {
    /** What it is called where it is kept. */
    readonly id: number | string
    /** As in the handbook’s list of people. */
    readonly handle: string
    readonly name?: string | undefined
    readonly title?: string | undefined
    readonly team?: string | undefined
    readonly region?: string | undefined
    /** Private. */
    readonly email?: string | undefined
    /** Private. */
    readonly startOn?: string | undefined
    /** Private. */
    readonly lastOn?: string | undefined
    /** Private. */
    readonly zone?: string | undefined
    /** Private. Nobody has to say when they work. */
    readonly hours?: string | undefined
    /** Private. */
    readonly manager?: string | undefined
    /** Where no file of the handbook says who works here. */
    readonly leftOn?: string | undefined
  } | {
    /** What it is called where it is kept. */
    readonly id: number | string
    /** Say whose leave it is by their handle, like noor. */
    readonly handle: string
    /** Private. */
    readonly from: string
    /** The first day back. */
    readonly until: string
    /** Say the handle of who stands in. */
    readonly standIn?: string | undefined
  })[] | undefined
  /** The same as CSV: a line of column names, then one row each. */
  readonly csv?: string | undefined
  /** Says what would come of each row and keeps none. */
  readonly preview?: boolean | 'true' | 'false' | 'yes' | 'no' | undefined
}

export interface FactsRecordAnswer {
  readonly source: string
  readonly kind: string
  readonly preview: boolean
  readonly recorded: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
  /** Said of the whole batch: columns that nobody reads. */
  readonly notes: readonly string[]
  readonly rows: readonly FactVerdict[]
}

export type FactsSourcesInput = Record<string, never>

export interface FactsSourcesAnswer {
  readonly sources: readonly FactSource[]
}

export interface FollowsBeginInput {
  /** A page, by its address in the handbook: /marketing/. */
  readonly page?: string | undefined
  /** Of a rule: its kind, like limit. */
  readonly kind?: string | undefined
  /** Of a rule: its name in its block. */
  readonly name?: string | undefined
  /** The version from which on its changes are told; by default the one in force. */
  readonly version?: string | undefined
}

export interface FollowsBeginAnswer {
  readonly title: string
  /** Where one reads it. */
  readonly href: string
  readonly follows: boolean
}

export interface FollowsEndInput {
  /** A page, by its address in the handbook: /marketing/. */
  readonly page?: string | undefined
  /** Of a rule: its kind, like limit. */
  readonly kind?: string | undefined
  /** Of a rule: its name in its block. */
  readonly name?: string | undefined
  /** The version from which on its changes are told; by default the one in force. */
  readonly version?: string | undefined
}

export interface FollowsEndAnswer {
  readonly title: string
  /** Where one reads it. */
  readonly href: string
  readonly follows: boolean
}

export type FollowsListInput = Record<string, never>

export interface FollowsListAnswer {
  readonly follows: readonly Follow[]
}

export type HandbookDismissFirstLookInput = Record<string, never>

export interface HandbookDismissFirstLookAnswer {
  readonly dismissed: true
}

export type HandbookFetchInput = Record<string, never>

export interface HandbookFetchAnswer {
  readonly asked: true
}

export interface HandbookFollowInput {
  readonly from: string
  readonly commit: string
  readonly objects: string
}

export interface HandbookFollowAnswer {
  readonly commit: string
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

export type HandbookMineInput = Record<string, never>

export interface HandbookMineAnswer {
  readonly commit: string
  /** What you read first, while you are new. */
  readonly firstDay?: readonly ({
    readonly title: string
    readonly url: string
    readonly why: string
    readonly read: boolean
  })[]
  /** Your last day here, once it was said: then hand over what names you. */
  readonly lastOn?: string
  /** What you hand over, once your last day was said: how much of each sort, and the first. */
  readonly handOver?: readonly ({
    /** Of which sort: campaigns, rules that name you, pages you answer for. */
    readonly of: string
    readonly count: number
    readonly first: readonly ({
      readonly says: string
      readonly href: string
    })[]
  })[]
  /** Rules that hold for you, by reason. */
  readonly binds: readonly ({
    readonly why: Why
    readonly title: string
    readonly rules: readonly ({
      readonly kind: string
      readonly name: string
      readonly title: string
      /** The rule as a plain sentence, made from what it does. */
      readonly said: string
      readonly citation: Citation
      /** What changed in it since you last read it. */
      readonly change?: Change
    })[]
  })[]
  /** What changed is still being worked out and not told yet: ask again in a moment. */
  readonly comparing: boolean
  /** Rules that held for you and do not any more. */
  readonly ended: readonly Change[]
  /** What names you, your roles, or the teams you lead. */
  readonly through: readonly ({
    /** What of it is yours: “You decide: …”. */
    readonly says: string
    /** In which role, where it does not name you. */
    readonly as?: string
    readonly title: string
    readonly href: string
    readonly said?: string
    readonly citation?: Citation
  })[]
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
  /** What it means for work that is under way, and where that is shown. */
  readonly alters: readonly ({
    readonly says: string
    readonly href: string
  })[]
}

export type HomeShowInput = Record<string, never>

export interface HomeShowAnswer {
  /** The day where you are, as far as your zone is known. */
  readonly today: string
  /** The day in one sentence. */
  readonly says: string
  readonly commit: string
  readonly asked: readonly HomeEntry[]
  readonly due: readonly HomeEntry[]
  readonly changes: readonly Change[]
  /** What changed is still being worked out and not told yet: ask again in a moment. */
  readonly comparing: boolean
  /** Figures of the limits that bind your team. */
  readonly figures: readonly ({
    readonly what: string
    /** When and for whom it is counted. */
    readonly about?: string
    readonly value: string
    readonly href?: string
  })[]
  /** Whether something in the handbook changed since you last read that. */
  readonly unread: boolean
  readonly newPages: readonly ({
    readonly title: string
    readonly url: string
    readonly since?: string
  })[]
}

export interface IdentitiesUnlinkInput {
  /** Say whose accounts. */
  readonly handle: string
}

export interface IdentitiesUnlinkAnswer {
  readonly handle: string
  readonly accounts: number
}

export interface InvitationsAcceptInput {
  /** Open the link of the mail. */
  readonly code: string
}

export interface InvitationsAcceptAnswer {
  readonly person: string
}

export type InvitationsListInput = Record<string, never>

export interface InvitationsListAnswer {
  readonly invitations: readonly Invitation[]
}

export interface InvitationsRevokeInput {
  readonly id: string
}

export interface InvitationsRevokeAnswer {
  readonly id: string
}

export interface InvitationsSendInput {
  /** Write an address like noor@example.com. */
  readonly address: string
  /** Say whose address it is, by a handle. */
  readonly handle?: string | undefined
  /** Say the name, as colleagues say it. */
  readonly name?: string | undefined
  /** Name a team of the handbook. */
  readonly team?: string | undefined
}

export interface InvitationsSendAnswer {
  readonly id: string
  /** Answered once, where no mail leaves. */
  readonly link?: string
}

export interface InvitationsSendManyInput {
  /** Paste addresses, one on a line. */
  readonly lines: string
}

export interface InvitationsSendManyAnswer {
  readonly invited: number
  /** Answered once, where no mail leaves. */
  readonly links?: readonly string[]
}

export interface LeavesEndInput {
  /** Name somebody by their handle. */
  readonly handle: string
  /** Name the leave by its first day, like 2027-02-01. */
  readonly from: string
}

export interface LeavesEndAnswer {
  readonly handle: string
}

export interface LeavesListInput {
  /** Of this person only. */
  readonly handle?: string | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface LeavesListAnswer {
  /** Who is away now; on the first page of what is planned. */
  readonly away: readonly ({
    readonly handle: string
    readonly name: string
    readonly until: string
    readonly standIn?: {
      readonly handle: string
      readonly name: string
    }
  })[]
  /** Those over first before. */
  readonly planned: readonly ({
    readonly handle: string
    readonly name: string
    readonly from: string
    readonly until: string
    readonly standIn?: {
      readonly handle: string
      readonly name: string
    }
    readonly reason?: string
  })[]
  readonly next?: string
}

export interface LeavesPlanInput {
  /** Name somebody by their handle. */
  readonly handle: string
  /** Say the first day away, like 2027-02-01. */
  readonly from: string
  /** The first day back. */
  readonly until: string
  /** Name who stands in by their handle. */
  readonly standIn?: string | undefined
  /** Private. */
  readonly reason?: string | undefined
}

export interface LeavesPlanAnswer {
  readonly handle: string
  readonly from: string
}

export type MailFailedInput = Record<string, never>

export interface MailFailedAnswer {
  readonly failed: readonly FailedMail[]
  readonly waiting: number
  readonly lastFault?: string
}

export type NoticesChoicesInput = Record<string, never>

export type NoticesChoicesAnswer = NoticeChoices

export interface NoticesChooseInput {
  readonly 'mentioned-here'?: boolean | 'true' | 'false' | undefined
  readonly 'mentioned-mail'?: 'at-once' | 'daily' | 'weekly' | 'never' | undefined
  readonly 'asked-here'?: boolean | 'true' | 'false' | undefined
  readonly 'asked-mail'?: 'at-once' | 'daily' | 'weekly' | 'never' | undefined
  readonly 'assigned-here'?: boolean | 'true' | 'false' | undefined
  readonly 'assigned-mail'?: 'at-once' | 'daily' | 'weekly' | 'never' | undefined
  readonly 'yours-here'?: boolean | 'true' | 'false' | undefined
  readonly 'yours-mail'?: 'at-once' | 'daily' | 'weekly' | 'never' | undefined
  readonly 'took-part-here'?: boolean | 'true' | 'false' | undefined
  readonly 'took-part-mail'?: 'at-once' | 'daily' | 'weekly' | 'never' | undefined
  readonly 'answers-here'?: boolean | 'true' | 'false' | undefined
  readonly 'answers-mail'?: 'at-once' | 'daily' | 'weekly' | 'never' | undefined
  readonly 'bound-here'?: boolean | 'true' | 'false' | undefined
  readonly 'bound-mail'?: 'at-once' | 'daily' | 'weekly' | 'never' | undefined
  readonly 'follows-here'?: boolean | 'true' | 'false' | undefined
  readonly 'follows-mail'?: 'at-once' | 'daily' | 'weekly' | 'never' | undefined
  /** Outside your hours and while you are away letters wait. */
  readonly quiet?: boolean | 'true' | 'false' | undefined
  /** Name weekdays by numbers, 1 for Monday to 7 for Sunday. */
  readonly days?: readonly number[] | string | undefined
  /** The hour of digests, by your zone. */
  readonly hour?: number | string | undefined
  /** The day of weekly digests: 1 for Monday to 7 for Sunday. */
  readonly day?: number | string | undefined
}

export interface NoticesChooseAnswer {
  readonly kept: boolean
}

export interface NoticesListInput {
  /** Only what you have not read. */
  readonly unread?: boolean | 'true' | 'false' | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface NoticesListAnswer {
  readonly notices: readonly Notice[]
  /** How many you have not read, of the hundred things that you were told of last. */
  readonly unread: number
  readonly next?: string
}

export interface NoticesMuteInput {
  /** What the notices are about: its kind. */
  readonly kind: string
  /** What the notices are about: its id. */
  readonly id: string
}

export interface NoticesMuteAnswer {
  readonly muted: boolean
}

export interface NoticesReadInput {
  /** Single ones, by their ids. */
  readonly notices?: readonly string[] | string | undefined
  /** What the notices are about: its kind. */
  readonly kind?: string | undefined
  /** What the notices are about: its id. */
  readonly id?: string | undefined
  /** Everything up to this one; what came later stays. */
  readonly upTo?: string | undefined
  /** Whether a browser goes on to the thing itself. */
  readonly open?: boolean | 'true' | 'false' | undefined
}

export interface NoticesReadAnswer {
  /** How many were unread. */
  readonly read: number
}

export interface NoticesStopInput {
  /** Open the whole address of the letter. */
  readonly secret: string
}

export interface NoticesStopAnswer {
  /** Which letters ended. */
  readonly title: string
}

export interface NoticesUnmuteInput {
  /** What the notices are about: its kind. */
  readonly kind: string
  /** What the notices are about: its id. */
  readonly id: string
}

export interface NoticesUnmuteAnswer {
  readonly muted: boolean
}

export interface NoticesUnreadInput {
  /** Single ones, by their ids. */
  readonly notices?: readonly string[] | string | undefined
  /** What the notices are about: its kind. */
  readonly kind?: string | undefined
  /** What the notices are about: its id. */
  readonly id?: string | undefined
  /** Everything up to this one; what came later stays. */
  readonly upTo?: string | undefined
}

export interface NoticesUnreadAnswer {
  /** How many were read. */
  readonly unread: number
}

export type OnboardingListInput = Record<string, never>

export interface OnboardingListAnswer {
  readonly newcomers: readonly ({
    readonly handle: string
    readonly name: string
    readonly all: number
    readonly done: number
    /** The earliest day of what is open. */
    readonly nextOn?: string
  })[]
}

export interface OnboardingMakeInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface OnboardingMakeAnswer {
  readonly handle: string
}

export interface OnboardingShowInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface OnboardingShowAnswer {
  readonly handle: string
  readonly name: string
  readonly items: readonly ({
    readonly number: number
    readonly section: 'tasks' | 'people-to-meet' | 'technology' | 'calls' | 'reading'
    readonly says: string
    readonly href?: string
    /** Nobody holds the title that is meant. */
    readonly vacant: boolean
    readonly dueOn: string
    readonly citation: Citation
    readonly done?: {
      readonly byName: string
      readonly at: string
      readonly note?: string
    }
    /** Since when the page says so no more. */
    readonly endedAt?: string
  })[]
}

export interface OnboardingTickInput {
  /** Name somebody by their handle. */
  readonly handle: string
  /** Name the item by its number. */
  readonly number: number | string
  /** Private. */
  readonly note?: string | undefined
}

export interface OnboardingTickAnswer {
  readonly handle: string
  readonly number: number
  /** Whether it is of whoever asked. */
  readonly own: boolean
}

export interface OnboardingUntickInput {
  /** Name somebody by their handle. */
  readonly handle: string
  /** Name the item by its number. */
  readonly number: number | string
}

export interface OnboardingUntickAnswer {
  readonly handle: string
  readonly number: number
  /** Whether it is of whoever asked. */
  readonly own: boolean
}

export interface PagesChangesInput {
  /** Only pages below this address. */
  readonly folder?: string | undefined
  /** Only pages that changed in this way. */
  readonly sort?: 'rule' | 'text' | 'moved' | 'new' | 'gone' | undefined
  /** How many versions one answer looks at; at most 10. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface PagesChangesAnswer {
  readonly versions: readonly VersionChanges[]
  /** What changed is still being worked out and not told yet: ask again in a moment. */
  readonly comparing: boolean
  /** The version in force: send it to changes.read when you have read all of this. */
  readonly commit: string
  /** Whether something came since you last read what changed. */
  readonly unread: boolean
  readonly next?: string
}

export interface PagesHistoryInput {
  /** The page’s address in the handbook, like /marketing/. */
  readonly url: string
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface PagesHistoryAnswer {
  readonly title: string
  readonly url: string
  readonly versions: readonly PageVersion[]
  readonly next?: string
}

export interface PagesLinksInput {
  /** The page’s address in the handbook, like /marketing/. */
  readonly url: string
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface PagesLinksAnswer {
  readonly title: string
  readonly url: string
  readonly links: readonly LinkingPage[]
  /** How many pages link here. */
  readonly count: number
  /** The handbook is still being looked through and nothing is told yet: ask again in a moment. */
  readonly looking: boolean
  readonly next?: string
}

export interface PagesSearchInput {
  /** Say what to look for. */
  readonly words: string
  /** Everything, or titles and addresses only. */
  readonly in?: 'everything' | 'titles' | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface PagesSearchAnswer {
  readonly hits: readonly Hit[]
  readonly next?: string
  /** False where no page holds all words: these hold some of them. */
  readonly all: boolean
  /** False where there was too much to look through: add a word. */
  readonly whole: boolean
}

export interface PagesShowInput {
  /** The page’s address in the handbook, like /marketing/. */
  readonly url: string
  /** Only this section, by its anchor. */
  readonly section?: string | undefined
  /** The page as it stood on a day (2027-01-14), at a moment, or in a version. */
  readonly asOf?: string | undefined
}

export interface PagesShowAnswer {
  readonly title: string
  readonly url: string
  /** Where the page stands now, if it was asked for by an address that it has no more. */
  readonly movedTo?: string
  readonly path: string
  /** Who answers for the page. */
  readonly owner?: string
  readonly commit: string
  /** Whether this is the version that rules now. */
  readonly inForce: boolean
  readonly anchor?: string
  readonly section?: string
  readonly lines: readonly [number, number]
  readonly markdown: string
  /** False where it was cut: ask for one section. */
  readonly whole: boolean
  readonly sections: readonly ({
    readonly anchor: string
    readonly title: string
    readonly level: number
    /** First and last line in the file. */
    readonly lines: readonly [number, number]
  })[]
  readonly rules: readonly Rule[]
}

export interface PaletteFindInput {
  /** Left out, it answers what one may do. */
  readonly words?: string | undefined
}

export interface PaletteFindAnswer {
  readonly found: readonly Place[]
}

export interface PasswordsEnterInput {
  /** Write an address like noor@example.com. */
  readonly address: string
  readonly password: string
  readonly to?: string | undefined
}

export interface PasswordsEnterAnswer {
  readonly to: string
}

export interface PasswordsRemoveInput {
  readonly present?: string | undefined
}

export interface PasswordsRemoveAnswer {
  readonly removed: boolean
}

export interface PasswordsSetInput {
  readonly password: string
  readonly present?: string | undefined
}

export interface PasswordsSetAnswer {
  readonly ended: number
}

export interface PeopleCardInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface PeopleCardAnswer {
  readonly handle: string
  /** The file, as RFC 6350 says. */
  readonly card: string
}

export interface PeopleDeactivateInput {
  /** Name somebody by their handle. */
  readonly handle: string
  /** Say why, in a few words that the journal may keep. */
  readonly why: string
}

export interface PeopleDeactivateAnswer {
  readonly handle: string
}

export interface PeopleDetailsInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export type PeopleDetailsAnswer = Details

export interface PeopleEraseInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface PeopleEraseAnswer {
  /** What they are called from now on. */
  readonly handle: string
  /** What this cannot take away. */
  readonly remains: string
}

export interface PeopleKeepInput {
  /** Name somebody by their handle. */
  readonly handle: string
  /** Private. */
  readonly email?: string | undefined
  /** Private. */
  readonly startOn?: string | undefined
  /** Private. */
  readonly lastOn?: string | undefined
  /** Private. */
  readonly zone?: string | undefined
  /** Private. Nobody has to say when they work. */
  readonly hours?: string | undefined
  /** Private. */
  readonly manager?: string | undefined
  /** Empties those that are not said. */
  readonly whole?: boolean | 'true' | 'false' | undefined
  /** Writes over what an identity provider or a file says, until it says it again. */
  readonly anyway?: boolean | 'true' | 'false' | undefined
}

export interface PeopleKeepAnswer {
  readonly handle: string
}

export interface PeopleListInput {
  /** Only those who have all these words in name, handle or title; accents do not matter. */
  readonly words?: string | undefined
  /** Only people of this team and of the teams that are part of it. */
  readonly team?: string | undefined
  /** Only people of this region. */
  readonly region?: string | undefined
  /** Only those who hold this title. */
  readonly title?: string | undefined
  /** Those who left in place of those who work here. */
  readonly left?: boolean | 'true' | 'false' | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface PeopleListAnswer {
  readonly people: readonly PersonInList[]
  readonly next?: string
}

export interface PeopleNamedInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface PeopleNamedAnswer {
  readonly handle: string
  readonly name: string
  readonly leftAt?: string
  /** The title that pages can name instead. */
  readonly role?: string
  readonly rules: readonly ({
    readonly kind: string
    readonly name: string
    readonly title: string
    readonly key: string
    readonly citation: Citation
    readonly line: number
    /** As the line reads now. */
    readonly written: string
    /** As it would read; the patch has it. */
    readonly mended?: string
    /** Why somebody has to decide. */
    readonly why?: string
  })[]
  readonly texts: readonly ({
    readonly path: string
    readonly url?: string
    readonly title?: string
    readonly by: 'name' | 'handle' | 'link' | 'field'
    readonly line: number
    /** As the line reads now. */
    readonly written: string
    /** As it would read; the patch has it. */
    readonly mended?: string
  })[]
  readonly records: readonly ({
    readonly of: string
    readonly says: string
    readonly href: string
    /** What is done about it there. */
    readonly about: string
  })[]
  /** For git apply, against the version in force. */
  readonly patch: string
}

export interface PeopleReactivateInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface PeopleReactivateAnswer {
  readonly handle: string
}

export interface PeopleShowInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface PeopleShowAnswer {
  readonly person: Person
  readonly leftOn?: string
}

export interface PermissionsListInput {
  /** Only rows that hold all of these words. */
  readonly words?: string | undefined
  /** Only what whoever asks may. */
  readonly mine?: boolean | 'true' | 'false' | undefined
}

export interface PermissionsListAnswer {
  readonly permissions: readonly ({
    readonly operation: string
    readonly summary: string
    readonly does: 'act' | 'question'
    readonly strangers: 'yes' | 'no' | 'some'
    readonly left: 'yes' | 'no' | 'some'
    readonly members: 'yes' | 'no' | 'some'
    readonly administrators: 'yes' | 'no' | 'some'
    /** Where it says `some`: to whom it comes down, in words. */
    readonly only: readonly string[]
    /** What of it asks for a sign-in of the last ten minutes, in person; programs never do it. */
    readonly fresh?: string
    /** `some`: it depends on what it is about. */
    readonly mine: 'yes' | 'no' | 'some'
  })[]
}

export interface PicturesRemoveInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface PicturesRemoveAnswer {
  readonly handle: string
}

export interface PicturesRestoreInput {
  /** Name somebody by their handle. */
  readonly handle: string
  /** Name the picture as the act did that replaced it. */
  readonly held: string
}

export interface PicturesRestoreAnswer {
  readonly handle: string
}

export interface PicturesSetInput {
  /** Name somebody by their handle. */
  readonly handle: string
  /** The file, in base64: JPEG, PNG or WebP, 1 MB at most. */
  readonly picture: string
}

export interface PicturesSetAnswer {
  readonly handle: string
  /** Of the picture as it is kept. */
  readonly sha256: string
}

export interface PicturesShowInput {
  /** Name somebody by their handle. */
  readonly handle: string
}

export interface PicturesShowAnswer {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly sha256: string
  /** The file, in base64. */
  readonly picture: string
}

export interface RegionsListInput {
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface RegionsListAnswer {
  readonly regions: readonly Region[]
  readonly next?: string
}

export interface RegionsShowInput {
  /** Its name, a former one or its title. */
  readonly name: string
}

export interface RegionsShowAnswer {
  readonly region: Region
  /** Regions that are part of it. */
  readonly parts: readonly ({
    readonly name: string
    readonly title: string
  })[]
  /** How many people are in it. */
  readonly count: number
  /** Teams that work in it. */
  readonly teams: readonly ({
    readonly name: string
    readonly title: string
  })[]
  /** Rules that name it. */
  readonly rules: readonly ({
    readonly says: string
    readonly citation: Citation
  })[]
}

export interface RequestsAcceptInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** What whoever asked should read; a comment. */
  readonly why?: string | undefined
}

export interface RequestsAcceptAnswer {
  readonly number: number
}

export interface RequestsAlteredInput {
  /** Name a type of request. */
  readonly type: string
}

export interface RequestsAlteredAnswer {
  readonly requests: readonly ({
    readonly number: number
    readonly subject: string
    readonly says: readonly string[]
  })[]
  /** Whether older ones were not looked at. */
  readonly more: boolean
}

export interface RequestsAskBackInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Say what has to change or what is missing; whoever asked reads it. */
  readonly why: string
}

export interface RequestsAskBackAnswer {
  readonly number: number
}

export interface RequestsAssignInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Names, handles or titles of roles, in place of those who saw to it; `nobody` for nobody. */
  readonly to?: string | readonly string[] | undefined
}

export interface RequestsAssignAnswer {
  readonly number: number
}

export interface RequestsBlockInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Name the other request by its number. */
  readonly by: number | string
}

export interface RequestsBlockAnswer {
  readonly number: number
}

export interface RequestsBoardInput {
  /** `waiting`: nobody has accepted it yet. */
  readonly state?: 'open' | 'waiting' | 'accepted' | 'snoozed' | 'blocked' | 'ended' | 'declined' | 'all' | undefined
  /** In it, or in one below it. */
  readonly project?: string | undefined
  /** Name a type of request. */
  readonly type?: string | undefined
  /** All of these labels; `group::*` is any of a group. */
  readonly label?: string | readonly string[] | undefined
  /** On the board of this team. */
  readonly team?: string | undefined
  /** Who sees to it: a name or handle, `me`, or `nobody`. */
  readonly assignee?: string | undefined
  /** Who opened it: a name or handle, or `me`. */
  readonly by?: string | undefined
  /** Words of subject or text. */
  readonly words?: string | undefined
  /** Wanted by this day or before. */
  readonly due?: string | undefined
  /** Follow-ups of this one. */
  readonly split?: string | undefined
  /** What stands before the last `::`; the first group unless given. */
  readonly group?: string | undefined
  /** The column that goes on at `after`: a label, or `none`. */
  readonly column?: string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface RequestsBoardAnswer {
  /** Absent where no page names a group of labels. */
  readonly group?: string
  readonly columns: readonly ({
    /** Absent for those that carry none of the group. */
    readonly label?: string
    readonly title: string
    readonly means?: string
    /** Of requests. */
    readonly count: number
    readonly requests: readonly Request[]
    readonly next?: string
    /** The latest changes of the handbook that carry such a label. */
    readonly changes: readonly ChangeInForce[]
    readonly changeCount: number
  })[]
  /** What the filter names and nobody knows. */
  readonly unknown: readonly string[]
}

export interface RequestsChangeInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** What others changed since this version stays; by default the present one. */
  readonly version?: number | string | undefined
  /** Of one without a form; else it follows from the answers. */
  readonly subject?: string | undefined
  /** Answers to the form of its type, by the ids of the fields. */
  readonly answers?: Readonly<Record<string, string | number | boolean | readonly string[]>> | undefined
  /** In Markdown: what else there is to say. */
  readonly body?: string | undefined
  /** True where what is left out is to go. */
  readonly whole?: boolean | 'true' | 'false' | undefined
  /** Puts back what it said in this version. */
  readonly backTo?: number | string | undefined
  /** Say why it is so all the same. */
  readonly excuse?: string | undefined
}

export interface RequestsChangeAnswer {
  readonly number: number
}

export interface RequestsChangeCommentInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** As its address ends: `#comment-3`. */
  readonly comment: number | string
  /** What was changed since this version stays; by default the present one. */
  readonly version?: number | string | undefined
  /** In Markdown; a line like `/close` is text here, and does nothing. */
  readonly body?: string | undefined
  /** Puts back what it said in this version. */
  readonly backTo?: number | string | undefined
}

export interface RequestsChangeCommentAnswer {
  readonly number: number
  readonly comment: number
  readonly version: number
  /** How quick actions in the text were understood, and which were left out because they are for others to do. */
  readonly notes: readonly string[]
}

export interface RequestsCloseInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Say in a sentence how it went. */
  readonly why?: string | undefined
}

export interface RequestsCloseAnswer {
  readonly number: number
}

export interface RequestsCommentInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** In Markdown; a line like `/label ~wip` or `/close` does that. */
  readonly body: string
  /** Name the comment that it answers by its number. */
  readonly thread?: number | string | undefined
  /** The file, in base64. Pictures, PDF, text and tables, office documents, ZIP, sound and films; 10 MB at most. */
  readonly file?: string | undefined
  /** What it is called; what it is, its content says. */
  readonly fileName?: string | undefined
  /** What it shows, for those who do not see it: a picture needs it. */
  readonly alt?: string | undefined
}

export interface RequestsCommentAnswer {
  readonly number: number
  /** Absent where all of it was quick actions. */
  readonly comment?: number
  /** Number of the file that came with it. */
  readonly attachment?: number
  /** How quick actions in the text were understood, and which were left out because they are for others to do. */
  readonly notes: readonly string[]
}

export interface RequestsConfideInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Who else may read it: names, handles or titles of roles. */
  readonly readers?: string | readonly string[] | undefined
}

export interface RequestsConfideAnswer {
  readonly number: number
}

export interface RequestsDeclineInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Say in a sentence why not; whoever asked reads it. */
  readonly why: string
}

export interface RequestsDeclineAnswer {
  readonly number: number
}

export interface RequestsDiscloseInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Its text and all that was said may be read. */
  readonly openly?: boolean | 'true' | 'false' | undefined
}

export interface RequestsDiscloseAnswer {
  readonly number: number
}

export type RequestsFiltersInput = Record<string, never>

export interface RequestsFiltersAnswer {
  readonly filters: readonly Filter[]
}

export interface RequestsFollowInput {
  /** Name the request by its number. */
  readonly number: number | string
}

export interface RequestsFollowAnswer {
  readonly number: number
}

export interface RequestsInboxInput {
  /** In it, or in one below it. */
  readonly project?: string | undefined
  /** On the board of this team. */
  readonly team?: string | undefined
  /** Words of subject or text. */
  readonly words?: string | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface RequestsInboxAnswer {
  readonly requests: readonly Request[]
  /** Of all of them, not only those listed. */
  readonly count: number
  /** Of each project whose page says who takes turns, whose turn it is. */
  readonly duty: readonly ({
    readonly project: string
    readonly title: string
    readonly person: {
      readonly handle: string
      readonly name: string
    }
    /** The last day of the turn. */
    readonly until: string
    /** Where it is not their own turn. */
    readonly why?: string
  })[]
  /** What the filter names and nobody knows. */
  readonly unknown: readonly string[]
  readonly next?: string
}

export interface RequestsKeepFilterInput {
  /** Call it something. */
  readonly name: string
  /** Like `state=open&label=HOR+Attention`. */
  readonly query: string
}

export type RequestsKeepFilterAnswer = Filter

export interface RequestsLabelInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Name the labels to put on, one to a line. */
  readonly put?: string | readonly string[] | undefined
  /** Name the labels to take off, one to a line. */
  readonly take?: string | readonly string[] | undefined
}

export interface RequestsLabelAnswer {
  readonly number: number
}

export interface RequestsListInput {
  /** `waiting`: nobody has accepted it yet. */
  readonly state?: 'open' | 'waiting' | 'accepted' | 'snoozed' | 'blocked' | 'ended' | 'declined' | 'all' | undefined
  /** In it, or in one below it. */
  readonly project?: string | undefined
  /** Name a type of request. */
  readonly type?: string | undefined
  /** All of these labels; `group::*` is any of a group. */
  readonly label?: string | readonly string[] | undefined
  /** On the board of this team. */
  readonly team?: string | undefined
  /** Who sees to it: a name or handle, `me`, or `nobody`. */
  readonly assignee?: string | undefined
  /** Who opened it: a name or handle, or `me`. */
  readonly by?: string | undefined
  /** Words of subject or text. */
  readonly words?: string | undefined
  /** Wanted by this day or before. */
  readonly due?: string | undefined
  /** Follow-ups of this one. */
  readonly split?: string | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface RequestsListAnswer {
  readonly requests: readonly Request[]
  /** What the filter names and nobody knows. */
  readonly unknown: readonly string[]
  readonly next?: string
}

export interface RequestsMarkDuplicateInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Name the other request by its number. */
  readonly of: number | string
}

export interface RequestsMarkDuplicateAnswer {
  readonly number: number
}

export interface RequestsMoveInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Choose a project. */
  readonly project: string
  /** Anybody in the world may read it there. */
  readonly openly?: boolean | 'true' | 'false' | undefined
}

export interface RequestsMoveAnswer {
  readonly number: number
}

export interface RequestsMuteInput {
  /** Name the request by its number. */
  readonly number: number | string
}

export interface RequestsMuteAnswer {
  readonly number: number
}

export interface RequestsNoteUnaskedInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Name the approval, as the page calls it. */
  readonly approval: string
  /** Say why it could not be asked for. */
  readonly why: string
}

export interface RequestsNoteUnaskedAnswer {
  readonly number: number
}

export interface RequestsOpenInput {
  /** Name of its type; without one it has no form, and names project and subject itself. */
  readonly type?: string | undefined
  /** By default that of its type. */
  readonly project?: string | undefined
  /** By default made from the answers, as its type says. */
  readonly subject?: string | undefined
  /** Answers to the form of its type, by the ids of the fields. */
  readonly answers?: Readonly<Record<string, string | number | boolean | readonly string[]>> | undefined
  /** In Markdown: what else there is to say. */
  readonly body?: string | undefined
  /** Say by which day it is wanted, like 2027-02-01. */
  readonly due?: string | undefined
  /** Further labels beside those of its type. */
  readonly labels?: string | readonly string[] | undefined
  /** Only those it concerns may know of it. */
  readonly confidential?: boolean | 'true' | 'false' | undefined
  /** Who else may read a confidential one: names, handles or titles of roles. */
  readonly readers?: string | readonly string[] | undefined
  /** Why it lacks what its page asks for, where that asks for a reason only. */
  readonly excuse?: string | undefined
  /** There are some like it, and this one is another. */
  readonly isNew?: boolean | 'true' | 'false' | undefined
}

export interface RequestsOpenAnswer {
  readonly number: number
  /** How quick actions in the text were understood, and which were left out because they are for others to do. */
  readonly notes: readonly string[]
}

export interface RequestsReleaseInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** True where nobody is to see to it any more. */
  readonly giveBack?: boolean | 'true' | 'false' | undefined
}

export interface RequestsReleaseAnswer {
  readonly number: number
}

export interface RequestsRemindInput {
  /** Name the request by its number. */
  readonly number: number | string
}

export interface RequestsRemindAnswer {
  readonly number: number
}

export interface RequestsRemoveFilterInput {
  readonly id: string
}

export type RequestsRemoveFilterAnswer = Filter

export interface RequestsRenameFilterInput {
  readonly id: string
  /** Call it something. */
  readonly name: string
}

export type RequestsRenameFilterAnswer = Filter

export interface RequestsReopenInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Kept as a comment. */
  readonly why?: string | undefined
}

export interface RequestsReopenAnswer {
  readonly number: number
}

export interface RequestsSetDueDayInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Say by which day it is wanted, like 2027-02-01. */
  readonly due?: string | undefined
  /** Say why it is so all the same. */
  readonly excuse?: string | undefined
}

export interface RequestsSetDueDayAnswer {
  readonly number: number
}

export interface RequestsShowInput {
  /** Name the request by its number. */
  readonly number: number | string
}

export interface RequestsShowAnswer {
  readonly request: WholeRequest
  readonly comments: readonly ({
    readonly number: number
    readonly thread?: number
    /** In Markdown. */
    readonly body: string
    readonly by: {
      readonly handle: string
      readonly name: string
    }
    readonly at: string
    /** Counts the changes of what it says. */
    readonly version: number
    readonly changedAt?: string
    /** Since then it says nothing. */
    readonly takenBackAt?: string
    /** What it said before each change. */
    readonly earlier: readonly ({
      readonly version: number
      /** In Markdown. */
      readonly body: string
      readonly until: string
    })[]
    readonly thanks: readonly ({
      readonly handle: string
      readonly name: string
    })[]
  })[]
  /** What of its text can be ticked. */
  readonly items: readonly ({
    readonly item: string
    /** In Markdown. */
    readonly text: string
    readonly done: boolean
  })[]
  readonly attachments: readonly Attachment[]
  readonly rulings: readonly Decision[]
  readonly excuses: readonly ({
    readonly why: string
    readonly by: string
    /** For what it was given; nothing of earlier ones, and where it is for exceeding a limit. */
    readonly givenFor: readonly ('answers' | 'day' | 'labels')[]
  })[]
  /** Whether who asks hears of what is done with it. */
  readonly follows: boolean
}

export interface RequestsSnoozeInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Say on which day it is back, like 2027-02-01. */
  readonly until: string
}

export interface RequestsSnoozeAnswer {
  readonly number: number
}

export interface RequestsSplitInput {
  /** Name of its type; without one it has no form, and names project and subject itself. */
  readonly type?: string | undefined
  /** By default that of its type. */
  readonly project?: string | undefined
  /** By default made from the answers, as its type says. */
  readonly subject?: string | undefined
  /** Answers to the form of its type, by the ids of the fields. */
  readonly answers?: Readonly<Record<string, string | number | boolean | readonly string[]>> | undefined
  /** In Markdown: what else there is to say. */
  readonly body?: string | undefined
  /** Say by which day it is wanted, like 2027-02-01. */
  readonly due?: string | undefined
  /** Further labels beside those of its type. */
  readonly labels?: string | readonly string[] | undefined
  /** Only those it concerns may know of it. */
  readonly confidential?: boolean | 'true' | 'false' | undefined
  /** Who else may read a confidential one: names, handles or titles of roles. */
  readonly readers?: string | readonly string[] | undefined
  /** Why it lacks what its page asks for, where that asks for a reason only. */
  readonly excuse?: string | undefined
  /** There are some like it, and this one is another. */
  readonly isNew?: boolean | 'true' | 'false' | undefined
  /** Name the request by its number. */
  readonly number: number | string
}

export interface RequestsSplitAnswer {
  readonly number: number
  /** How quick actions in the text were understood, and which were left out because they are for others to do. */
  readonly notes: readonly string[]
}

export interface RequestsTakeCommentBackInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** As its address ends: `#comment-3`. */
  readonly comment: number | string
}

export interface RequestsTakeCommentBackAnswer {
  readonly number: number
  readonly comment: number
}

export interface RequestsTakeThanksBackInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** As its address ends: `#comment-3`. */
  readonly comment: number | string
}

export interface RequestsTakeThanksBackAnswer {
  readonly number: number
  readonly comment: number
}

export interface RequestsThankInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** As its address ends: `#comment-3`. */
  readonly comment: number | string
}

export interface RequestsThankAnswer {
  readonly number: number
  readonly comment: number
}

export interface RequestsTickInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Name the item as the request lists it. */
  readonly item: string
  readonly done: boolean | 'true' | 'false'
}

export interface RequestsTickAnswer {
  readonly number: number
}

export type RequestsTypesInput = Record<string, never>

export interface RequestsTypesAnswer {
  readonly types: readonly ({
    readonly name: string
    readonly title: string
    readonly says: string
    /** False where the page says that no request is needed. */
    readonly needed: boolean
    readonly project?: string
    readonly form: readonly ({
      readonly id: string
      readonly type: string
      readonly label: string
      readonly description?: string
      readonly required: boolean
      readonly options: readonly string[]
    })[]
    readonly citation: Citation
  })[]
  /** Headings with numbered steps to ask for something, and no rule that runs them. */
  readonly textOnly: readonly ({
    readonly title: string
    readonly page: string
    readonly href: string
  })[]
}

export interface RequestsUnblockInput {
  /** Name the request by its number. */
  readonly number: number | string
  /** Name the other request by its number. */
  readonly by: number | string
}

export interface RequestsUnblockAnswer {
  readonly number: number
}

export interface RequestsWakeInput {
  /** Name the request by its number. */
  readonly number: number | string
}

export interface RequestsWakeAnswer {
  readonly number: number
}

export interface RolesListInput {
  /** Only titles that nobody holds now. */
  readonly vacant?: boolean | 'true' | 'false' | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface RolesListAnswer {
  readonly roles: readonly Role[]
  readonly next?: string
}

export interface RolesShowInput {
  /** As pages write it. */
  readonly title: string
}

export interface RolesShowAnswer {
  readonly role: Role
  /** Who of them is away now. */
  readonly away: readonly ({
    readonly handle: string
    readonly name: string
    /** The day they are back. */
    readonly until: string
    /** Who stands in until then. */
    readonly standIn?: Person
  })[]
  /** Titles that report to it. */
  readonly below: readonly ({
    readonly title: string
    /** Empty where it is vacant. */
    readonly heldBy: readonly Person[]
    /** Who stands in and does not hold it. */
    readonly deputy?: Person
  })[]
  /** Pages for whose rules it answers. */
  readonly answersFor: readonly ({
    readonly says: string
    readonly citation: Citation
  })[]
  /** Rules that name it: they mean whoever holds it at the time. */
  readonly rules: readonly ({
    readonly says: string
    readonly citation: Citation
  })[]
}

export interface RulesListInput {
  /** Only rules of this kind, like limit. */
  readonly kind?: string | undefined
  /** Only rules of the page at this address. */
  readonly page?: string | undefined
  /** Only rules that name this team, or for which somebody in it answers. */
  readonly team?: string | undefined
  /** Only rules that hold all these words in name, title or sentence. */
  readonly words?: string | undefined
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface RulesListAnswer {
  readonly rules: readonly Rule[]
  readonly next?: string
  /** Kinds of rules that there are. */
  readonly kinds: readonly string[]
}

export interface RulesShowInput {
  /** What kind of rule, like limit. */
  readonly kind: string
  /** Its name in its block. */
  readonly name: string
}

export interface RulesShowAnswer {
  readonly rule: Rule
  /** The block as the page has it. */
  readonly block: string
  /** What the block comes to. */
  readonly value: unknown
  /** The day since which the quoted sentence stands as it is. */
  readonly standsSince?: string
  /** What it does right now, for you. */
  readonly now?: string
  /** Titles that it names and nobody holds, each with the sentence that says who would. */
  readonly vacant?: readonly ({
    readonly title: string
    readonly citation?: Citation
    /** Name of the deputy who stands in. */
    readonly standsIn?: string
  })[]
}

export type SessionsEndInput = Record<string, never>

export interface SessionsEndAnswer {
  readonly session: null
  readonly how?: string
}

export type SessionsListInput = Record<string, never>

export interface SessionsListAnswer {
  readonly sessions: readonly Session[]
}

export interface SessionsRevokeInput {
  readonly id: string
}

export interface SessionsRevokeAnswer {
  readonly id: string
}

export type SessionsRevokeOthersInput = Record<string, never>

export interface SessionsRevokeOthersAnswer {
  readonly ended: number
}

export interface SessionsSeeAsInput {
  /** Choose somebody. */
  readonly handle: string
  readonly permit?: string | undefined
  readonly to?: string | undefined
}

export interface SessionsSeeAsAnswer {
  readonly to: string
}

export interface SessionsSignInWithProviderInput {
  readonly permit?: string | undefined
  readonly claims?: {
    readonly sub: string
  } | undefined
  readonly fault?: 'away' | 'lost' | 'declined' | 'disbelieved' | 'unverified' | 'unknown' | 'nameless' | 'left' | 'another' | undefined
  readonly code?: string | undefined
  readonly to?: string | undefined
}

export interface SessionsSignInWithProviderAnswer {
  readonly to: string
}

export interface ShortLinksChangeInput {
  /** Write a short name of letters, digits and hyphens, like remote or all-remote. */
  readonly name: string
  /** Say where it leads: a page like /marketing/, or an address like https://example.com. */
  readonly target: string
  /** How it is said aloud, where that is not as it is written. */
  readonly spoken?: string | undefined
}

export interface ShortLinksChangeAnswer {
  readonly name: string
  readonly address: string
  readonly spoken: string
  /** Other short links that sound alike: say which one is meant. */
  readonly soundsLike: readonly string[]
}

export interface ShortLinksEndInput {
  /** Write a short name of letters, digits and hyphens, like remote or all-remote. */
  readonly name: string
}

export interface ShortLinksEndAnswer {
  readonly name: string
}

export interface ShortLinksListInput {
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface ShortLinksListAnswer {
  readonly shortLinks: readonly ShortLink[]
  readonly next?: string
}

export interface ShortLinksMakeInput {
  /** Write a short name of letters, digits and hyphens, like remote or all-remote. */
  readonly name: string
  /** Say where it leads: a page like /marketing/, or an address like https://example.com. */
  readonly target: string
  /** How it is said aloud, where that is not as it is written. */
  readonly spoken?: string | undefined
}

export interface ShortLinksMakeAnswer {
  readonly name: string
  readonly address: string
  readonly spoken: string
  /** Other short links that sound alike: say which one is meant. */
  readonly soundsLike: readonly string[]
}

export interface ShortLinksRestoreInput {
  /** Write a short name of letters, digits and hyphens, like remote or all-remote. */
  readonly name: string
}

export interface ShortLinksRestoreAnswer {
  readonly name: string
}

export interface ShortLinksShowInput {
  /** Write a short name of letters, digits and hyphens, like remote or all-remote. */
  readonly name: string
}

export interface ShortLinksShowAnswer {
  readonly shortLink: ShortLink
  /** Of the last year, latest day first. */
  readonly clicks: readonly Clicks[]
  /** Other short links that sound alike. */
  readonly soundsLike: readonly string[]
}

export interface TeamsListInput {
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface TeamsListAnswer {
  readonly teams: readonly Team[]
  readonly next?: string
}

export interface TeamsShowInput {
  /** Its name, a former one or its title. */
  readonly name: string
}

export interface TeamsShowAnswer {
  readonly team: Team
  /** Teams that are part of it. */
  readonly parts: readonly ({
    readonly name: string
    readonly title: string
  })[]
  /** Who is in it, the first 100. */
  readonly people: readonly Person[]
  /** How many are in it. */
  readonly count: number
  /** How many are in it or in a team that is part of it. */
  readonly countWithParts: number
  /** Titles that are held in it, vacant ones too. */
  readonly titles: readonly ({
    readonly title: string
    /** Empty where it is vacant. */
    readonly heldBy: readonly Person[]
    /** Who stands in and does not hold it. */
    readonly deputy?: Person
  })[]
  /** Pages for whose rules it answers: by its lead or by a title held in it. */
  readonly answersFor: readonly ({
    readonly says: string
    readonly citation: Citation
  })[]
  /** Rules that name it. */
  readonly rules: readonly ({
    readonly says: string
    readonly citation: Citation
  })[]
}

export type TokensListInput = Record<string, never>

export interface TokensListAnswer {
  readonly tokens: readonly Token[]
}

export interface TokensMakeInput {
  /** Say what the token is for, so that you know later which one to revoke. */
  readonly name: string
  readonly scopes: string | readonly string[]
  /** Say the last day on which it works, like 2027-06-30. */
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

export interface VersionsListInput {
  /** How many one answer holds. */
  readonly limit?: number | string | undefined
  /** Goes on after an earlier answer: its `next`. */
  readonly after?: string | undefined
}

export interface VersionsListAnswer {
  readonly versions: readonly Version[]
  readonly next?: string
}

export interface WebhooksConnectChannelInput {
  /** Say what the channel is called, like #field-apac. */
  readonly title: string
  /** The address of its incoming webhook. It is a secret, and shown nowhere again. */
  readonly url: string
  /** Say whose it is: everybody, team/field-apac or project/corporate-marketing. */
  readonly of: string
}

export interface WebhooksConnectChannelAnswer {
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
    /** Makes somebody who works here an administrator; who is one by a group of the identity provider stays one without it. */
    readonly appoint: Acts<AdministratorsAppointInput, AdministratorsAppointAnswer>
    /** Makes an administrator a member again; the last one stays. */
    readonly dismiss: Acts<AdministratorsDismissInput, AdministratorsDismissAnswer>
    /** Makes a link with which somebody signs in once, within an hour, where mail fails; only on the machine itself. */
    readonly link: Acts<AdministratorsLinkInput, AdministratorsLinkAnswer>
    /** Makes whoever holds the link printed at the first start administrator, once, and signs them in. */
    readonly welcome: Acts<AdministratorsWelcomeInput, AdministratorsWelcomeAnswer>
  }
  readonly approvals: {
    /** Gives one’s yes to what was asked; where that is the last one needed, the approval is given. */
    readonly approve: Acts<ApprovalsApproveInput, ApprovalsApproveAnswer>
    /** Asks for an approval that a page defines, for one thing; who decides is then asked by name. */
    readonly ask: Acts<ApprovalsAskInput, ApprovalsAskAnswer>
    /** Does what follows from a decision, once; Firsthand itself does this. */
    readonly carryOut: Acts<ApprovalsCarryOutInput, ApprovalsCarryOutAnswer>
    /** Gives one’s word on one approval into the hands of somebody else, who is not the one who asked. */
    readonly delegate: Acts<ApprovalsDelegateInput, ApprovalsDelegateAnswer>
    /** Judges an approval anew when its thing, its rule or its people changed; Firsthand itself does this. */
    readonly followUp: Acts<ApprovalsFollowUpInput, ApprovalsFollowUpAnswer>
    /** Answers, as an expert who was asked to come along, whether one does. */
    readonly help: Acts<ApprovalsHelpInput, ApprovalsHelpAnswer>
    /** Lists approvals, newest first: those that wait for you, those you asked for, or all you may see. */
    readonly list: Lists<ApprovalsListInput, ApprovalsListAnswer, ApprovalsListAnswer['approvals'][number]>
    /** Lists the approvals that one thing needs by what pages say, and how each of them stands. */
    readonly needed: Asks<ApprovalsNeededInput, ApprovalsNeededAnswer>
    /** Says no to what was asked, with a reason: that decides it. It may be asked for again. */
    readonly refuse: Acts<ApprovalsRefuseInput, ApprovalsRefuseAnswer>
    /** Reminds those who are waited for before their time is up, and asks their deputies when it is; Firsthand itself does this. */
    readonly remind: Acts<ApprovalsRemindInput, ApprovalsRemindAnswer>
    /** Shows an approval: who has answered, who is waited for, until when, and the sentences it rests on. */
    readonly show: Asks<ApprovalsShowInput, ApprovalsShowAnswer>
    /** Takes back that an approval was asked for, as long as nothing is decided. It may be asked for again. */
    readonly takeBack: Acts<ApprovalsTakeBackInput, ApprovalsTakeBackAnswer>
    /** Takes back one’s yes, or that one gave one’s word into other hands, as long as nothing is decided. */
    readonly withdraw: Acts<ApprovalsWithdrawInput, ApprovalsWithdrawAnswer>
  }
  readonly attachments: {
    /** Attaches a file to a request, for whoever may see the request. What cameras write beside a picture is taken out. */
    readonly add: Acts<AttachmentsAddInput, AttachmentsAddAnswer>
    /** Lists the files that are attached to a request and to what was said about it. */
    readonly list: Asks<AttachmentsListInput, AttachmentsListAnswer>
    /** Takes a file away from a request, for good: its bytes and its name are deleted. */
    readonly remove: Acts<AttachmentsRemoveInput, AttachmentsRemoveAnswer>
    /** Shows what a file is that is attached to a request, and a piece of its bytes where one is asked for. */
    readonly show: Asks<AttachmentsShowInput, AttachmentsShowAnswer>
  }
  readonly audit: {
    /** Lists who came in, who was turned away, and who changed what somebody may; your own part, and for administrators all. */
    readonly list: Lists<AuditListInput, AuditListAnswer, AuditListAnswer['entries'][number]>
  }
  readonly campaigns: {
    /** Gives a campaign that waits the places that have come free; Firsthand does this itself. */
    readonly admit: Acts<CampaignsAdmitInput, CampaignsAdmitAnswer>
    /** Calls a campaign off; before its start day this gives its places back. */
    readonly cancel: Acts<CampaignsCancelInput, CampaignsCancelAnswer>
    /** Hands a campaign over to another person, or to whoever holds a role; it keeps its day and its places. */
    readonly handOver: Acts<CampaignsHandOverInput, CampaignsHandOverAnswer>
    /** Lists the department’s campaigns, latest start first. */
    readonly list: Lists<CampaignsListInput, CampaignsListAnswer, CampaignsListAnswer['campaigns'][number]>
    /** Moves the day a campaign starts; its place moves with it, or stays where it was if there is none. One that waits is judged anew. */
    readonly move: Acts<CampaignsMoveInput, CampaignsMoveAnswer>
    /** Plans a campaign of a type that the handbook defines, and takes the places its limits ask for or waits for them. */
    readonly plan: Acts<CampaignsPlanInput, CampaignsPlanAnswer>
    /** Takes back that a campaign was called off, and takes its places again if they are still free. */
    readonly restore: Acts<CampaignsRestoreInput, CampaignsRestoreAnswer>
    /** Shows a campaign and the sentences under which it was planned and moved. */
    readonly show: Asks<CampaignsShowInput, CampaignsShowAnswer>
  }
  readonly changes: {
    /** Puts labels on a change of the handbook that is in force, and takes labels off; one of a group takes the place of the other. */
    readonly label: Acts<ChangesLabelInput, ChangesLabelAnswer>
    /** Lists what changed since you last read it: in the rules that bind you, and in the pages and rules that you follow. */
    readonly list: Asks<ChangesListInput, ChangesListAnswer>
    /** Says that you have read what changed: of one page or rule, or of everything where none is named. */
    readonly read: Acts<ChangesReadInput, ChangesReadAnswer>
    /** Shows a change of the handbook that is in force: what was said with it, its pages and its labels. */
    readonly show: Asks<ChangesShowInput, ChangesShowAnswer>
    /** Takes back that you have read what changed: of one page or rule, or of everything where none is named. */
    readonly unread: Acts<ChangesUnreadInput, ChangesUnreadAnswer>
  }
  readonly codes: {
    /** Signs in with the code that was sent, in the browser that asked for it. */
    readonly enter: Acts<CodesEnterInput, CodesEnterAnswer>
    /** Sends a code for signing in to an address, if it is that of somebody who works here. */
    readonly send: Acts<CodesSendInput, CodesSendAnswer>
  }
  readonly connections: {
    /** Lets a program in that asks to read and act for you: for what you tick, until the day you say. */
    readonly allow: Acts<ConnectionsAllowInput, ConnectionsAllowAnswer>
    /** Ends the connection of a program that gave it up, or whose keys somebody else seems to have. */
    readonly end: Acts<ConnectionsEndInput, ConnectionsEndAnswer>
    /** Hands a program that was let in what it comes with from then on. */
    readonly open: Acts<ConnectionsOpenInput, ConnectionsOpenAnswer>
    /** Renews what a program comes with, and says so once a day. */
    readonly renew: Acts<ConnectionsRenewInput, ConnectionsRenewAnswer>
  }
  readonly decisions: {
    /** Lists what was decided under a rule, newest first, each with the sentence as it stood then, what it was about, and whether the sentence has changed since. */
    readonly list: Lists<DecisionsListInput, DecisionsListAnswer, DecisionsListAnswer['decisions'][number]>
  }
  readonly facts: {
    /** Lists what came from elsewhere: its id there, what it is called here, and when it last changed. */
    readonly list: Lists<FactsListInput, FactsListAnswer, FactsListAnswer['facts'][number]>
    /** Records what is kept elsewhere as having happened: each row once by its id there, judged by the handbook and never turned away for it. */
    readonly record: Acts<FactsRecordInput, FactsRecordAnswer>
    /** Lists where work is kept that is counted here, when it was last heard of, and how the last batch went. */
    readonly sources: Asks<FactsSourcesInput, FactsSourcesAnswer>
  }
  readonly follows: {
    /** Follows a page or a rule: what changes in it is told on your home page. */
    readonly begin: Acts<FollowsBeginInput, FollowsBeginAnswer>
    /** Follows a page or a rule no longer. */
    readonly end: Acts<FollowsEndInput, FollowsEndAnswer>
    /** Lists the pages and rules that you follow, latest first. */
    readonly list: Asks<FollowsListInput, FollowsListAnswer>
  }
  readonly handbook: {
    /** Puts what was found in the handbook at its opening off the home pages of administrators. */
    readonly dismissFirstLook: Acts<HandbookDismissFirstLookInput, HandbookDismissFirstLookAnswer>
    /** Looks at once whether the repository that is followed has changed. */
    readonly fetch: Acts<HandbookFetchInput, HandbookFetchAnswer>
    /** Puts in force what the repository holds that the handbook is kept in. */
    readonly follow: Acts<HandbookFollowInput, HandbookFollowAnswer>
    /** Opens the handbook: done once, at the first start. */
    readonly import: Acts<HandbookImportInput, HandbookImportAnswer>
    /** Shows your own handbook: the sentences that bind you and why, what changed in them, and what runs through you. */
    readonly mine: Asks<HandbookMineInput, HandbookMineAnswer>
    /** Pushes new versions with git; what comes to the branch that rules is in force at once. */
    readonly push: Acts<HandbookPushInput, HandbookPushAnswer>
  }
  readonly home: {
    /** Shows your day: what is asked of you, what is due for you, and what changed in what concerns you. */
    readonly show: Asks<HomeShowInput, HomeShowAnswer>
  }
  readonly identities: {
    /** Lets go of somebody’s accounts at the identity provider: the next that brings their address is theirs. */
    readonly unlink: Acts<IdentitiesUnlinkInput, IdentitiesUnlinkAnswer>
  }
  readonly invitations: {
    /** Comes in with the link of an invitation, once. */
    readonly accept: Acts<InvitationsAcceptInput, InvitationsAcceptAnswer>
    /** Lists invitations, newest first: open, accepted, revoked and ended ones. */
    readonly list: Asks<InvitationsListInput, InvitationsListAnswer>
    /** Revokes an invitation: its link lets nobody in any more. */
    readonly revoke: Acts<InvitationsRevokeInput, InvitationsRevokeAnswer>
    /** Invites somebody by a link that works once, for seven days. */
    readonly send: Acts<InvitationsSendInput, InvitationsSendAnswer>
    /** Invites many at once: a line for each, with an address and, for who is new, handle, name and team. */
    readonly sendMany: Acts<InvitationsSendManyInput, InvitationsSendManyAnswer>
  }
  readonly leaves: {
    /** Brings somebody back today; a leave that has not begun is called off. */
    readonly end: Acts<LeavesEndInput, LeavesEndAnswer>
    /** Lists who is away now and until when; of oneself, and to administrators, also what is planned and why. */
    readonly list: Asks<LeavesListInput, LeavesListAnswer>
    /** Plans when somebody is away; colleagues see only that they are, and until when. */
    readonly plan: Acts<LeavesPlanInput, LeavesPlanAnswer>
  }
  readonly mail: {
    /** Lists letters that never arrived, newest first, without what they said and to whom. */
    readonly failed: Asks<MailFailedInput, MailFailedAnswer>
  }
  readonly notices: {
    /** Shows what you chose to be told, where and when. */
    readonly choices: Asks<NoticesChoicesInput, NoticesChoicesAnswer>
    /** Chooses what you are told, where and when; what is not named stays as it is. */
    readonly choose: Acts<NoticesChooseInput, NoticesChooseAnswer>
    /** Lists what you are told because it concerns you, newest first, each with its reason. */
    readonly list: Lists<NoticesListInput, NoticesListAnswer, NoticesListAnswer['notices'][number]>
    /** Mutes a thing: you are told of it only what is about you, when you are mentioned, asked or assigned. */
    readonly mute: Acts<NoticesMuteInput, NoticesMuteAnswer>
    /** Says that you have read notices: single ones, those of one thing, or all of them. */
    readonly read: Acts<NoticesReadInput, NoticesReadAnswer>
    /** Ends letters of one kind, by the address that stands in each of them; in the product they still stand. */
    readonly stop: Acts<NoticesStopInput, NoticesStopAnswer>
    /** Ends that a thing is muted: you are told of it again as of others. */
    readonly unmute: Acts<NoticesUnmuteInput, NoticesUnmuteAnswer>
    /** Says that you have not read notices: single ones, those of one thing, or all of them. */
    readonly unread: Acts<NoticesUnreadInput, NoticesUnreadAnswer>
  }
  readonly onboarding: {
    /** Lists how far newcomers are who have something open: oneself, those whom one manages, and for administrators everybody. */
    readonly list: Asks<OnboardingListInput, OnboardingListAnswer>
    /** Makes the checklist of a newcomer, or changes what is open of it with the page. */
    readonly make: Acts<OnboardingMakeInput, OnboardingMakeAnswer>
    /** Shows the checklist of a newcomer: what to do, whom to meet, what to read, by when, and under which sentence. */
    readonly show: Asks<OnboardingShowInput, OnboardingShowAnswer>
    /** Ticks off something of a newcomer’s first weeks, with a note if there is one. */
    readonly tick: Acts<OnboardingTickInput, OnboardingTickAnswer>
    /** Opens something of a newcomer’s first weeks again; its note goes. */
    readonly untick: Acts<OnboardingUntickInput, OnboardingUntickAnswer>
  }
  readonly pages: {
    /** Lists what changed in the handbook, version by version, latest first: which pages, and in what way. */
    readonly changes: Lists<PagesChangesInput, PagesChangesAnswer, PagesChangesAnswer['versions'][number]>
    /** Lists the versions of a page, newest first: when, by whom and what was said. */
    readonly history: Lists<PagesHistoryInput, PagesHistoryAnswer, PagesHistoryAnswer['versions'][number]>
    /** Lists the pages that link to a page, each with the sentences in which it does. */
    readonly links: Lists<PagesLinksInput, PagesLinksAnswer, PagesLinksAnswer['links'][number]>
    /** Finds pages of the handbook by words, titles and headings first. */
    readonly search: Lists<PagesSearchInput, PagesSearchAnswer, PagesSearchAnswer['hits'][number]>
    /** Shows a page of the handbook or one section of it as Markdown, with the rules that stand there. */
    readonly show: Asks<PagesShowInput, PagesShowAnswer>
  }
  readonly palette: {
    /** Finds pages, sections, rules, people, teams and what one may do, by the beginnings of a few words. */
    readonly find: Asks<PaletteFindInput, PaletteFindAnswer>
  }
  readonly passwords: {
    /** Signs in with an address and a password. */
    readonly enter: Acts<PasswordsEnterInput, PasswordsEnterAnswer>
    /** Removes your password: from then on you sign in another way. */
    readonly remove: Acts<PasswordsRemoveInput, PasswordsRemoveAnswer>
    /** Sets or changes your password, and signs you out everywhere else. */
    readonly set: Acts<PasswordsSetInput, PasswordsSetAnswer>
  }
  readonly people: {
    /** Gives somebody’s card for an address book (vCard 4.0), with what you may see of them. */
    readonly card: Asks<PeopleCardInput, PeopleCardAnswer>
    /** Signs somebody out everywhere at once and keeps them out: sessions, tokens, codes and invitations end. */
    readonly deactivate: Acts<PeopleDeactivateInput, PeopleDeactivateAnswer>
    /** Shows what is kept privately of somebody: to themselves and administrators all of it, to those above them who manages them. */
    readonly details: Asks<PeopleDetailsInput, PeopleDetailsAnswer>
    /** Empties details, leave, picture, checklist, what they followed and how they signed in of somebody who has left, and their name where the handbook never listed it. Counts and records stay. */
    readonly erase: Acts<PeopleEraseInput, PeopleEraseAnswer>
    /** Keeps private details of somebody: zone and working hours by themselves, all of them by an administrator. None is required. */
    readonly keep: Acts<PeopleKeepInput, PeopleKeepAnswer>
    /** Lists who works here, as a public team page would; by words, team, region or title where asked for. */
    readonly list: Lists<PeopleListInput, PeopleListAnswer, PeopleListAnswer['people'][number]>
    /** Lists everything that names somebody: rules, texts and records, what to write instead, and a patch that names their role. */
    readonly named: Asks<PeopleNamedInput, PeopleNamedAnswer>
    /** Lets somebody in again who left or was deactivated; what ended then does not come back by itself. */
    readonly reactivate: Acts<PeopleReactivateInput, PeopleReactivateAnswer>
    /** Shows a person by the handle they have or had; who left stays, with the day they left for those who sign in. */
    readonly show: Asks<PeopleShowInput, PeopleShowAnswer>
  }
  readonly permissions: {
    /** Lists what can be done and asked, and who may: by kind of person, and to whom it comes down. */
    readonly list: Asks<PermissionsListInput, PermissionsListAnswer>
  }
  readonly pictures: {
    /** Takes the picture of somebody away; their initials stand there again. */
    readonly remove: Acts<PicturesRemoveInput, PicturesRemoveAnswer>
    /** Puts a picture back that was replaced or taken away a moment ago; after some minutes it is gone. */
    readonly restore: Acts<PicturesRestoreInput, PicturesRestoreAnswer>
    /** Keeps a picture of somebody, for people of the department. What cameras write beside it is taken out. */
    readonly set: Acts<PicturesSetInput, PicturesSetAnswer>
    /** Shows the picture of somebody, to people of the department. */
    readonly show: Asks<PicturesShowInput, PicturesShowAnswer>
  }
  readonly regions: {
    /** Lists the regions that the handbook defines, with their places and who leads what there. */
    readonly list: Lists<RegionsListInput, RegionsListAnswer, RegionsListAnswer['regions'][number]>
    /** Shows a region: its places, its time, who leads what there, and which teams work in it. */
    readonly show: Asks<RegionsShowInput, RegionsShowAnswer>
  }
  readonly requests: {
    /** Says that one sees to a request from now on; one that nobody was given to becomes theirs. */
    readonly accept: Acts<RequestsAcceptInput, RequestsAcceptAnswer>
    /** Lists open requests of a type that do not have what its page asks for since it was changed; none of them is changed by that. */
    readonly altered: Asks<RequestsAlteredInput, RequestsAlteredAnswer>
    /** Asks whoever opened a request for a change or for what is missing; it waits for them until they answer. */
    readonly askBack: Acts<RequestsAskBackInput, RequestsAskBackAnswer>
    /** Says who sees to a request; without a name, those to whom its page gives it. */
    readonly assign: Acts<RequestsAssignInput, RequestsAssignAnswer>
    /** Says that a request waits for another one. */
    readonly block: Acts<RequestsBlockInput, RequestsBlockAnswer>
    /** Shows requests, and changes with a label, as a board: a column for each label of a group, and one for those without. */
    readonly board: Asks<RequestsBoardInput, RequestsBoardAnswer>
    /** Changes what a request says; judged by its page as that is now, together with what others changed meanwhile. */
    readonly change: Acts<RequestsChangeInput, RequestsChangeAnswer>
    /** Changes what one said about a request; what it said before can still be read, and only who is named anew hears of it. */
    readonly changeComment: Acts<RequestsChangeCommentInput, RequestsChangeCommentAnswer>
    /** Closes a request that is done, with how it went. */
    readonly close: Acts<RequestsCloseInput, RequestsCloseAnswer>
    /** Says something about a request, or answers what was said; whoever is named with @ hears of it. */
    readonly comment: Acts<RequestsCommentInput, RequestsCommentAnswer>
    /** Closes a request to everybody but whoever asked, whose it is, and who is named. */
    readonly confide: Acts<RequestsConfideInput, RequestsConfideAnswer>
    /** Declines a request, and says why. */
    readonly decline: Acts<RequestsDeclineInput, RequestsDeclineAnswer>
    /** Opens a confidential request to everybody who may see its project. */
    readonly disclose: Acts<RequestsDiscloseInput, RequestsDiscloseAnswer>
    /** Lists the filters of requests that one keeps, by their names. */
    readonly filters: Asks<RequestsFiltersInput, RequestsFiltersAnswer>
    /** Begins to hear of what is done with a request. */
    readonly follow: Acts<RequestsFollowInput, RequestsFollowAnswer>
    /** Lists open requests that nobody has in hand, oldest first, without those that are put aside or wait for another; and who is on duty. */
    readonly inbox: Lists<RequestsInboxInput, RequestsInboxAnswer, RequestsInboxAnswer['requests'][number]>
    /** Keeps a filter of requests by a name, for oneself; its address can be given to others. */
    readonly keepFilter: Acts<RequestsKeepFilterInput, RequestsKeepFilterAnswer>
    /** Puts labels on a request and takes labels off; one of a group takes the place of the other. */
    readonly label: Acts<RequestsLabelInput, RequestsLabelAnswer>
    /** Lists requests, newest first; of public projects to everybody. */
    readonly list: Lists<RequestsListInput, RequestsListAnswer, RequestsListAnswer['requests'][number]>
    /** Says that a request is there twice; it ends, and whoever opened it follows the other one. */
    readonly markDuplicate: Acts<RequestsMarkDuplicateInput, RequestsMarkDuplicateAnswer>
    /** Moves a request to another project; its number stays. */
    readonly move: Acts<RequestsMoveInput, RequestsMoveAnswer>
    /** Ends to hear of what is done with a request, but for what is about you: when you are mentioned, asked or assigned. */
    readonly mute: Acts<RequestsMuteInput, RequestsMuteAnswer>
    /** Notes which approval could not be asked for, and why; Firsthand itself does this. */
    readonly noteUnasked: Acts<RequestsNoteUnaskedInput, RequestsNoteUnaskedAnswer>
    /** Opens a request of a type that the handbook defines, or one without a form. */
    readonly open: Acts<RequestsOpenInput, RequestsOpenAnswer>
    /** Takes back that somebody has a request in hand. */
    readonly release: Acts<RequestsReleaseInput, RequestsReleaseAnswer>
    /** Reminds those who see to a request that its day is near, once of each day; Firsthand itself does this. */
    readonly remind: Acts<RequestsRemindInput, RequestsRemindAnswer>
    /** Removes a filter that one keeps; the requests stay as they are. */
    readonly removeFilter: Acts<RequestsRemoveFilterInput, RequestsRemoveFilterAnswer>
    /** Calls a filter that one keeps otherwise. */
    readonly renameFilter: Acts<RequestsRenameFilterInput, RequestsRenameFilterAnswer>
    /** Opens a request again that was closed, declined or said to be there twice. */
    readonly reopen: Acts<RequestsReopenInput, RequestsReopenAnswer>
    /** Says by which day a request is wanted, judged by its page; without a day, by none. */
    readonly setDueDay: Acts<RequestsSetDueDayInput, RequestsSetDueDayAnswer>
    /** Shows a request, what was said about it, and the sentences under which it was opened, excused and changed. */
    readonly show: Asks<RequestsShowInput, RequestsShowAnswer>
    /** Puts a request aside until a day; it is back then, or when somebody says something about it. */
    readonly snooze: Acts<RequestsSnoozeInput, RequestsSnoozeAnswer>
    /** Splits a follow-up off from a request: another one, judged by its own page, that leads back to it. */
    readonly split: Acts<RequestsSplitInput, RequestsSplitAnswer>
    /** Takes back what one said about a request, for good: its words and its files are deleted, its place stays. */
    readonly takeCommentBack: Acts<RequestsTakeCommentBackInput, RequestsTakeCommentBackAnswer>
    /** Takes thanks for what somebody said about a request back. */
    readonly takeThanksBack: Acts<RequestsTakeThanksBackInput, RequestsTakeThanksBackAnswer>
    /** Thanks for what somebody said about a request. */
    readonly thank: Acts<RequestsThankInput, RequestsThankAnswer>
    /** Ticks an item of what a request says, or takes the tick off; whatever else was changed meanwhile stays. */
    readonly tick: Acts<RequestsTickInput, RequestsTickAnswer>
    /** Lists every type of request that pages define, with its form and its sentence; and headings that describe one in text only. */
    readonly types: Asks<RequestsTypesInput, RequestsTypesAnswer>
    /** Says that a request waits for another one no longer. */
    readonly unblock: Acts<RequestsUnblockInput, RequestsUnblockAnswer>
    /** Takes back that a request was put aside, or that it waits for whoever asked. */
    readonly wake: Acts<RequestsWakeInput, RequestsWakeAnswer>
  }
  readonly roles: {
    /** Lists the titles that the handbook gives to people, with who holds each now. */
    readonly list: Lists<RolesListInput, RolesListAnswer, RolesListAnswer['roles'][number]>
    /** Shows a title: who holds it now or that nobody does, who stands in, whom it reports to, and which rules mean it. */
    readonly show: Asks<RolesShowInput, RolesShowAnswer>
  }
  readonly rules: {
    /** Lists the rules in force, page by page: what each says, and the sentence it runs. */
    readonly list: Lists<RulesListInput, RulesListAnswer, RulesListAnswer['rules'][number]>
    /** Shows a rule in force: its sentence, its block, and what it does right now. */
    readonly show: Asks<RulesShowInput, RulesShowAnswer>
  }
  readonly sessions: {
    /** Signs this browser out. */
    readonly end: Acts<SessionsEndInput, SessionsEndAnswer>
    /** Lists the browsers in which you are signed in, the one used last first. */
    readonly list: Asks<SessionsListInput, SessionsListAnswer>
    /** Signs you out in one of your browsers. */
    readonly revoke: Acts<SessionsRevokeInput, SessionsRevokeAnswer>
    /** Signs you out in all your browsers but this one. */
    readonly revokeOthers: Acts<SessionsRevokeOthersInput, SessionsRevokeOthersAnswer>
    /** Looks at the sample as one of its people; only in demo mode and only on the machine it runs on. */
    readonly seeAs: Acts<SessionsSeeAsInput, SessionsSeeAsAnswer>
    /** Signs in whoever the identity provider vouches for; what it sent back was checked before. */
    readonly signInWithProvider: Acts<SessionsSignInWithProviderInput, SessionsSignInWithProviderAnswer>
  }
  readonly shortLinks: {
    /** Lets a short link lead elsewhere, and be said otherwise. */
    readonly change: Acts<ShortLinksChangeInput, ShortLinksChangeAnswer>
    /** Ends a short link: it leads nowhere, and its name stays kept. */
    readonly end: Acts<ShortLinksEndInput, ShortLinksEndAnswer>
    /** Lists the short links by name: where each leads, how it is said, and how often it was opened lately. */
    readonly list: Lists<ShortLinksListInput, ShortLinksListAnswer, ShortLinksListAnswer['shortLinks'][number]>
    /** Makes a short link to a page of the handbook or an address outside, to be said and printed. */
    readonly make: Acts<ShortLinksMakeInput, ShortLinksMakeAnswer>
    /** Lets a short link that was ended lead on. */
    readonly restore: Acts<ShortLinksRestoreInput, ShortLinksRestoreAnswer>
    /** Shows a short link: where it leads, how it is said, and how often it was opened from where. */
    readonly show: Asks<ShortLinksShowInput, ShortLinksShowAnswer>
  }
  readonly teams: {
    /** Lists the teams that the handbook defines: what each is part of, what it is for, and who leads it. */
    readonly list: Lists<TeamsListInput, TeamsListAnswer, TeamsListAnswer['teams'][number]>
    /** Shows a team: what it is for, who leads it, who is in it, its titles, and what it answers for. */
    readonly show: Asks<TeamsShowInput, TeamsShowAnswer>
  }
  readonly tokens: {
    /** Lists your tokens, newest first, without their secrets. */
    readonly list: Asks<TokensListInput, TokensListAnswer>
    /** Makes a token with which a program or git acts for you; its secret is shown once. */
    readonly make: Acts<TokensMakeInput, TokensMakeAnswer>
    /** Revokes a token: from then on it opens nothing. */
    readonly revoke: Acts<TokensRevokeInput, TokensRevokeAnswer>
  }
  readonly versions: {
    /** Lists the versions of the handbook that were in force, newest first: since when, and by whom. */
    readonly list: Lists<VersionsListInput, VersionsListAnswer, VersionsListAnswer['versions'][number]>
  }
  readonly webhooks: {
    /** Connects a channel of Slack, or of a program that takes the same messages: a team, a project or everybody is told there, in sentences. */
    readonly connectChannel: Acts<WebhooksConnectChannelInput, WebhooksConnectChannelAnswer>
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
  'administrators.appoint': ['POST', '/administrators/:handle/appointment'],
  'administrators.dismiss': ['POST', '/administrators/:handle/dismissal'],
  'administrators.link': ['POST', '/administrators/link'],
  'administrators.welcome': ['POST', '/welcome'],
  'approvals.approve': ['POST', '/approvals/:number/approval'],
  'approvals.ask': ['POST', '/approvals'],
  'approvals.carry-out': ['POST', '/approvals/:number/effect'],
  'approvals.delegate': ['POST', '/approvals/:number/delegation'],
  'approvals.follow-up': ['POST', '/approvals/:number/follow-up'],
  'approvals.help': ['POST', '/approvals/:number/help'],
  'approvals.list': ['GET', '/approvals', 'approvals'],
  'approvals.needed': ['GET', '/needed-approvals'],
  'approvals.refuse': ['POST', '/approvals/:number/refusal'],
  'approvals.remind': ['POST', '/approvals/:number/reminder'],
  'approvals.show': ['GET', '/approvals/:number'],
  'approvals.take-back': ['POST', '/approvals/:number/end'],
  'approvals.withdraw': ['POST', '/approvals/:number/withdrawal'],
  'attachments.add': ['POST', '/requests/:number/attachments'],
  'attachments.list': ['GET', '/requests/:number/attachments'],
  'attachments.remove': ['POST', '/requests/:number/attachments/:attachment/removal'],
  'attachments.show': ['GET', '/requests/:number/attachments/:attachment'],
  'audit.list': ['GET', '/audit', 'entries'],
  'campaigns.admit': ['POST', '/campaigns/:number/admission'],
  'campaigns.cancel': ['POST', '/campaigns/:number/cancellation'],
  'campaigns.hand-over': ['POST', '/campaigns/:number/planner'],
  'campaigns.list': ['GET', '/campaigns', 'campaigns'],
  'campaigns.move': ['POST', '/campaigns/:number/start'],
  'campaigns.plan': ['POST', '/campaigns'],
  'campaigns.restore': ['POST', '/campaigns/:number/restoration'],
  'campaigns.show': ['GET', '/campaigns/:number'],
  'changes.label': ['POST', '/changes/:change/labels'],
  'changes.list': ['GET', '/changes'],
  'changes.read': ['POST', '/changes/read'],
  'changes.show': ['GET', '/changes/:change'],
  'changes.unread': ['POST', '/changes/unread'],
  'codes.enter': ['POST', '/sign-in/codes/entry'],
  'codes.send': ['POST', '/sign-in/codes'],
  'connections.allow': ['POST', '/connections'],
  'connections.end': ['POST', '/connections/:id/end'],
  'connections.open': ['POST', '/connections/:id/opening'],
  'connections.renew': ['POST', '/connections/:id/renewal'],
  'decisions.list': ['GET', '/rules/:kind/:name/decisions', 'decisions'],
  'facts.list': ['GET', '/facts', 'facts'],
  'facts.record': ['POST', '/facts'],
  'facts.sources': ['GET', '/facts/sources'],
  'follows.begin': ['POST', '/follows'],
  'follows.end': ['POST', '/follows/end'],
  'follows.list': ['GET', '/follows'],
  'handbook.dismiss-first-look': ['POST', '/first-look/dismissal'],
  'handbook.fetch': ['POST', '/handbook/fetch'],
  'handbook.follow': ['POST', '/handbook/following'],
  'handbook.import': ['POST', '/handbook'],
  'handbook.mine': ['GET', '/my-handbook'],
  'handbook.push': ['POST', '/versions'],
  'home.show': ['GET', '/home'],
  'identities.unlink': ['POST', '/people/:handle/identities/end'],
  'invitations.accept': ['POST', '/sign-in/invitation'],
  'invitations.list': ['GET', '/invitations'],
  'invitations.revoke': ['POST', '/invitations/:id/revocation'],
  'invitations.send': ['POST', '/invitations'],
  'invitations.send-many': ['POST', '/invitations/batch'],
  'leaves.end': ['POST', '/people/:handle/leaves/:from/end'],
  'leaves.list': ['GET', '/leaves'],
  'leaves.plan': ['POST', '/people/:handle/leaves'],
  'mail.failed': ['GET', '/mail/failed'],
  'notices.choices': ['GET', '/notices/settings'],
  'notices.choose': ['POST', '/notices/settings'],
  'notices.list': ['GET', '/notices', 'notices'],
  'notices.mute': ['POST', '/notices/mutes'],
  'notices.read': ['POST', '/notices/read'],
  'notices.stop': ['POST', '/notices/stop/:secret/end'],
  'notices.unmute': ['POST', '/notices/mutes/end'],
  'notices.unread': ['POST', '/notices/unread'],
  'onboarding.list': ['GET', '/onboarding'],
  'onboarding.make': ['POST', '/people/:handle/onboarding'],
  'onboarding.show': ['GET', '/people/:handle/onboarding'],
  'onboarding.tick': ['POST', '/people/:handle/onboarding/:number/tick'],
  'onboarding.untick': ['POST', '/people/:handle/onboarding/:number/untick'],
  'pages.changes': ['GET', '/pages/changes', 'versions'],
  'pages.history': ['GET', '/page/history', 'versions'],
  'pages.links': ['GET', '/page/links', 'links'],
  'pages.search': ['GET', '/pages', 'hits'],
  'pages.show': ['GET', '/page'],
  'palette.find': ['GET', '/find'],
  'passwords.enter': ['POST', '/sign-in/password'],
  'passwords.remove': ['POST', '/account/password/removal'],
  'passwords.set': ['POST', '/account/password'],
  'people.card': ['GET', '/people/:handle/card'],
  'people.deactivate': ['POST', '/people/:handle/deactivation'],
  'people.details': ['GET', '/people/:handle/details'],
  'people.erase': ['POST', '/people/:handle/erasure'],
  'people.keep': ['POST', '/people/:handle/details'],
  'people.list': ['GET', '/people', 'people'],
  'people.named': ['GET', '/people/:handle/named'],
  'people.reactivate': ['POST', '/people/:handle/reactivation'],
  'people.show': ['GET', '/people/:handle'],
  'permissions.list': ['GET', '/permissions'],
  'pictures.remove': ['POST', '/people/:handle/picture/removal'],
  'pictures.restore': ['POST', '/people/:handle/picture/restoration'],
  'pictures.set': ['POST', '/people/:handle/picture'],
  'pictures.show': ['GET', '/people/:handle/picture'],
  'regions.list': ['GET', '/regions', 'regions'],
  'regions.show': ['GET', '/regions/:name'],
  'requests.accept': ['POST', '/requests/:number/acceptance'],
  'requests.altered': ['GET', '/requests/altered'],
  'requests.ask-back': ['POST', '/requests/:number/question'],
  'requests.assign': ['POST', '/requests/:number/assignees'],
  'requests.block': ['POST', '/requests/:number/blocks'],
  'requests.board': ['GET', '/requests/board'],
  'requests.change': ['POST', '/requests/:number/text'],
  'requests.change-comment': ['POST', '/requests/:number/comments/:comment/text'],
  'requests.close': ['POST', '/requests/:number/completion'],
  'requests.comment': ['POST', '/requests/:number/comments'],
  'requests.confide': ['POST', '/requests/:number/confidence'],
  'requests.decline': ['POST', '/requests/:number/refusal'],
  'requests.disclose': ['POST', '/requests/:number/disclosure'],
  'requests.filters': ['GET', '/requests/filters'],
  'requests.follow': ['POST', '/requests/:number/following'],
  'requests.inbox': ['GET', '/requests/inbox', 'requests'],
  'requests.keep-filter': ['POST', '/requests/filters'],
  'requests.label': ['POST', '/requests/:number/labels'],
  'requests.list': ['GET', '/requests', 'requests'],
  'requests.mark-duplicate': ['POST', '/requests/:number/original'],
  'requests.move': ['POST', '/requests/:number/project'],
  'requests.mute': ['POST', '/requests/:number/muting'],
  'requests.note-unasked': ['POST', '/requests/:number/unasked'],
  'requests.open': ['POST', '/requests'],
  'requests.release': ['POST', '/requests/:number/release'],
  'requests.remind': ['POST', '/requests/:number/reminder'],
  'requests.remove-filter': ['POST', '/requests/filters/:id/removal'],
  'requests.rename-filter': ['POST', '/requests/filters/:id/name'],
  'requests.reopen': ['POST', '/requests/:number/reopening'],
  'requests.set-due-day': ['POST', '/requests/:number/due'],
  'requests.show': ['GET', '/requests/:number'],
  'requests.snooze': ['POST', '/requests/:number/snooze'],
  'requests.split': ['POST', '/requests/:number/follow-ups'],
  'requests.take-comment-back': ['POST', '/requests/:number/comments/:comment/removal'],
  'requests.take-thanks-back': ['POST', '/requests/:number/comments/:comment/thanks/removal'],
  'requests.thank': ['POST', '/requests/:number/comments/:comment/thanks'],
  'requests.tick': ['POST', '/requests/:number/items/:item'],
  'requests.types': ['GET', '/requests/types'],
  'requests.unblock': ['POST', '/requests/:number/blocks/removal'],
  'requests.wake': ['POST', '/requests/:number/waking'],
  'roles.list': ['GET', '/roles', 'roles'],
  'roles.show': ['GET', '/roles/:title'],
  'rules.list': ['GET', '/rules', 'rules'],
  'rules.show': ['GET', '/rules/:kind/:name'],
  'sessions.end': ['POST', '/sessions/end'],
  'sessions.list': ['GET', '/sessions'],
  'sessions.revoke': ['POST', '/sessions/:id/revocation'],
  'sessions.revoke-others': ['POST', '/sessions/revocation'],
  'sessions.see-as': ['POST', '/sessions/see-as'],
  'sessions.sign-in-with-provider': ['POST', '/sessions/with-provider'],
  'short-links.change': ['POST', '/short-links/:name'],
  'short-links.end': ['POST', '/short-links/:name/end'],
  'short-links.list': ['GET', '/short-links', 'shortLinks'],
  'short-links.make': ['POST', '/short-links'],
  'short-links.restore': ['POST', '/short-links/:name/restoration'],
  'short-links.show': ['GET', '/short-links/:name'],
  'teams.list': ['GET', '/teams', 'teams'],
  'teams.show': ['GET', '/teams/:name'],
  'tokens.list': ['GET', '/tokens'],
  'tokens.make': ['POST', '/tokens'],
  'tokens.revoke': ['POST', '/tokens/:id/revocation'],
  'versions.list': ['GET', '/versions', 'versions'],
  'webhooks.connect-channel': ['POST', '/webhooks/channels'],
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
