import { ownLines } from '#kernel'

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
  let straightened = false
  for (const { line, at, own } of ownLines(text)) {
    const [, name, behind = ''] = (own?.startsWith('/') && /^\/([a-z_]+)([ \t][^]*)?$/.exec(line)) || []
    if (name === undefined) {
      said.push(line)
      continue
    }
    const after = behind.trim()
    const rest = after.replaceAll(/[“”„]/g, '"')
    const action = { name, rest, line: at }
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

/** Names after an action: `~a ~"b c" d`, with commas between or not. */
export const namesIn = (rest: string): readonly string[] =>
  [...rest.matchAll(/~?"([^"]+)"|([^\s,"]+)/g)].map(([, quoted, bare = '']) =>
    (quoted ?? bare.replace(/^~/, '')).trim(),
  )
