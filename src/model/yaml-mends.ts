/** What to tell an author whose YAML does not read, from the text around the place where the reader stumbled. */
export interface YamlMend {
  readonly message: string
  readonly mend: string
  /** Offset in the body of what is to be changed. */
  readonly offset: number
}

/** The text in quotes that YAML takes as it is. */
export const quoted = (text: string): string =>
  text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`

const lineAround = (body: string, offset: number) => {
  const start = body.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const end = body.indexOf('\n', start)
  return { start, text: body.slice(start, end === -1 ? body.length : end).trimEnd() }
}

/** `key: value` on one line, list dash allowed; offsets count from the start of the line. */
const keyAndValue = (text: string) => {
  const found = /^(\s*(?:- +)*)([^\s:#{["'][^:#]*?):[ \t]+(\S.*)$/.exec(text)
  if (!found) return undefined
  const [, indent = '', key = '', value = ''] = found
  return { key, value, offset: text.length - value.length, indent: indent.length }
}

type Mender = (body: string, offset: number, saying: string) => YamlMend | undefined

const reservedStart: Mender = (body, offset) => {
  const sign = body.charAt(offset)
  const word = /^[^\s,\]}]*/.exec(body.slice(offset + 1))?.[0].replace(/`$/, '') ?? ''
  const message = `a value cannot begin with "${sign}".`
  if (sign === '@') return { message, mend: `Write ${word || 'the handle'}, without the @.`, offset }
  if (sign === '`') return { message, mend: `Write ${word || 'it'}, without the backticks.`, offset }
  return { message, mend: `Put it in quotes: ${quoted(sign + word)}.`, offset }
}

const hashInBrackets: Mender = (body, offset) => {
  const opened = Math.max(body.lastIndexOf('[', offset), body.lastIndexOf('{', offset))
  const found = opened < 0 ? null : /[[{,:\s]#([^\s,\]}]*)/.exec(body.slice(opened, offset + 1))
  if (!found) return undefined
  const at = opened + found.index + 1
  return {
    message: 'everything after "#" is a comment.',
    mend: `Write ${found[1] || 'the name'}, without the #.`,
    offset: at,
  }
}

const noSpaceAfterColon: Mender = (body, offset) => {
  const { start, text } = lineAround(body, offset)
  const found = /^(\s*)([a-z][a-z-]*):([^\s:].*)$/.exec(text)
  if (!found) return undefined
  return {
    message: 'the space after the colon is missing.',
    mend: `Write ${found[2]}: ${found[3]}.`,
    offset: start + (found[1]?.length ?? 0),
  }
}

const valueNeedsQuotes: Mender = (body, offset) => {
  const { start, text } = lineAround(body, offset)
  const line = keyAndValue(text)
  if (!line) return undefined
  const at = start + line.offset
  const colon = /:\s|:$/.test(line.value)
  const bracket = /^[[{'"*&!|>%]/.test(line.value)
  if (!colon && !bracket) return undefined
  const inner = /^(["'])(.*)\1$/.exec(line.value)?.[2] ?? line.value
  return {
    message: colon
      ? `the value of "${line.key}" holds a colon, which YAML reads as another key.`
      : `the value of "${line.key}" begins with "${line.value.charAt(0)}", which YAML reads as more than text.`,
    mend: `Put it in quotes: ${line.key}: ${quoted(inner)}.`,
    offset: at,
  }
}

const unevenIndent: Mender = (body, offset) => {
  const { start, text } = lineAround(body, offset)
  if (!/^\s*(- )?[^\s:]+[^:]*:(\s|$)/.test(text)) return undefined
  return {
    message: 'this line does not begin in the same column as the keys it belongs to.',
    mend: 'Begin all keys of the block in one column.',
    offset: start + text.length - text.trimStart().length,
  }
}

const unclosedQuote: Mender = (body, offset, saying) => {
  if (!/quote/.test(saying)) return undefined
  const sign = saying.includes('"') ? '"' : "'"
  const { start, text } = lineAround(body, offset)
  return {
    message: 'a quote is opened and not closed.',
    mend: `Add ${sign} at the end of the text.`,
    offset: start + Math.max(0, text.indexOf(sign)),
  }
}

const unclosedBracket: Mender = (body, offset, saying) => {
  const sign = /end with a ([\]}])/.exec(saying)?.[1]
  if (!sign) return undefined
  const opened = body.lastIndexOf(sign === ']' ? '[' : '{', offset)
  return {
    message: `a "${sign === ']' ? '[' : '{'}" is opened and not closed.`,
    mend: `Add "${sign}" after the last item.`,
    offset: Math.max(0, opened),
  }
}

const tab: Mender = (_body, offset) => ({
  message: 'a tab indents this line.',
  mend: 'Use spaces.',
  offset,
})

const noKey: Mender = (body, offset) => {
  const { start, text } = lineAround(body, offset)
  if (/:(\s|$)/.test(text)) return undefined
  return {
    message: `"${text.trim().slice(0, 40)}" is not a key with a value.`,
    mend: 'Write each line as key: value.',
    offset: start + text.length - text.trimStart().length,
  }
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
