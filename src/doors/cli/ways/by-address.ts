import { unreachable } from '../command-problem.ts'
import type { Way } from './way.ts'

/** How long a server may take for one answer. */
const patience = 100_000

const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up',
  ECONNRESET: 'the connection was cut off',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  ETIMEDOUT: 'it does not answer',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is one that nobody vouches for',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is one that nobody vouches for',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is one that nobody vouches for',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

/** A server by its address; the token says who asks, and goes to that address alone. Without one it is a stranger. */
export function wayByAddress(address: string, token: string | undefined): Way {
  const base = address.replace(/\/+$/, '')
  return {
    about: `The server at ${base}`,
    address: () => base,
    send: async (path, { headers, ...init }) => {
      const signal = AbortSignal.timeout(patience)
      const answer = await fetch(`${base}${path}`, {
        ...init,
        headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
        redirect: 'manual',
        signal,
      }).catch((fault: unknown) => {
        throw unreachable(`${base} cannot be reached: ${causeOf(fault)}.`)
      })
      const elsewhere = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
      if (elsewhere !== null)
        throw unreachable(`${base} sends on to ${new URL(elsewhere, base).origin}: give that as the address.`)
      return answer
    },
    close: async () => {},
  }
}

/** Why nobody could be reached, in a few words. */
export function causeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  if (fault.name === 'TimeoutError') return `it did not answer within ${patience / 1000} seconds`
  const inner = fault.cause instanceof Error ? fault.cause : fault
  const first: unknown = inner instanceof AggregateError ? inner.errors[0] : inner
  const code = first instanceof Error && 'code' in first ? String(first.code) : ''
  return causes[code] ?? (inner.message || code)
}
