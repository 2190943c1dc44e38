import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** 256 random bits as 43 characters that cookies and addresses hold as they are. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. It is random and long: a plain SHA-256 cannot be guessed back. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Whether this can be one of ours at all; spares a query for everything else. */
export const isSecret = (written: string): boolean => /^[\w-]{43}$/.test(written)

const checksum = (secret: string): string => crc32(secret).toString(16).padStart(8, '0')

/**
 * What a token's secret begins with: `fh` made by hand · `fha` of a connected program, which works for minutes · `fhr` that
 * renews it.
 */
export type TokenMark = 'fh' | 'fha' | 'fhr'

/** `fh_`, the secret and its checksum: found by scanners, and a mistyped or made-up one is told without a query. */
export function newTokenSecret(mark: TokenMark = 'fh'): string {
  const secret = newSecret()
  return `${mark}_${secret}${checksum(secret)}`
}

export function isTokenSecret(written: string, mark: TokenMark = 'fh'): boolean {
  const parts = /^(fh[ar]?)_([\w-]{43})([0-9a-f]{8})$/.exec(written)
  return parts?.[1] === mark && parts[2] !== undefined && checksum(parts[2]) === parts[3]
}
