import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** 256 random bits as 43 characters that cookies and addresses hold as they are. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. It is random and long: a plain SHA-256 cannot be guessed back. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Whether this can be one of ours at all; spares a query for everything else. */
export const isSecret = (written: string): boolean => /^[\w-]{43}$/.test(written)

const checksum = (secret: string): string => crc32(secret).toString(16).padStart(8, '0')

/** `fh_`, the secret and its checksum: found by scanners, and a mistyped or made-up one is told without a query. */
export function newTokenSecret(): string {
  const secret = newSecret()
  return `fh_${secret}${checksum(secret)}`
}

export function isTokenSecret(written: string): boolean {
  const parts = /^fh_([\w-]{43})([0-9a-f]{8})$/.exec(written)
  return parts?.[1] !== undefined && checksum(parts[1]) === parts[2]
}
