const words: readonly (readonly [spoken: RegExp, key: string])[] = [
  [/\b(?:two|too|to|2)\b/g, '2'],
  [/\b(?:four|for|fore|4)\b/g, '4'],
  [/\b(?:eight|ate|8)\b/g, '8'],
  [/\b(?:one|won|1)\b/g, '1'],
  [/\b(?:you|u)\b/g, 'u'],
  [/\b(?:are|r)\b/g, 'r'],
  [/\b(?:see|sea|c)\b/g, 'c'],
  [/\b(?:why|y)\b/g, 'y'],
  [/\b(?:and|n)\b/g, 'n'],
]

/** Letters that English says alike; the order counts. */
const letters: readonly (readonly [written: RegExp, said: string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/ph/g, 'f'],
  [/[ai]gh(?=t|$)/g, 'i'],
  [/gh/g, ''],
  [/(?:tch|ch|sh|ti(?=on))/g, 'x'],
  [/qu/g, 'kw'],
  [/(?:ck|q|kh)/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/(?:wh)/g, 'w'],
  [/y/g, 'i'],
  [/s$/g, ''],
  [/e$/g, ''],
]

/**
 * How a name sounds, roughly: two names of one sound are told apart by eye only. Hyphens, doubled letters, a plural's end and
 * numbers that are words count for nothing; vowels between consonants count as one another.
 */
export function soundOf(name: string): string {
  let sound = name.toLowerCase().replaceAll('-', ' ')
  for (const [spoken, key] of words) sound = sound.replaceAll(spoken, key)
  return sound
    .split(' ')
    .map((word) => {
      let said = word
      for (const [written, heard] of letters) said = said.replace(written, heard)
      return said.replaceAll(/(?<!^)[aeiou]+/g, 'a').replaceAll(/(.)\1+/g, '$1')
    })
    .join('')
}
