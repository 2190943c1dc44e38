/** What to tell an author whose YAML does not read, from the text around the place where the reader stumbled. */
export interface YamlMend {
  readonly message: string
  readonly mend: string
  /** Offset in the body of what is to be changed. */
  readonly offset: number
  /** The change itself, within one line; absent where only the author can know it. */
  readonly fix?: { readonly from: number; readonly to: number; readonly text: string }
}

/** The text in quotes that YAML takes as it is. */
export const quoted = (text: string): string =>
  text.includes('"') || text.includes('\\') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`

const lineAround = (body: string, offset: number): { start: number; text: string } => {
  const start = body.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const end = body.indexOf('\n', start)
  return { start, text: body.slice(start, end === -1 ? body.length : end).trimEnd() }
}

const indentOf = (text: string): number => text.length - text.trimStart().length

/** `key: value` on one line, list dash allowed; `offset` counts from the start of the line. */
function keyAndValue(text: string): { key: string; value: string; offset: number } | undefined {
  const found = /^(?:\s*(?:- +)*)([^\s:#{["'][^:#]*?):[ \t]+(\S.*)$/.exec(text)
  const [, key = '', value = ''] = found ?? []
  return found ? { key, value, offset: text.length - value.length } : undefined
}

type Mender = (body: string, offset: number, saying: string) => YamlMend | undefined

const reservedStart: Mender = (body, offset) => {
  const sign = body.charAt(offset)
  const word = /^[^\s,\]}]*/.exec(body.slice(offset + 1))?.[0] ?? ''
  const bare = word.replace(/`$/, '')
  const to = offset + 1 + word.length
  const message = `a value cannot begin with "${sign}".`
  if (sign === '@')
    return {
      message,
      mend: `Write ${bare || 'the handle'}, without the @.`,
      offset,
      fix: { from: offset, to, text: bare || 'x' },
    }
  if (sign === '`')
    return {
      message,
      mend: `Write ${bare || 'it'}, without the backticks.`,
      offset,
      fix: { from: offset, to, text: bare || 'x' },
    }
  return {
    message,
    mend: `Put it in quotes: ${quoted(sign + word)}.`,
    offset,
    fix: { from: offset, to, text: quoted(sign + word) },
  }
}

const hashInBrackets: Mender = (body, offset) => {
  const { start, text } = lineAround(body, offset)
  const found = /(?<=[[{,:\s])#([^\s,\]}]+)/.exec(/[[{]/.test(text) ? text : '')
  if (!found) return undefined
  const from = start + found.index
  const word = found[1] ?? ''
  return {
    message: 'everything after "#" is a comment.',
    mend: `Write ${word}, without the #.`,
    offset: from,
    fix: { from, to: from + 1, text: '' },
  }
}

const noSpaceAfterColon: Mender = (body, offset) => {
  const { start, text } = lineAround(body, offset)
  const found = /^(\s*(?:- +)?)([a-z][a-z-]*):([^\s:/].*)$/.exec(text)
  const [, indent = '', key = '', value = ''] = found ?? []
  if (!found) return undefined
  const at = start + indent.length
  const colon = at + key.length
  return {
    message: 'the space after the colon is missing.',
    mend: `Write ${key}: ${value}.`,
    offset: at,
    fix: { from: colon, to: colon + 1, text: ': ' },
  }
}

const valueNeedsQuotes: Mender = (body, offset) => {
  const { start, text } = lineAround(body, offset)
  const line = keyAndValue(text)
  if (!line) return undefined
  const { key, value } = line
  const colon = /:\s|:$/.test(value)
  if (!colon && !/^[[{'"*&!|>%?-]/.test(value)) return undefined
  const whole = quoted(/^(["'])(.*)\1$/.exec(value)?.[2] ?? value)
  const from = start + line.offset
  const message = colon
    ? `the value of "${key}" holds a colon, which YAML reads as another key.`
    : `the value of "${key}" begins with ${value.charAt(0)}, which YAML reads as more than text.`
  return {
    message,
    mend: `Put it in quotes: ${key}: ${whole}.`,
    offset: from,
    fix: { from, to: from + value.length, text: whole },
  }
}

const unevenIndent: Mender = (body, offset) => {
  const { start, text } = lineAround(body, offset)
  if (!/^\s*(- )?[^\s:]+[^:]*:(\s|$)/.test(text)) return undefined
  const message = 'this line does not begin in the same column as the keys it belongs to.'
  return { message, mend: 'Begin all keys of the block in one column.', offset: start + indentOf(text) }
}

const unclosedQuote: Mender = (body, offset, saying) => {
  if (!saying.includes('quote')) return undefined
  const sign = saying.includes('"') ? '"' : "'"
  const opened = body.lastIndexOf(sign, Math.max(0, offset - 1))
  const { start, text } = lineAround(body, Math.max(0, opened) + 1)
  return {
    message: 'a quote is opened and not closed.',
    mend: `Add ${sign} at the end of the text.`,
    offset: start + Math.max(0, text.indexOf(sign)),
  }
}

const unclosedBracket: Mender = (body, offset, saying) => {
  const sign = /end with a ([\]}])/.exec(saying)?.[1]
  if (sign === undefined) return undefined
  const open = sign === ']' ? '[' : '{'
  const opened = Math.max(0, body.lastIndexOf(open, offset))
  return {
    message: `a "${open}" is opened and not closed.`,
    mend: `Add "${sign}" after the last item.`,
    offset: opened,
  }
}

const tab: Mender = (body, offset) => {
  const { start, text } = lineAround(body, offset)
  const indent = indentOf(text)
  const spaces = '  '.repeat(text.slice(0, indent).split('\t').length - 1)
  const from = start + text.indexOf('\t')
  return {
    message: 'a tab indents this line.',
    mend: 'Use spaces.',
    offset: from,
    fix: { from: start, to: start + indent, text: spaces },
  }
}

const noKey: Mender = (body, offset) => {
  const { start, text } = lineAround(body, offset)
  if (/:(\s|$)/.test(text) || text.trim() === '') return undefined
  const message = `"${text.trim().slice(0, 40)}" is not a key with a value.`
  return { message, mend: 'Write each line as key: value.', offset: start + indentOf(text) }
}

const menders: Readonly<Record<string, readonly Mender[]>> = {
  BAD_SCALAR_START: [reservedStart],
  TAB_AS_INDENT: [tab],
  BLOCK_AS_IMPLICIT_KEY: [valueNeedsQuotes, unevenIndent],
  MULTILINE_IMPLICIT_KEY: [noSpaceAfterColon, noKey],
  UNEXPECTED_TOKEN: [valueNeedsQuotes, unevenIndent, noKey],
  MISSING_CHAR: [hashInBrackets, unclosedQuote, unclosedBracket, noKey],
  BAD_INDENT: [hashInBrackets, unclosedBracket, unevenIndent],
}

/** A mend for what the YAML reader stumbled over; undefined where only its own words can be given. */
export function mendOf(body: string, code: string, offset: number, saying: string): YamlMend | undefined {
  for (const mender of menders[code] ?? []) {
    const found = mender(body, offset, saying)
    if (found) return found
  }
  return undefined
}
