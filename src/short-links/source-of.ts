import { others } from './clicks-store.ts'

/** What an arrival says of where it comes from. */
export interface Arriving {
  readonly method: string
  readonly query: URLSearchParams
  header(this: void, name: string): string | undefined
  /** Host of this handbook. */
  readonly ownHost: string
}

/** Where nothing is said: somebody heard or read the name and typed it. */
const typed = 'typed'

/**
 * Where somebody comes from: `?from=podcast`, else `utm_source`, else the host of the page that they were on. Only plain words are
 * taken, so that nothing of a person can be put in.
 */
export function sourceOf({ query, header, ownHost }: Arriving): string {
  for (const key of ['from', 'utm_source']) {
    const said = query.get(key)?.trim().toLowerCase()
    if (said) return /^[a-z0-9]+(?:[ ._-][a-z0-9]+)*$/.test(said) && said.length <= 40 ? said : others
  }
  const host = URL.parse(header('referer') ?? '')
    ?.host.toLowerCase()
    .replace(/^www\./, '')
  if (!host) return typed
  if (host === ownHost) return 'the handbook'
  return /^[a-z0-9.:-]{1,60}$/.test(host) ? host : others
}

const programs =
  /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|embedly|whatsapp|curl|wget|python|okhttp|go-http|java\/|headless|monitor|scan|fetch/i

/** Whether a person is opening it: neither a program, nor a browser that fetches ahead of one, nor who only asks whether it is there. */
export function isCounted({ method, header }: Arriving): boolean {
  const agent = header('user-agent') ?? ''
  const ahead = `${header('sec-purpose') ?? ''} ${header('purpose') ?? ''} ${header('x-moz') ?? ''}`
  return method === 'GET' && agent !== '' && !programs.test(agent) && !/prefetch|prerender/i.test(ahead)
}
