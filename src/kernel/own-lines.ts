/** One line of a text. */
export interface OwnLine {
  readonly line: string
  /** From 1. */
  readonly at: number
  /** What of it its writer says, with a space for code and HTML comments; undefined in a block of code and in a quote. */
  readonly own?: string
}

/** All that whoever wrote a text says in it. */
export const ownWords = (text: string): string =>
  ownLines(text)
    .flatMap(({ own }) => own ?? [])
    .join('\n')

/** The lines of a Markdown text, each with what its writer says in it: neither what they quote nor what nobody reads as words. */
export function ownLines(text: string): readonly OwnLine[] {
  let fence: string | undefined
  let inComment = false
  return text.split(/\r?\n/).map((line, index) => {
    const bare = { line, at: index + 1 }
    if (fence !== undefined) {
      if (closes(line, fence)) fence = undefined
      return bare
    }
    fence = inComment ? undefined : opening(line)
    if (fence !== undefined || (!inComment && /^[ \t]{0,3}>/.test(line))) return bare
    const [own, stays] = saidIn(line, inComment)
    inComment = stays
    return { ...bare, own }
  })
}

/** What of a line stands neither in code nor in an HTML comment, and whether one goes on behind it. */
function saidIn(line: string, inComment: boolean): readonly [own: string, stays: boolean] {
  const hides = /`[^`]*`|<!--/g
  let [own, at, hidden] = ['', 0, inComment]
  for (;;) {
    const end = hidden ? line.indexOf('-->', at) : at
    if (end < 0) return [own, true]
    if (hidden) own += ' '
    hides.lastIndex = hidden ? end + 3 : end
    at = hides.lastIndex
    const found = hides.exec(line)
    if (!found) return [own + line.slice(at), false]
    own += `${line.slice(at, found.index)} `
    at = found.index + found[0].length
    hidden = found[0] === '<!--'
  }
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
