import type { Facts } from '#kernel'
import { sayList } from '#model'
import type { ReadText } from './quick-actions/read-actions.ts'

/** What the journal keeps beside a text with actions: names of those left out, and that quotes were read otherwise. */
export const factsBeside = ({ straightened }: ReadText, leftOut: readonly string[]): Facts => ({
  ...(leftOut.length > 0 && { leftOut: [...leftOut] }),
  ...(straightened && { straightened: true }),
})

/** What else is told of a text with actions: which of them were left out, and how it was read. */
export function besideTold({
  leftOut,
  straightened,
}: {
  readonly leftOut?: unknown
  readonly straightened?: unknown
}): string {
  const names = Array.isArray(leftOut) ? leftOut.map((name) => `/${String(name)}`) : []
  const parts = [
    ...(names.length > 0
      ? [`${sayList(names)} ${names.length === 1 ? 'is' : 'are'} for others to do and was left out`]
      : []),
    ...(straightened === true ? ['curly quotes were read as straight ones'] : []),
  ]
  return parts.length === 0 ? '' : `; ${parts.join('; ')}`
}
