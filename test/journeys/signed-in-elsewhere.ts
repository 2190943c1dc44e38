import type { Browser } from './front-door.ts'

/** A browser with a jar, which follows from one host to the next as people's browsers do. */
export interface Traveller {
  /** Goes to an address, or sends a form there, and on to wherever it is sent; answers the last page and every address on the way. */
  go(address: string, form?: Readonly<Record<string, string>>): Promise<Arrived>
  /** As a browser of the house, with the cookies it has now. */
  readonly cookies: ReadonlyMap<string, string>
}

export interface Arrived {
  readonly status: number
  readonly body: string
  readonly way: readonly URL[]
}

/** Stops before an address for which `until` holds, so that somebody else may take it from there. */
export function traveller(until: (address: URL) => boolean = () => false): Traveller {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async go(address, form) {
      const way: URL[] = []
      for (let at: URL | undefined = new URL(address); ;) {
        way.push(at)
        if (way.length > 1 && until(at)) return { status: 0, body: '', way }
        const cookie = [...cookies].filter(([name]) => name.startsWith(`${at?.host} `))
        const sends = way.length === 1 ? form : undefined
        const answer: Response = await fetch(at, {
          redirect: 'manual',
          ...(sends && { method: 'POST', body: new URLSearchParams(sends) }),
          headers: {
            ...(sends && { origin: at.origin }),
            cookie: cookie.map(([name, value]) => `${name.split(' ')[1]}=${value}`).join('; '),
          },
        })
        for (const one of answer.headers.getSetCookie()) {
          const [pair = ''] = one.split(';')
          const [name = '', ...value] = pair.split('=')
          cookies.set(`${at.host} ${name}`, value.join('='))
        }
        const to = answer.headers.get('location')
        if (to === null) return { status: answer.status, body: await answer.text(), way }
        at = new URL(to, at)
      }
    },
  }
}

/** Makes the first administrator of a test house, by the link it printed. */
export async function welcomed(
  stranger: Browser,
  greeting: readonly string[],
  handle: string,
): Promise<Headers> {
  const code = /code=([\w-]+)/.exec(greeting.join(' '))?.[1] ?? ''
  return (await stranger.send('/-/welcome', { code, handle })).headers
}
