import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { mayAtAll, type PersonKind } from '#kernel'
import { contributed } from '../../src/app.ts'
import { checkout } from '../start/running.ts'
import { assistantAt } from './assistant.ts'
import { tokenOf } from './clone.ts'
import { doorsOf, inPerson, mayI, type Came, type Door, type Spoken } from './every-door.ts'
import { browserWith, frontDoor } from './front-door.ts'
import { forAdministrators, forStrangers } from './open-to.ts'
import { related } from './related.ts'

/** No door is written by hand: each operation is in every one of them, in the reference, and its example runs. */
const door = frontDoor()
const all: readonly Spoken[] = [...contributed.operations, ...contributed.bound, ...contributed.questions]
const today = Temporal.Now.plainDateISO('Europe/Berlin')
const read = (path: string): string => readFileSync(join(checkout, path), 'utf8')

/** Who tries, by the kind of person that a door takes them for. */
const tokens: Partial<Record<PersonKind, string>> = { visitor: '' }
let document: { readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId?: string }>>>> }

beforeAll(async () => {
  const code = await door.code()
  const welcomed = await door.visitor().send('/-/welcome', { code, handle: 'adaeze' })
  tokens.admin = await tokenOf(browserWith(door.url, welcomed.headers), '*')
  tokens.member = await tokenOf(await door.as('linh'), '*')
  // The sample keeps nothing private of anybody: who manages the newcomer is said here.
  const keep = all.find(({ name }) => name === 'people.keep')
  if (keep) await first(tokens.admin).try(keep, { handle: 'bao', manager: 'keiko' })
  // Whoever handed one over may take that back.
  const handOver = all.find(({ name }) => name === 'campaigns.hand-over')
  if (handOver)
    await first(await tokenOf(await door.as('arjun'), '*')).try(handOver, { number: 3, to: 'linh' })
  document = (await (await fetch(`${door.url()}/api/openapi.json`)).json()) as typeof document
})

test('no two operations have one name or one place', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  expect(new Set(all.map(({ at }) => `${at.method} ${at.path}`)).size).toBe(all.length)
})

test('strangers may do what stands in the list for them, only administrators what stands in theirs', () => {
  const of = (who: string) => new Set(all.filter((one) => one.who === who).map(({ name }) => name))
  expect(of('anyone')).toEqual(forStrangers)
  expect(of('admin')).toEqual(forAdministrators)
})

test('the API describes every operation at its place, and nothing else that acts', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [
      operationId,
      `${method.toUpperCase()} ${path}`,
    ]),
  )
  const own = all.map(({ name, at }) => [
    name,
    `${at.method} /api/v1${at.path.replaceAll(/:(\w+)/g, '{$1}')}`,
  ])
  const asked = new Set(all.filter(({ does }) => does === 'act').map(({ at }) => at.path))
  for (const entry of own) expect(described).toContainEqual(entry)
  expect(described.length).toBe(own.length + asked.size)
})

test.each(['visitor', 'member', 'admin'] as const)(
  'assistants of a %s have the tools that are for them',
  async (kind) => {
    const { client, tools } = await assistantAt(door.url(), tokens[kind] ?? '')
    const offered = await tools()
    await client.close()
    const by = { id: '', handle: '', name: '', kind }
    for (const one of all)
      expect([one.name, offered.includes(one.name.replaceAll(/[.-]/g, '_'))]).toEqual([
        one.name,
        mayAtAll(by, one).allowed && !one.browsersOnly && one.fresh !== true,
      ])
  },
)

/** What the kernel says before an operation is even loaded. */
const turnedAway =
  /^(?:Sign in first: this is|Only (?:people of the department|administrators) may do this|Only Firsthand itself)/

/** Whom the lists written by hand let through the gate, whatever the operation says of itself. */
const isOpenTo = (kind: PersonKind, { name, who }: Spoken): boolean => {
  if (forStrangers.has(name)) return true
  if (kind === 'visitor' || who === 'system') return false
  return kind === 'admin' || !forAdministrators.has(name)
}

describe.each(all.map((one) => [one.name, one] as const))('%s', (name, one) => {
  test('is in the reference of operations, of permissions and of commands', () => {
    expect(read('docs/operations.md')).toContain(`\n### ${name}\n\n${one.summary}\n`)
    expect(read('docs/permissions.md')).toContain(`| \`${name}\` |`)
    // What only Firsthand itself does is no command.
    expect(read('docs/cli.md').includes(`firsthand ${name.replace('.', ' ')}`)).toBe(one.who !== 'system')
  })

  test('is open to whom it is meant for, and to nobody else', async () => {
    for (const [kind, token] of Object.entries(tokens) as [PersonKind, string][]) {
      const wanted = one.example(today) as Readonly<Record<string, unknown>>
      const came = await (one.does === 'act'
        ? mayI(door.url(), token, one, wanted)
        : first(token).try(one, wanted))
      expect([kind, came.broken]).toEqual([kind, undefined])
      expect([kind, turnedAway.test(String(came.refusal?.['detail']))]).toEqual([kind, !isOpenTo(kind, one)])
    }
  })
})

