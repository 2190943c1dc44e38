import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type ParsedNode } from 'yaml'
import type { FenceBlock } from './fence.ts'
import type { Fault } from './finding.ts'
import type { KeyPath, Spot, Written } from './written.ts'
import { mendOf, quoted } from './yaml-mends.ts'

/** A definition is a few lines for people; more than this is not read, whatever it holds. */
export const longestBlock = 65_536
const deepest = 12
const never = new Set(['__proto__', 'constructor', 'prototype'])

const keyOf = (path: KeyPath): string => path.map(String).join('\u0000')

/** Reads a block's YAML 1.2 with the place of every key and value; never throws, whatever the block holds. */
export function readYaml({ body, bodyLine, bodyColumn }: FenceBlock): Written {
  const faults: (Fault & { at?: KeyPath })[] = []
  const lines = new LineCounter()
  const keys = new Map<string, number>()
  const values = new Map<string, readonly [number, number]>()

  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { line: bodyLine + Math.max(1, line) - 1, column: bodyColumn + Math.max(1, col) - 1 }
  }
  const fault = (offset: number, message: string, mend?: string, at?: KeyPath): void => {
    const told: Fault = { code: 'bad-yaml', severity: 'error', ...spot(offset), message }
    faults.push({ ...told, ...(mend === undefined ? {} : { mend }), ...(at ? { at } : {}) })
  }

  const plainOf = (node: Node | null | undefined, path: KeyPath): unknown => {
    const range = node?.range
    if (range) values.set(keyOf(path), [range[0], range[1]])
    const start = range?.[0] ?? 0
    if (path.length > deepest) {
      fault(start, 'this is nested too deeply.', 'Two levels are enough for any definition.')
      return undefined
    }
    if (!node) return null
    if (isAlias(node)) {
      const text = body.slice(start, range?.[1])
      fault(start, 'a value cannot begin with "*".', `Put it in quotes: ${quoted(text)}.`, path)
      return undefined
    }
    if ((isScalar(node) || isMap(node) || isSeq(node)) && (node.anchor || node.tag)) {
      const sign = node.anchor ? '&' : '!'
      if (body.slice(0, start).trimEnd().length < start || node.anchor || node.tag)
        fault(
          start,
          `anchors and tags ("${sign}") are not used here.`,
          'Write the value itself, in quotes if it needs the sign.',
          path,
        )
      return undefined
    }
    if (isSeq(node)) return node.items.map((item, at) => plainOf(item as ParsedNode, [...path, at]))
    if (isMap(node)) return mapOf(node as ParsedNode, path)
    return isScalar(node) ? node.value : null
  }

  const mapOf = (node: ParsedNode, path: KeyPath): Record<string, unknown> => {
    const plain: Record<string, unknown> = {}
    if (!isMap(node)) return plain
    for (const pair of node.items) {
      const keyNode = pair.key as ParsedNode | null
      const at = keyNode?.range?.[0] ?? node.range?.[0] ?? 0
      if (!isScalar(keyNode) || typeof keyNode.value !== 'string' || never.has(keyNode.value)) {
        const source = body.slice(at, keyNode?.range?.[1] ?? at).slice(0, 40)
        fault(at, `"${source}" cannot be a key.`, 'A key is a word.')
        continue
      }
      const key = keyNode.value
      const here = [...path, key]
      if (Object.hasOwn(plain, key)) {
        const first = spot(keys.get(keyOf(here)) ?? 0)
        fault(at, `"${key}" stands here twice, first in line ${first.line}.`, 'Keep one of them.', here)
        continue
      }
      keys.set(keyOf(here), at)
      const value = pair.value as ParsedNode | null
      plain[key] = plainOf(value, here)
      if (plain[key] === null) emptyValue(key, here, keyNode.range?.[1] ?? at, at)
    }
    return plain
  }

  const emptyValue = (key: string, path: KeyPath, keyEnd: number, at: number): void => {
    const end = body.indexOf('\n', keyEnd)
    const rest = body.slice(keyEnd, end === -1 ? body.length : end)
    const glued = /^([a-z][a-z-]*):(.+)$/.exec(key)
    const hash = /^\s*:\s+#(\S+)/.exec(rest)
    if (glued) fault(at, 'the space after the colon is missing.', `Write ${glued[1]}: ${glued[2]}.`, path)
    else if (hash)
      fault(
        keyEnd + rest.indexOf('#'),
        `everything after "#" is a comment, so "${key}" has no value.`,
        `Write ${key}: ${hash[1]}, without the #.`,
        path,
      )
    else fault(at, `"${key}" has no value.`, 'Write one, or take the line away.', path)
  }

  const read = (): Record<string, unknown> => {
    if (body.length > longestBlock) {
      fault(0, `the block is longer than ${longestBlock / 1024} kB.`, 'Keep a definition short.')
      return {}
    }
    const document = parseDocument(body, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      version: '1.2',
      schema: 'core',
      merge: false,
      logLevel: 'silent',
    })
    const seen = new Set<number>()
    const understood = document.errors.map((error) => mendOf(body, error.code, error.pos[0], error.message))
    for (const mend of understood) {
      if (!mend) continue
      const { line } = spot(mend.offset)
      if (!seen.has(line)) fault(mend.offset, mend.message, mend.mend)
      seen.add(line)
    }
    const [first] = document.errors
    if (first && seen.size === 0)
      fault(first.pos[0], `this does not read as YAML (${first.message}).`, 'Write each line as key: value.')
    if (document.directives?.docStart === true)
      fault(0, '"---" does not belong in a definition.', 'Take it away; one block is one definition.')
    const { contents } = document
    if (isMap(contents)) return mapOf(contents as ParsedNode, [])
    if (first) return {}
    const glued = mendOf(body, 'MULTILINE_IMPLICIT_KEY', contents?.range?.[0] ?? 0, '')
    if (contents === null) fault(0, 'the block is empty.', 'Write each line as key: value.')
    else if (glued) fault(glued.offset, glued.message, glued.mend)
    else
      fault(
        contents.range?.[0] ?? 0,
        'the block is not made of keys with values.',
        'Write each line as key: value.',
      )
    return {}
  }

  const safely = (): Record<string, unknown> => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      fault(0, 'this is nested too deeply.', 'Two levels are enough for any definition.')
      return {}
    }
  }
  const plain = safely()

  const offsetAt = (path: KeyPath): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const part = path.slice(0, length)
      const found = values.get(keyOf(part))?.[0] ?? keys.get(keyOf(part))
      if (found !== undefined) return found
    }
    return values.get('')?.[0] ?? 0
  }
  return {
    plain,
    faults,
    valueAt: (path) => spot(offsetAt(path)),
    keyAt: (path) => spot(keys.get(keyOf(path)) ?? offsetAt(path)),
    sourceAt: (path) => {
      const range = values.get(keyOf(path))
      return range
        ? body
            .slice(...range)
            .trim()
            .replaceAll(/\s+/g, ' ')
        : ''
    },
  }
}
