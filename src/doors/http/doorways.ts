import type { Context } from 'hono'
import type { HttpVariables } from './variables.ts'
import type { TurnedAway } from './turned-away.ts'

/** A part of the address space whose answers are no pages. */
export interface Doorway {
  /** The door's name, as the log has it. */
  readonly door: string
  /** Its first segment: `/api`. */
  readonly below: string
  /** How it says no: in the problems of the API, or in a line, as git shows it. */
  readonly says: 'problem' | 'line'
}

const doorways: readonly Doorway[] = [
  { door: 'api', below: '/api', says: 'problem' },
  { door: 'mcp', below: '/mcp', says: 'problem' },
  { door: 'git', below: '/git', says: 'line' },
]

export const doorwayOf = (path: string): Doorway | undefined =>
  doorways.find(({ below }) => path === below || path.startsWith(`${below}/`))

/** Which door an address belongs to: of pages, `web` below `/-`, else `handbook`. */
export const doorOf = (path: string): string =>
  doorwayOf(path)?.door ?? (path === '/-' || path.startsWith('/-/') ? 'web' : 'handbook')

/** Says in a line that a request was turned away. `TurnedAway.headers` are put on it afterwards. */
export const lineOf = (c: Context<HttpVariables>, { status, message }: TurnedAway): Response =>
  c.body(`${message}\n`, status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
