/** What spreadsheets take for the beginning of a formula, in full width as well. */
const formula = /^[=+\-@\t\r＝＋－＠﹢﹣﹦﹫]/
/** What is not seen and may stand before it: space of every kind, signs without width, marks of direction. */
const unseen = /^[\s\p{Cf}\p{Cc}\u034F\u115F\u1160\u3164\uFFA0]+/u

/** A cell that no spreadsheet takes for a formula. */
export function noFormula(text: string): string {
  const risky = formula.test(text) || formula.test(text.replace(unseen, ''))
  return risky ? `'${text}` : text
}
