import { createHash, timingSafeEqual } from 'node:crypto'

/** A challenge of PKCE by S256 (RFC 7636 §4.2): the only method there is here. */
export const isChallenge = (written: string | undefined): written is string =>
  written !== undefined && /^[\w-]{43}$/.test(written)

/** Whether a verifier is the one that a challenge was made of. */
export function verifies(verifier: string, challenge: string): boolean {
  if (!/^[\w.~-]{43,128}$/.test(verifier)) return false
  const made = createHash('sha256').update(verifier).digest()
  const asked = Buffer.from(challenge, 'base64url')
  return made.length === asked.length && timingSafeEqual(made, asked)
}
