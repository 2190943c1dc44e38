const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const special: Readonly<Record<string, number>> = {
  no: 0,
  none: 0,
  once: 1,
  single: 1,
  twice: 2,
  thrice: 3,
  couple: 2,
  pair: 2,
  dozen: 12,
  'half-dozen': 6,
  hundred: 100,
}

const units = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
])

/** `three` → 3, `twenty-five` → 25, `a dozen` → 12, `half a dozen` → 6, `two hundred` → 200; undefined for other words. */
export function numberOfWords(written: string): number | undefined {
  const text = written.trim().toLowerCase().replace(/^an? /, '')
  if (/^half (a )?dozen$/.test(text)) return 6
  const known = units.get(text) ?? special[text]
  if (known !== undefined) return known
  const [first = '', second = '', ...rest] = text.split(/[\s-]+/)
  if (rest.length > 0 || second === '') return undefined
  const head = units.get(first)
  const tail = units.get(second)
  if (head === undefined) return undefined
  if (second === 'dozen') return head * 12
  if (second === 'hundred') return head * 100
  return tail !== undefined && head >= 20 && tail > 0 && tail < 10 ? head + tail : undefined
}

const word = [...small, ...tens].join('|')
/** Number words as they stand in running text, longest first. */
export const numberWordPattern =
  `half a dozen|(?:${word}) (?:dozen|hundred)|a dozen|a couple|a pair|(?:${tens.join('|')})-(?:${small.slice(1, 10).join('|')})|` +
  `once|twice|thrice|${word}|dozen|hundred|single|none`
