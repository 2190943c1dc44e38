/** Small words that stand in every text of a language and seldom in others. */
const small: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the and of to is that with for are this you should be'.split(' ')),
  de: new Set('der die das und ist nicht mit für auf ein eine werden'.split(' ')),
  fr: new Set('le la les des est et une dans pour que avec sont'.split(' ')),
  es: new Set('el los las una que para con del por como está y'.split(' ')),
  pt: new Set('os uma que para com não dos das são em o você'.split(' ')),
  nl: new Set('de het een van en niet voor zijn met wordt op te'.split(' ')),
}

const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
]

const enough = 20

/** The language that a text is mostly written in, by its letters and small words; undefined where it is too short to tell. */
export function languageOf(text: string): string | undefined {
  const part = text.slice(0, 20_000)
  const letters = part.match(/\p{L}/gu)?.length ?? 0
  for (const [language, by] of scripts)
    if ((part.match(by)?.length ?? 0) > letters / 5 && letters >= enough) return language
  const words = part.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < enough) return undefined
  const counted = Object.entries(small)
    .map(([language, known]) => ({ language, count: words.filter((word) => known.has(word)).length }))
    .toSorted((a, b) => b.count - a.count)
  const [most] = counted
  return most && most.count >= words.length / 25 ? most.language : undefined
}
