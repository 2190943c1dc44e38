/** Letters that are written with one sign and typed with another, where Unicode takes nothing apart. */
const typed: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
}

/** As it is compared: in lower case, without accents, in any script. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[ßøłđðþæœıħŧ]/g, (letter) => typed[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim()

export const foldedWords = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
