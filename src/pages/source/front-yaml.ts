import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { Fault } from '../finding.ts'
import { isRecord, type FrontValues } from './front-values.ts'

/** Reads YAML as its author meant it: what is broken is read with the quotation marks that it lacks, and said. */
export function readYaml(yaml: string, line: number): FrontValues {
  try {
    const lineCounter = new LineCounter()
    const document = parsed(yaml, lineCounter)
    const placed = (offset: number) => {
      const { line: inside, col } = lineCounter.linePos(offset)
      return { line: line + inside - 1, column: col }
    }
    const [error] = document.errors
    if (error) return broken(yaml, document, brokenFault(error.message, placed(error.pos[0])))
    const values: unknown = valuesOf(document)
    if (values === null || values === undefined) return { values: {}, faults: [], isMap: true }
    if (!isRecord(values)) return { values: {}, faults: [], isMap: false }
    return {
      values,
      faults: repeated(document).map((key) => twiceFault(key.name, placed(key.at))),
      isMap: true,
    }
  } catch (fault) {
    // Aliases that grow without end, or nesting too deep to read.
    const said = fault instanceof RangeError ? fault.message : 'its aliases grow without end'
    return { values: {}, faults: [brokenFault(said, { line, column: 1 })], isMap: true }
  }
}

/** The values, without keys that are lists or maps themselves: no page means them, and nested ones take for ever. */
function valuesOf(document: Document.Parsed): unknown {
  visit(document, { Pair: (_, { key }) => (key === null || isScalar(key) ? undefined : visit.REMOVE) })
  // How often an alias may be used is bounded, so that a small text does not become a large one.
  return document.toJS({ maxAliasCount: 50 })
}

// Jekyll takes the last of two equal keys, and so do we, with a finding.
const parsed = (yaml: string, lineCounter = new LineCounter()) =>
  parseDocument(yaml, { prettyErrors: false, lineCounter, logLevel: 'silent', uniqueKeys: false })

function broken(yaml: string, document: Document.Parsed, fault: Fault): FrontValues {
  const mended = parsed(quoted(yaml))
  const usable = mended.errors.length === 0 ? mended : document
  const values: unknown = valuesOf(usable)
  const known = isRecord(values) ? values : {}
  return {
    values: usable === mended ? known : { ...known, ...simpleLines(yaml) },
    faults: [fault],
    isMap: true,
  }
}

const keyLine = /^([ \t]*(?:- +)?[\w-]+:[ \t]+)(\S.*?)[ \t]*$/gm
const needsQuotes = /^[@`%,]|^[[{](?!.*[\]}]$)|^\[[^\]]*\].|^[*&!](?!\w+$)|: |:$| #/
const block = /^[|>][+-]?\d?(?:[ \t]+#.*)?$/

/** `title: Paid: social` and `owner: @noor` with the quotation marks that they need; tabs as blanks. */
const quoted = (yaml: string): string =>
  yaml
    .replace(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll('\t', '  '))
    .replace(keyLine, (line, key: string, value: string) => {
      if (block.test(value) || !needsQuotes.test(value)) return line
      const bare = /^(["'])(?=.*\1$)/.test(value) ? value.slice(1, -1) : value
      return key + JSON.stringify(bare)
    })

/** What can be read of broken YAML line by line. */
const simpleLines = (yaml: string): Record<string, string> =>
  Object.fromEntries(
    [...yaml.matchAll(/^([\w-]+): +(['"]?)(\w.*)\2[ \t]*$/gm)].map(([, key = '', , value = '']) => [
      key,
      value,
    ]),
  )

/** Keys at the top that stand there twice, each where it comes again. */
function repeated({ contents }: Document.Parsed): readonly { readonly name: string; readonly at: number }[] {
  if (!isMap(contents)) return []
  const seen = new Set<string>()
  return contents.items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    const again = seen.has(name)
    seen.add(name)
    return again ? [{ name, at: key.range?.[0] ?? 0 }] : []
  })
}

type Place = { readonly line: number; readonly column: number }

const twiceFault = (key: string, place: Place): Fault => ({
  code: 'front-matter-twice',
  severity: 'warning',
  ...place,
  message: `"${key}" stands in the front matter twice; the last one counts.`,
  mend: 'Keep one of the two.',
})

function brokenFault(said: string, place: Place): Fault {
  const first = said.includes('call stack')
    ? 'it is nested too deeply'
    : (said.split('\n')[0]?.replace(/[.:]$/, '') ?? '')
  return {
    code: 'front-matter-broken',
    severity: 'error',
    ...place,
    message: `The front matter is not YAML: ${first}.`,
    mend: 'A value with ": " in it, or one that begins with @, # or [, stands in quotes.',
  }
}
