/** A value of front matter as the words that it was meant as; a list where one word was expected, as its words. */
export function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.flatMap((one) => textOf(one) ?? []).join(', ') || undefined
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  return String(value).replace(/\s+/g, ' ').trim() || undefined
}

/** One word or a list of them; a comma is part of a word, as in a title. */
export const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? [])

/** Addresses, of which each stands alone; `:title` and its like are patterns of another system, and no address. */
export const addressesIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one): one is string => typeof one === 'string' && one.trim() !== '' && !/(?:^|\/):\w/.test(one))
    .map((one) => one.trim())

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** `true`, also in quotation marks, and `yes` and `on`, which are words in YAML of today. */
export const yes = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && /^(?:true|yes|on)$/i.test(value.trim()))
