/** One line of a text that says what to do: `/label ~a ~"b c"`. */
export interface WrittenAction {
  readonly name: string
  /** What stands after the name, with straight quotes. */
  readonly rest: string
  /** From 1. */
  readonly line: number
}

/** A text taken apart: what is said, and what is to be done. */
export interface ReadText {
  /** Without the lines that were understood as actions; empty where there is nothing else. */
  readonly said: string
  readonly actions: readonly WrittenAction[]
  /** Lines that look like an action and are none: they stay in the text. */
  readonly unknown: readonly WrittenAction[]
  /** Whether a curly quote was read as a straight one. */
  readonly straightened: boolean
}

/**
 * Finds the lines that say what to do. A line in code, in a quote or in an HTML comment is text, and so is one with
 * anything before its slash; the name is written in small letters.
 */
export function readActions(text: string, known: ReadonlySet<string>): ReadText {
  const said: string[] = []
  const actions: WrittenAction[] = []
  const unknown: WrittenAction[] = []
  let fence: string | undefined
  let inComment = false
  let straightened = false
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    const inText = fence !== undefined || inComment
    if (fence === undefined && marks !== undefined && !inComment) fence = marks
    else if (fence !== undefined && closes(line, fence)) fence = undefined
    if (fence === undefined) inComment = commentStaysOpen(line, inComment)
    const [, name, behind = ''] = (!inText && /^\/([a-z_]+)([ \t][^]*)?$/.exec(line)) || []
    if (name === undefined) {
      said.push(line)
      continue
    }
    const after = behind.trim()
    const rest = after.replaceAll(/[“”„]/g, '"')
    const action = { name, rest, line: at + 1 }
    if (known.has(name)) {
      actions.push(action)
      straightened ||= rest !== after
    } else {
      unknown.push(action)
      said.push(line)
    }
  }
  return { said: actions.length === 0 ? text : said.join('\n').trim(), actions, unknown, straightened }
}

const closes = (line: string, fence: string): boolean => {
  const marks = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]
  return marks !== undefined && marks[0] === fence[0] && marks.length >= fence.length
}

function commentStaysOpen(line: string, open: boolean): boolean {
  const from = line.lastIndexOf('<!--')
  const to = line.lastIndexOf('-->')
  return from > to || (open && to < 0)
}

/** Names after an action: `~a ~"b c" d`, with commas between or not. */
export const namesIn = (rest: string): readonly string[] =>
  [...rest.matchAll(/~?"([^"]+)"|([^\s,"]+)/g)].map(([, quoted, bare = '']) =>
    (quoted ?? bare.replace(/^~/, '')).trim(),
  )
