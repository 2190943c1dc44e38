import { setTimeout as pause } from 'node:timers/promises'
import type { Screen } from '#design'
import type { TestServer } from '#testing'
import { registered } from '../journeys/program-to-let-in.ts'
import { addressOf, parametersAt, walkedOf } from './addresses.ts'
import { fewAtOnce } from './few-at-once.ts'

/** Three kinds of person, and others who stand in a relation that changes pages of their own. */
export type Who =
  | 'a stranger'
  | 'a member'
  | 'an administrator'
  | 'a newcomer'
  | 'a manager of newcomers'
  | 'somebody who leaves'

/** Somebody who walks through the product, with their own session. */
export interface Walker {
  readonly who: Who
  /** The only addresses at which they see what nobody else does; all are walked where none is said. */
  readonly only?: readonly string[]
  /** `name=value`, as a browser sends it: the session, and of a stranger what ties a code to their browser. */
  readonly cookie: string
  /** Pages that stand there for a moment only, as they were answered then. */
  readonly met: readonly Seen[]
  ask(this: void, path: string): Promise<Response>
  send(this: void, path: string, fields: Readonly<Record<string, string>>): Promise<Response>
}

/** A page as it was answered. */
export interface Seen {
  readonly who: Who
  /** Address, and the act whose form stands there refused. */
  readonly name: string
  readonly address: string
  readonly status: number
  readonly markup: string
  /** Whether its address alone does not show it: it came of a form, or stood there for a moment. */
  readonly refused: boolean
}

/** One of each, signed in; who manages the newcomer and whose last day is near is said first. */
export async function walkersOf(server: TestServer): Promise<readonly Walker[]> {
  const stranger = walker(server, 'a stranger')
  const permit = /name="permit" value="([^"]+)"/.exec(await (await stranger.ask('/-/sign-in')).text())?.[1]
  const seenAs = (handle: string) =>
    stranger.send('/-/sessions/see-as', { handle, permit: permit ?? '' }).then(cookieOf)
  const code = /code=([\w-]+)/.exec(server.greeting.join(' '))?.[1] ?? ''
  const welcome = await met(stranger, `/-/welcome?code=${code}`, 'while nobody administers')
  const admin = walker(
    server,
    'an administrator',
    cookieOf(await stranger.send('/-/welcome', { code, handle: 'adaeze' })),
  )
  const own = ['/-/home', '/-/my-handbook', '/-/onboarding']
  await keep(admin, 'bao', { manager: 'keiko' })
  await keep(admin, 'noor', { lastOn: Temporal.Now.plainDateISO('UTC').add({ months: 1 }).toString() })
  const newcomer = walker(server, 'a newcomer', await seenAs('bao'), { only: own })
  await hasChecklist(newcomer)
  const coded = cookieOf(await stranger.send('/-/sign-in/codes', { address: 'noor@lindenquay.example' }))
  const linh = walker(server, 'a member', await seenAs('linh'))
  const above = [...own, '/-/people/bao/onboarding']
  const leaver = [...own, '/-/people/noor/hand-over']
  return [
    walker(server, 'a stranger', coded, { met: [welcome] }),
    { ...linh, met: [await programLetIn(server, linh)] },
    admin,
    newcomer,
    walker(server, 'a manager of newcomers', await seenAs('keiko'), { only: above }),
    walker(server, 'somebody who leaves', await seenAs('noor'), { only: leaver }),
  ]
}

/** A page that the next act changes for good. */
const met = async (one: Walker, address: string, when: string): Promise<Seen> =>
  seen(one, `${address.split('?')[0]} ${when}`, address, await one.ask(address), true)

/** What somebody’s browser is shown on the way back to a program that they let in: once, within a minute. */
async function programLetIn({ url }: TestServer, member: Walker): Promise<Seen> {
  const asked = (await registered(url)).ask().search.slice(1)
  const { headers } = await member.send('/-/connections', { asked, may: 'read', days: '30' })
  return met(member, headers.get('location') ?? '', 'on the way back')
}

/** Waits until the journal was followed so far that the newcomer's checklist is made. */
async function hasChecklist({ ask }: Walker): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await (await ask('/-/onboarding')).text()).includes('/tick"')) return
    await pause(100)
  }
  throw new Error('the newcomer has no checklist')
}

