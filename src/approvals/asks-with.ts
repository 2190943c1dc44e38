import { ownWords } from '#kernel'

/** Whether a comment asks with these words, in whatever case, of its own. */
export function asksWith(body: string, words: string): boolean {
  const spaced = words
    .trim()
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join(String.raw`[\s*_]+`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${spaced}(?![\p{L}\p{N}])`, 'iu').test(ownWords(body))
}
