/** What of a comment its writer says: neither what they quote nor what stands in code. */
function ownWords(body: string): string {
  const own: string[] = []
  let fence: string | undefined
  for (const line of body.split(/\r?\n/)) {
    if (fence !== undefined) {
      if (closes(line, fence)) fence = undefined
      continue
    }
    fence = opening(line)
    if (fence === undefined && !/^[ \t]{0,3}>/.test(line)) own.push(line.replaceAll(/`[^`]*`/g, ''))
  }
  return own.join('\n')
}

/** The marks with which a line begins a block of code; after backticks there are no others in it. */
function opening(line: string): string | undefined {
  const [, marks, after = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  return marks?.startsWith('`') && after.includes('`') ? undefined : marks
}

/** Whether a line ends a block of code that began with these marks. */
const closes = (line: string, fence: string): boolean => {
  const marks = /^ {0,3}(`{3,}|~{3,})$/.exec(line.trimEnd())?.[1]
  return marks !== undefined && marks.startsWith(fence)
}

/** Whether a comment asks with these words, in whatever case, of its own. */
export function asksWith(body: string, words: string): boolean {
  const spaced = words
    .trim()
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join(String.raw`[\s*_]+`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${spaced}(?![\p{L}\p{N}])`, 'iu').test(ownWords(body))
}