async function keep({ send }: Walker, handle: string, details: Readonly<Record<string, string>>) {
  const { status } = await send(`/-/people/${handle}/details`, details)
  if (status !== 303) throw new Error(`nothing was kept of ${handle}: ${status}`)
}

function cookieOf({ headers, status }: Response): string {
  const cookie = headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`nobody was signed in: ${status}`)
  return cookie
}

function walker(
  { url }: TestServer,
  who: Who,
  cookie = '',
  { met: pages = [], only }: { readonly met?: readonly Seen[]; readonly only?: readonly string[] } = {},
): Walker {
  const mine: Record<string, string> = cookie === '' ? {} : { cookie }
  return {
    who,
    cookie,
    met: pages,
    ...(only && { only }),
    ask: (path) => fetch(url + path, { headers: mine, redirect: 'manual' }),
    send: (path, fields) =>
      fetch(url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded', ...mine },
        body: new URLSearchParams(fields).toString(),
      }),
  }
}

/** Every address with what the walk had to make first standing in it. */
export async function walkedBy(
  { url }: TestServer,
  [, , admin]: readonly Walker[],
  screens: readonly Screen[],
): Promise<readonly string[]> {
  const made = await admin?.send('/-/webhooks', {
    url: 'https://hooks.example.com/firsthand',
    kinds: 'campaigns.plan',
  })
  const webhook = /\/-\/webhooks\/([^?]+)/.exec(made?.headers.get('location') ?? '')?.[1]
  if (webhook === undefined) throw new Error(`no webhook was made: ${await made?.text()}`)
  const lars = { address: 'lars@lindenquay.example', handle: 'lars', name: 'Lars Öberg' }
  const sent = await admin?.send('/-/invitations', lars)
  const invitation = /invitation\?code=([\w-]{43})/.exec((await sent?.text()) ?? '')?.[1]
  if (invitation === undefined) throw new Error(`nobody was invited: ${sent?.status}`)
  const asked = (await registered(url)).ask().search.slice(1)
  const first: Readonly<Record<string, string>> = { webhook, invitation, asked }
  return walkedOf(screens).map((address) =>
    address.replace(/\{(\w+)\}/, (braced, name: string) => first[name] ?? braced),
  )
}

/** The pages at all addresses, then every form in its refused state, as this person gets them; or only what is theirs. */
export async function seenBy(
  walker: Walker,
  screens: readonly Screen[],
  addresses: readonly string[],
): Promise<readonly Seen[]> {
  const pages = (walker.only ?? addresses).map(
    (address) => async () => seen(walker, address, address, await walker.ask(address)),
  )
  const forms = (walker.only ? [] : screens).flatMap((screen) => {
    const address = addressOf(screen, screens, addresses) ?? ''
    const params = parametersAt(screen.at.path, address)
    return (screen.submits ?? []).map(({ operation }) => async () => {
      const path = operation.at.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? 'x')
      // A field that nobody knows is refused by every act, so that nothing is done.
      const answer = await walker.send(`/-${path}`, { 'a-field-that-nobody-knows': 'x' })
      return seen(walker, `${address} after ${operation.name}`, address, answer, true)
    })
  })
  return [...walker.met, ...(await fewAtOnce([...pages, ...forms]))]
}

async function seen(
  { who }: Walker,
  name: string,
  address: string,
  answer: Response,
  refused = false,
): Promise<Seen> {
  return { who, name, address, refused, status: answer.status, markup: await answer.text() }
}

/** Each page once: what another has seen in the same words, names of its own apart, need not be looked at again. */
export function distinct(pages: readonly Seen[]): readonly Seen[] {
  const known = new Map<string, Seen>()
  for (const page of pages) {
    const main = /<main[\s\S]*<\/main>/.exec(page.markup)?.[0] ?? page.markup
    const words = main.replaceAll(/[\da-f]{8}-[\da-f-]{27}|(?:datetime|href|action|value)="[^"]*"/g, '')
    if (!known.has(words)) known.set(words, page)
  }
  return [...known.values()]
}
