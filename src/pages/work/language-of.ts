/** Small words that stand in every text of a language and seldom in others. */
const small: Readonly<Record<string, readonly string[]>> = {
  en: 'the and of to is that with for are this you should be'.split(' '),
  de: 'der die das und ist nicht mit für auf ein eine werden'.split(' '),
  fr: 'le la les des est et une dans pour que avec sont'.split(' '),
  es: 'el los las una que para con del por como está y'.split(' '),
  pt: 'os uma que para com não dos das são em o você'.split(' '),
  nl: 'de het een van en niet voor zijn met wordt op te'.split(' '),
}

const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(small))
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
]

const enough = 20
const sample = 1200

/** Beginning, middle and end of a long text: as much as tells a language, in a fraction of the time. */
function sampleOf(text: string): string {
  if (text.length <= sample * 3) return text
  const middle = Math.floor((text.length - sample) / 2)
  return [text.slice(0, sample), text.slice(middle, middle + sample), text.slice(-sample)].join(' ')
}

/** The language that a text is mostly written in, by its letters and small words; undefined where it is too short to tell. */
export function languageOf(text: string): string | undefined {
  const part = sampleOf(text)
  const letters = part.match(/\p{L}/gu)?.length ?? 0
  for (const [language, by] of scripts)
    if ((part.match(by)?.length ?? 0) > letters / 5 && letters >= enough) return language
  const words = part.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < enough) return undefined
  const counted = new Map(Object.keys(small).map((language) => [language, 0]))
  for (const word of words)
    for (const language of languagesOf.get(word) ?? [])
      counted.set(language, (counted.get(language) ?? 0) + 1)
  const [most] = [...counted].toSorted((a, b) => b[1] - a[1])
  return most && most[1] >= words.length / 25 ? most[0] : undefined
}
