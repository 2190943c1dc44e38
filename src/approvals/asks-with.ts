/** What of a comment its writer says: neither what they quote nor what stands in code. */
const ownWords = (body: string): string =>
  body
    .replaceAll(/^(`{3,}|~{3,})[\s\S]*?(?:^\1[`~]*[ \t]*$|$(?![\s\S]))/gm, '')
    .replaceAll(/`[^`\n]*`/g, '')
    .replaceAll(/^[ \t]{0,3}>.*$/gm, '')

/** Whether a comment asks with these words, in whatever case, of its own. */
export function asksWith(body: string, words: string): boolean {
  const spaced = words
    .trim()
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join(String.raw`[\s*_]+`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${spaced}(?![\p{L}\p{N}])`, 'iu').test(ownWords(body))
}
