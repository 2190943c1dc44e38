/** A definition is a few lines for people; more characters than this are not read, whatever they hold. */
export const longestBlock = 32_768

/** More levels than any definition has. */
export const deepest = 8

/** Brackets or dashes within each other as no definition has them; found before the reader spends time on them. */
export function nestsDeeply(body: string): boolean {
  let open = 0
  for (const sign of body) {
    if (sign === '[' || sign === '{') open += 1
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1)
    if (open > 50) return true
  }
  return /(?:- ){20}|(?:\? ){20}/.test(body)
}

// oxlint-disable-next-line no-control-regex -- the very signs that are refused
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Whether a text is one that a page can show and a database can keep. */
export const isPrintable = (text: string): boolean => text.isWellFormed() && !unprintable.test(text)
