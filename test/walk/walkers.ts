import type { Screen } from '#design'
import type { TestServer } from '#testing'
import { registered } from '../journeys/program-to-let-in.ts'
import { addressOf, parametersAt, walkedOf } from './addresses.ts'

/** Somebody who walks through the product, with their own session. */
export interface Walker {
  readonly who: 'a stranger' | 'a member' | 'an administrator'
  /** `name=value`, as a browser sends it: the session, and of a stranger what ties a code to their browser. */
  readonly cookie: string
  /** Pages that stand there for a moment only, as they were answered then. */
  readonly met: readonly Seen[]
  ask(this: void, path: string): Promise<Response>
  send(this: void, path: string, fields: Readonly<Record<string, string>>): Promise<Response>
}

/** A page as it was answered. */
export interface Seen {
  readonly who: Walker['who']
  /** Address, and the act whose form stands there refused. */
  readonly name: string
  readonly address: string
  readonly status: number
  readonly markup: string
  /** Whether its address alone does not show it: it came of a form, or stood there for a moment. */
  readonly refused: boolean
}

/** The three kinds of person that see different things. */
export async function walkersOf(server: TestServer): Promise<readonly Walker[]> {
  const stranger = walker(server, 'a stranger')
  const permit = /name="permit" value="([^"]+)"/.exec(await (await stranger.ask('/-/sign-in')).text())?.[1]
  const member = await stranger.send('/-/sessions/see-as', { handle: 'linh', permit: permit ?? '' })
  const code = /code=([\w-]+)/.exec(server.greeting.join(' '))?.[1] ?? ''
  const welcome = await met(stranger, `/-/welcome?code=${code}`, 'while nobody administers')
  const admin = await stranger.send('/-/welcome', { code, handle: 'adaeze' })
  const coded = await stranger.send('/-/sign-in/codes', { address: 'noor@lindenquay.example' })
  const linh = walker(server, 'a member', cookieOf(member))
  return [
    walker(server, 'a stranger', cookieOf(coded), [welcome]),
    { ...linh, met: [await programLetIn(server, linh)] },
    walker(server, 'an administrator', cookieOf(admin)),
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

function cookieOf({ headers, status }: Response): string {
  const cookie = headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`nobody was signed in: ${status}`)
  return cookie
}

function walker({ url }: TestServer, who: Walker['who'], cookie = '', pages: readonly Seen[] = []): Walker {
  const mine: Record<string, string> = cookie === '' ? {} : { cookie }
  return {
    who,
    cookie,
    met: pages,
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

/** The pages at all addresses, then every form in its refused state, as this person gets them. */
export async function seenBy(
  walker: Walker,
  screens: readonly Screen[],
  addresses: readonly string[],
): Promise<readonly Seen[]> {
  const pages = addresses.map(async (address) => seen(walker, address, address, await walker.ask(address)))
  const forms = screens.flatMap((screen) => {
    const address = addressOf(screen, screens, addresses) ?? ''
    const params = parametersAt(screen.at.path, address)
    return (screen.submits ?? []).map(async ({ operation }) => {
      const path = operation.at.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? 'x')
      // A field that nobody knows is refused by every act, so that nothing is done.
      const answer = await walker.send(`/-${path}`, { 'a-field-that-nobody-knows': 'x' })
      return seen(walker, `${address} after ${operation.name}`, address, answer, true)
    })
  })
  return [...walker.met, ...(await Promise.all([...pages, ...forms]))]
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
