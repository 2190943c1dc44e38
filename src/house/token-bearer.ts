import type { Clock, Db } from '#kernel'
import { personOfToken } from '#people'
import type { GitCaller } from '#repository'

const bearer = /^Bearer +(.+)$/i
const basic = /^Basic +(.+)$/i

/** Reads a token from a request: `Bearer`, or the password of `Basic` as git sends it. */
export const tokenBearer =
  (db: Db, clock: Clock) =>
  async (request: Request): Promise<GitCaller | undefined> => {
    const secret = secretIn(request.headers.get('authorization') ?? '')
    const known = secret === undefined ? undefined : await personOfToken(db, secret, clock.now())
    return known && { person: known, may: mayWith(known.scopes) }
  }

const mayWith = (scopes: readonly string[]): GitCaller['may'] => {
  const has = (...any: readonly string[]): boolean => any.some((scope) => scopes.includes(scope))
  if (has('*', 'handbook.*', 'handbook.push')) return 'write'
  return has('read', 'handbook.read') ? 'read' : 'nothing'
}

function secretIn(header: string): string | undefined {
  const encoded = basic.exec(header)?.[1]
  if (encoded === undefined) return bearer.exec(header)?.[1]?.trim()
  const decoded = Buffer.from(encoded, 'base64').toString('utf8')
  return decoded.slice(decoded.indexOf(':') + 1)
}