/** What came of trying the example in the name of one of the sample's people. */
async function tried(one: Spoken, handle: string, says: object = {}): Promise<unknown> {
  const wanted = { ...(one.example(today) as Readonly<Record<string, unknown>>), ...says }
  if (one.fresh === true) return kindOf(await inPerson(door.url(), await seenAs(handle)).mayI(one, wanted))
  const token = handle === 'adaeze' ? (tokens.admin ?? '') : await tokenOf(await door.as(handle), '*')
  const came = await (one.does === 'act'
    ? mayI(door.url(), token, one, wanted)
    : first(token).try(one, wanted))
  expect(came.broken).toBeUndefined()
  return came.refusal?.['kind']
}

const narrowed = all.filter((one) => one.narrowed !== undefined)

test('each relation to which an operation comes down is tried, and somebody who stands in none', () => {
  const said = narrowed.map(({ name, narrowed = [] }) => [
    name,
    new Set([...narrowed.map((relation) => relation.name), 'nobody']),
  ])
  expect(
    Object.fromEntries(Object.entries(related).map(([name, who]) => [name, new Set(Object.keys(who))])),
  ).toEqual(Object.fromEntries(said))
})

test.each(
  narrowed.flatMap((one) =>
    Object.entries(related[one.name] ?? {}).map(([relation, who]) => [one.name, relation, one, who] as const),
  ),
)('%s is open to %s as the table says', async (_, relation, one, { handle, says }) => {
  expect((await tried(one, handle, says)) === 'forbidden').toBe(relation === 'nobody')
})

const open = all.filter((one) => !one.narrowed && !one.browsersOnly && /anyone|member/.test(one.who))

test.each(open.map((one) => [one.name, one] as const))(
  '%s turns nobody away who works here, since it names nobody',
  async (_, one) => {
    expect(await tried(one, 'siobhan')).not.toBe('forbidden')
  },
)

// The command line tells strangers the same in `one-answer.test.ts`; a process for each operation would take long.
test.each(all.filter(({ browsersOnly }) => !browsersOnly).map((one) => [one.name, one] as const))(
  '%s answers a stranger alike by program and by assistant',
  async (_, one) => {
    const wanted = one.example(today) as Readonly<Record<string, unknown>>
    const [byProgram, byAssistant] = doorsOf(door.url())
    const came = await byProgram?.try(one, wanted)
    expect(came?.broken).toBeUndefined()
    expect(await byAssistant?.try(one, wanted)).toEqual(came)
  },
)

/** What only Firsthand itself does, no door does. */
const forPeople = all.filter(({ who }) => who !== 'system').map((one) => [one.name, one] as const)

test.each(forPeople)('%s runs as its example says', async (name, one) => {
  const came = await (await asAdministrator(one)).try(one, await input(one))
  expect(came.refusal?.['kind'] ?? 'done').toBe(refusedHere[name] ?? 'done')
  expect(came.broken).toBeUndefined()
})

/** Somebody who proved only just who they are: what asks for that is done by nobody's program. */
async function seenAs(handle: string): Promise<string> {
  const permit =
    /name="permit" value="([^"]+)"/.exec((await door.visitor().get('/-/sign-in')).body)?.[1] ?? ''
  const { headers } = await door.visitor().send('/-/sessions/see-as', { handle, permit })
  return browserWith(door.url, headers).cookie
}

/** What an act that was only asked for would be refused as; undefined where it would be done. */
const kindOf = (asked: unknown): unknown =>
  (asked as { readonly refusal?: { readonly kind: string } } | undefined)?.refusal?.kind

/** A program of the administrator's, or themselves where no program may. */
const asAdministrator = async (one: Spoken): Promise<Door> =>
  one.fresh === true ? inPerson(door.url(), await seenAs('adaeze')) : first(tokens.admin ?? '')

const first = (token: string): Door => {
  const [api] = doorsOf(door.url(), token)
  if (!api) throw new Error('there is no door')
  return api
}

