import { urlOf } from './addresses.ts'
import { decoded } from './links.ts'

/** An address as pages have it, however it is encoded, without query and anchor. */
export const plainUrl = (url: string): string => {
  const parts = (url.split(/[?#]/)[0] ?? '').split('/').filter(Boolean)
  return urlOf(parts.map(decoded).join('/'))
}
