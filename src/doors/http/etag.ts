import { hash } from 'node:crypto'

/** Names these bytes, weakly: the same for each encoding of them (RFC 9110 §8.8.1). */
export const etagOf = (bytes: Uint8Array): string => `W/"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`

/** Whether `If-None-Match` holds a tag: a list, weak or strong, or `*` (RFC 9110 §13.1.2). */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  const opaque = etag.replace(/^W\//, '')
  return [...ifNoneMatch.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === opaque)
}
