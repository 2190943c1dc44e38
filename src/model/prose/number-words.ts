const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

const units = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ...Object.entries({
    once: 1,
    single: 1,
    twice: 2,
    thrice: 3,
    couple: 2,
    pair: 2,
    dozen: 12,
    hundred: 100,
  }),
])

/** `three` → 3, `twenty-five` → 25, `a dozen` → 12, `half a dozen` → 6, `two hundred` → 200; undefined for other words. */
export function numberOfWords(written: string): number | undefined {
  const text = written.trim().toLowerCase().replace(/^an? /, '')
  if (/^half (a )?dozen$/.test(text)) return 6
  const known = units.get(text)
  if (known !== undefined) return known
  const [first = '', second = '', ...rest] = text.split(/[\s-]+/)
  const head = units.get(first)
  const tail = units.get(second)
  if (rest.length > 0 || head === undefined || tail === undefined) return undefined
  if (tail === 12 || tail === 100) return head * tail
  return head >= 20 && head < 100 && tail > 0 && tail < 10 ? head + tail : undefined
}

/** `fourth` and `4th` → 4. */
export function ordinalOf(written: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)$/i.exec(written)?.[1]
  if (digits !== undefined) return Number(digits)
  const at = ordinals.indexOf(written.toLowerCase())
  return at < 0 ? undefined : at
}

/** `3` → `three`; digits above twelve, as prose has it. */
export const wordOf = (value: number): string =>
  value <= 12 ? (small[value] ?? String(value)) : String(value)

const word = [...small, ...tens].join('|')
/** Number words as they stand in running text, longer ones first. */
export const numberWords =
  `half a dozen|(?:${word}) (?:dozen|hundred)|a dozen|a couple|a pair|(?:${tens.join('|')})-(?:${small.slice(1, 10).join('|')})|` +
  `once|twice|thrice|${word}|dozen|hundred|single`
/** Ordinals as they stand in running text; `second` is left to its readers. */
export const ordinalWords = ordinals.slice(1).join('|')
