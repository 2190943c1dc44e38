import { LineCounter, parseDocument } from 'yaml'
import type { Fault } from '../finding.ts'

export interface FrontMatter {
  /** Empty where there is none, or where nothing of it could be read. */
  readonly values: Readonly<Record<string, unknown>>
  /** The text below it. */
  readonly body: string
  /** How many lines of the file stand above `body`. */
  readonly linesAbove: number
  readonly faults: readonly Fault[]
}

const longest = 32_000

/** Reads the YAML between `---` lines at the top. Whatever is wrong with it, the body is still there. */
export function readFrontMatter(text: string): FrontMatter {
  if (!/^---[ \t]*(?:\n|$)/.test(text)) return { values: {}, body: text, linesAbove: 0, faults: [] }
  const start = text.indexOf('\n') + 1
  const close = /^(?:---|\.\.\.)[ \t]*$/m
  const end = start > 0 ? close.exec(text.slice(start, start + longest)) : null
  if (!end) return neverClosed(text, start)
  const { values, faults, isMap } = readYaml(text.slice(start, start + end.index))
  // A rule, a paragraph and another rule are no front matter.
  if (!isMap && faults.length === 0) return { values: {}, body: text, linesAbove: 0, faults: [] }
  const bodyAt = start + end.index + end[0].length + 1
  return { values, body: text.slice(bodyAt), linesAbove: linesIn(text.slice(0, bodyAt)), faults }
}

/** Takes the lines that look like YAML as front matter, so that the rest still shows. */
function neverClosed(text: string, start: number): FrontMatter {
  const yaml =
    start > 0
      ? (/^(?:(?:[\w-]+:(?: .*)?|[ \t]+\S.*|- .*|#.*)(?:\n|$))*/.exec(
          text.slice(start, start + longest),
        )?.[0] ?? '')
      : ''
  if (!/^[\w-]+:/.test(yaml)) return { values: {}, body: text, linesAbove: 0, faults: [] }
  const bodyAt = start + yaml.length
  const { values } = readYaml(yaml)
  return { values, body: text.slice(bodyAt), linesAbove: linesIn(text.slice(0, bodyAt)), faults: [openFault] }
}

const openFault: Fault = {
  code: 'front-matter-open',
  severity: 'error',
  line: 1,
  column: 1,
  message: 'The front matter that begins here is never closed.',
  mend: 'Put a line with --- below it.',
}

/** Lines as an editor counts them: the line end of the last line begins none. */
export const linesIn = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

function readYaml(yaml: string): {
  values: Record<string, unknown>
  faults: readonly Fault[]
  isMap: boolean
} {
  try {
    const lineCounter = new LineCounter()
    const document = parseDocument(yaml, { prettyErrors: false, lineCounter, logLevel: 'silent' })
    const faults = document.errors.slice(0, 1).map(({ message, pos }) => {
      const { line, col } = lineCounter.linePos(pos[0])
      return brokenFault(message, line + 1, col)
    })
    const values: unknown = document.toJS({ maxAliasCount: 50 })
    if (faults.length > 0)
      return { values: { ...(isRecord(values) ? values : {}), ...simpleLines(yaml) }, faults, isMap: true }
    if (values === null || values === undefined) return { values: {}, faults, isMap: true }
    return isRecord(values) ? { values, faults, isMap: true } : { values: {}, faults, isMap: false }
  } catch (fault) {
    // Aliases that grow without end, or nesting too deep to read.
    const said = fault instanceof RangeError ? fault.message : 'its aliases grow without end'
    return { values: {}, faults: [brokenFault(said, 2, 1)], isMap: true }
  }
}

/** What can be read of broken YAML line by line: its author meant `title: Ads: how we plan them` as words. */
const simpleLines = (yaml: string): Record<string, string> =>
  Object.fromEntries(
    [...yaml.matchAll(/^([\w-]+): +(['"]?)(\w.*)\2[ \t]*$/gm)].map(([, key = '', , value = '']) => [
      key,
      value,
    ]),
  )

function brokenFault(said: string, line: number, column: number): Fault {
  const first = said.includes('call stack')
    ? 'it is nested too deeply'
    : (said.split('\n')[0]?.replace(/[.:]$/, '') ?? '')
  return {
    code: 'front-matter-broken',
    severity: 'error',
    line,
    column,
    message: `The front matter is not YAML: ${first}.`,
    mend: 'A value with ": " in it, or one that begins with @, # or [, stands in quotes.',
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
