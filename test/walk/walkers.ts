import type { Screen } from '#design'
import type { TestServer } from '#testing'
import { addressOf, parametersAt, walkedOf } from './addresses.ts'

/** Somebody who walks through the product, with their own session. */
export interface Walker {
  readonly who: 'a stranger' | 'a member' | 'an administrator'
  /** `name=value`, as a browser sends it; empty for a stranger. */
  readonly cookie: string
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
  /** Whether it came of a form, so that its address alone does not show it. */
  readonly refused: boolean
}

/** The three kinds of person that see different things. */
export async function walkersOf(server: TestServer): Promise<readonly Walker[]> {
  const stranger = walker(server, 'a stranger', '')
  const permit = /name="permit" value="([^"]+)"/.exec(await (await stranger.ask('/-/sign-in')).text())?.[1]
  const member = await stranger.send('/-/sessions/see-as', { handle: 'linh', permit: permit ?? '' })
  const code = /code=([\w-]+)/.exec(server.greeting.join(' '))?.[1] ?? ''
  const admin = await stranger.send('/-/welcome', { code, handle: 'adaeze' })
  return [
    stranger,
    walker(server, 'a member', cookieOf(member)),
    walker(server, 'an administrator', cookieOf(admin)),
  ]
}

function cookieOf({ headers, status }: Response): string {
  const cookie = headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`nobody was signed in: ${status}`)
  return cookie
}

function walker({ url }: TestServer, who: Walker['who'], cookie: string): Walker {
  const mine: Record<string, string> = cookie === '' ? {} : { cookie }
  return {
    who,
    cookie,
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
  [, , admin]: readonly Walker[],
  screens: readonly Screen[],
): Promise<readonly string[]> {
  const made = await admin?.send('/-/webhooks', {
    url: 'https://hooks.example.com/firsthand',
    kinds: 'campaigns.plan',
  })
  const webhook = /\/-\/webhooks\/([^?]+)/.exec(made?.headers.get('location') ?? '')?.[1]
  if (webhook === undefined) throw new Error(`no webhook was made: ${await made?.text()}`)
  return walkedOf(screens).map((address) => address.replace('{webhook}', webhook))
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
  return Promise.all([...pages, ...forms])
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