/** Acts of browsers and links, which a program is refused. */
const refusedHere: Readonly<Record<string, string>> = {
  'connections.allow': 'forbidden',
  // The sample is nobody's own handbook, and follows nothing.
  'handbook.dismiss-first-look': 'conflict',
  'handbook.fetch': 'conflict',
  'sessions.sign-in-with-provider': 'forbidden',
  'administrators.welcome': 'forbidden',
  'sessions.see-as': 'forbidden',
  'sessions.end': 'forbidden',
  'sessions.revoke': 'missing',
  'codes.enter': 'conflict',
  'passwords.enter': 'invalid',
  'passwords.set': 'forbidden',
  'notices.stop': 'missing',
  // Taken away a moment ago.
  'attachments.show': 'missing',
  'passwords.remove': 'missing',
  'invitations.accept': 'forbidden',
  'administrators.link': 'forbidden',
  // An administrator decides nothing that a page gives to others.
  ...Object.fromEntries(
    ['approve', 'refuse', 'withdraw', 'delegate', 'help'].map((verb) => [`approvals.${verb}`, 'forbidden']),
  ),
  // Nothing was replaced a moment ago.
  'pictures.restore': 'conflict',
  // Of the sample nobody has left.
  'people.erase': 'conflict',
}

/** Ids are not known beforehand: what an example names by one is made first. */
const made: Readonly<Record<string, () => Promise<Readonly<Record<string, unknown>>>>> = {
  'requests.rename-filter': keptFilter,
  'requests.remove-filter': keptFilter,
  'requests.change-comment': said,
  'requests.take-comment-back': said,
  'tokens.revoke': () => idOf('tokens.make'),
  'invitations.revoke': () => idOf('invitations.send'),
  ...Object.fromEntries(
    ['show', 'rotate', 'pause', 'end', 'test'].map((verb) => [
      `webhooks.${verb}`,
      () => idOf('webhooks.subscribe'),
    ]),
  ),
  'approvals.ask': newProgram,
  'campaigns.restore': calledOff,
  'webhooks.resume': () => idOf('webhooks.pause'),
  'webhooks.replay': delivered,
}

async function input(one: Spoken): Promise<Readonly<Record<string, unknown>>> {
  return { ...(one.example(today) as Readonly<Record<string, unknown>>), ...(await made[one.name]?.()) }
}

/** A publisher program for which nobody has asked yet. */
async function newProgram(): Promise<Readonly<Record<string, unknown>>> {
  const plan = all.find(({ name }) => name === 'campaigns.plan')
  if (!plan) throw new Error('there is no campaigns.plan')
  const wanted = { ...(plan.example(today) as object), type: 'publisher-program' }
  const { answer } = await first(tokens.admin ?? '').try(plan, wanted)
  return { number: (answer as { readonly number: number }).number }
}

/** A filter that was not kept yet. */
async function keptFilter(): Promise<Readonly<Record<string, unknown>>> {
  const keep = all.find(({ name }) => name === 'requests.keep-filter')
  if (!keep) throw new Error('there is no requests.keep-filter')
  const wanted = { ...(keep.example(today) as object), name: `Kept at ${Date.now()}` }
  const { answer } = await first(tokens.admin ?? '').try(keep, wanted)
  return { id: (answer as { readonly id: string }).id }
}

/** What the administrator said a moment ago: what others said is not theirs to change. */
async function said(): Promise<Readonly<Record<string, unknown>>> {
  const say = all.find(({ name }) => name === 'requests.comment')
  if (!say) throw new Error('there is no requests.comment')
  const { answer } = await first(tokens.admin ?? '').try(say, { number: 1, body: 'A moment ago.' })
  return { comment: (answer as { readonly comment: number }).comment }
}

/** A campaign that is called off. */
async function calledOff(): Promise<Readonly<Record<string, unknown>>> {
  const cancel = all.find(({ name }) => name === 'campaigns.cancel')
  const wanted = { number: 12, why: 'The venue closed.' }
  if (cancel) await first(tokens.admin ?? '').try(cancel, wanted)
  return { number: wanted.number }
}

/** A webhook that was sent something. */
async function delivered(): Promise<Readonly<Record<string, unknown>>> {
  const { id } = await idOf('webhooks.test')
  const show = all.find(({ name }) => name === 'webhooks.show')
  for (;;) {
    const { answer } = show ? await first(tokens.admin ?? '').try(show, { id }) : {}
    const [delivery] = (answer as { deliveries: { id: string }[] }).deliveries
    if (delivery) return { id, delivery: delivery.id }
    await pause(50)
  }
}

async function idOf(name: string): Promise<{ readonly id: unknown }> {
  const one = all.find((known) => known.name === name)
  if (!one) throw new Error(`there is no ${name}`)
  const came: Came = await (await asAdministrator(one)).try(one, await input(one))
  return { id: (came.answer as { readonly id: unknown }).id }
}
