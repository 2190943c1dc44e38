import { sayList } from '#model'

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
