import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import { deepest, isPrintable, longestBlock, nestsDeeply } from './block-bounds.ts'
import { placeInFile, type FenceBlock } from '#pages'
import type { Fault } from './finding.ts'
import { parseMending, type Parsed } from './parse-mending.ts'
import type { KeyPath, Spot, Written } from './written.ts'
import { mendOf, quoted } from './yaml-mends.ts'

const notKeys = new Set(['__proto__', 'constructor', 'prototype'])

const pathKey = (path: KeyPath): string => path.map(String).join('\u0000')
const tooDeep = ['this is nested too deeply.', 'Two levels are enough for any definition.'] as const

/** Reads a block's YAML 1.2 with the place of every key and value; never throws, whatever the block holds. */
export function readYaml(fence: FenceBlock): Written {
  const reader = new BlockReader(fence)
  return reader.written()
}

/** Lives for one block: walks the document once and keeps where everything stands. */
class BlockReader {
  readonly #fence: FenceBlock
  readonly #faults: Written['faults'][number][] = []
  readonly #keys = new Map<string, number>()
  readonly #values = new Map<string, readonly [number, number]>()
  #parsed: Parsed | undefined

  constructor(fence: FenceBlock) {
    this.#fence = fence
  }

  written(): Written {
    const { body } = this.#fence
    const plain = this.#safely()
    return {
      plain,
      faults: this.#faults,
      whole: this.#parsed?.whole ?? false,
      valueAt: (path) => this.#spot(this.#offsetOf(path)),
      keyAt: (path) => this.#spot(this.#keys.get(pathKey(path)) ?? this.#offsetOf(path)),
      sourceAt: (path) => {
        const range = this.#values.get(pathKey(path))
        return range
          ? (this.#parsed?.body ?? body)
              .slice(...range)
              .trim()
              .replaceAll(/\s+/g, ' ')
          : ''
      },
    }
  }

  #spot(offset: number): Spot {
    const { line, column } = this.#parsed?.place(offset) ?? { line: 1, column: 1 }
    return this.#inFile(line, column)
  }

  #inFile(line: number, column: number): Spot {
    return placeInFile(this.#fence, line, column)
  }

  #fault(offset: number, message: string, mend: string, at?: KeyPath): void {
    const told: Fault = { code: 'bad-yaml', severity: 'error', ...this.#spot(offset), message, mend }
    this.#faults.push(at ? { ...told, at } : told)
  }

  #offsetOf(path: KeyPath): number {
    for (let length = path.length; length > 0; length -= 1) {
      const part = pathKey(path.slice(0, length))
      const found = this.#values.get(part)?.[0] ?? this.#keys.get(part)
      if (found !== undefined) return found
    }
    return this.#values.get('')?.[0] ?? 0
  }

  #safely(): Record<string, unknown> {
    try {
      return this.#read()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      this.#fault(0, ...tooDeep)
      return {}
    }
  }

  #read(): Record<string, unknown> {
    const { body } = this.#fence
    if (body.length > longestBlock) {
      this.#fault(0, `the block is longer than ${longestBlock / 1024} kB.`, 'Keep a definition short.')
      return {}
    }
    if (nestsDeeply(body)) {
      this.#fault(0, ...tooDeep)
      return {}
    }
    const parsed = parseMending(body)
    this.#parsed = parsed
    for (const { line, column, message, mend } of parsed.stumbles)
      this.#faults.push({
        code: 'bad-yaml',
        severity: 'error',
        ...this.#inFile(line, column),
        message,
        mend,
      })
    const { contents, directives } = parsed.document
    if (directives?.docStart === true)
      this.#fault(0, '"---" does not belong in a definition.', 'Take it away; one block is one definition.')
    if (isMap(contents)) return this.#map(contents, [])
    if (parsed.stumbles.length === 0) this.#notAMap(contents)
    return {}
  }

  #notAMap(contents: Node | null): void {
    const start = contents?.range?.[0] ?? 0
    const mend = contents && mendOf(this.#fence.body, 'MULTILINE_IMPLICIT_KEY', start, '')
    if (!contents) this.#fault(0, 'the block is empty.', 'Write each line as key: value.')
    else if (mend) this.#fault(mend.offset, mend.message, mend.mend)
    else this.#fault(start, 'the block is not made of keys with values.', 'Write each line as key: value.')
  }

  #plain(node: Node | null, path: KeyPath): unknown {
    if (!node) return null
    const { range } = node
    const start = range?.[0] ?? 0
    if (range) this.#values.set(pathKey(path), [range[0], range[1]])
    if (path.length > deepest) {
      this.#fault(start, ...tooDeep, path)
      return undefined
    }
    const sign = isAlias(node) ? '*' : node.tag ? '!' : 'anchor' in node && node.anchor ? '&' : undefined
    if (sign !== undefined) {
      const text = (this.#parsed?.body ?? '').slice(start, range?.[1])
      const from = Math.max(0, start - (text.startsWith(sign) ? 0 : (node.tag ?? `${sign}x`).length + 1))
      this.#fault(
        from,
        `a value cannot begin with "${sign}".`,
        `Put it in quotes if it is text, like ${quoted(`${sign}…`)}.`,
        path,
      )
      return undefined
    }
    if (isMap(node)) return this.#map(node, path)
    // A document's items are nodes; its types leave room for what programs put there.
    if (isSeq(node)) return node.items.map((item, at) => this.#plain(item as Node | null, [...path, at]))
    const value = isScalar(node) ? node.value : null
    if (typeof value === 'string' && !isPrintable(value))
      this.#fault(start, 'this text holds a sign that cannot be printed.', 'Write it anew.', path)
    return value
  }

  #map(node: Node, path: KeyPath): Record<string, unknown> {
    const plain: Record<string, unknown> = {}
    if (!isMap(node)) return plain
    if (node.range) this.#values.set(pathKey(path), [node.range[0], node.range[1]])
    for (const pair of node.items) {
      const keyNode = pair.key as Node | null
      const at = keyNode?.range?.[0] ?? node.range?.[0] ?? 0
      const end = keyNode?.range?.[1] ?? at
      const key = isScalar(keyNode) && !keyNode.anchor && !keyNode.tag ? keyNode.value : undefined
      if (typeof key !== 'string' || notKeys.has(key)) {
        const source = (this.#parsed?.body ?? '').slice(at, end).slice(0, 40)
        this.#fault(at, `"${source}" cannot be a key.`, 'A key is a word.')
        continue
      }
      const here = [...path, key]
      if (Object.hasOwn(plain, key)) {
        const first = this.#spot(this.#keys.get(pathKey(here)) ?? 0)
        this.#fault(at, `"${key}" stands here twice, first in line ${first.line}.`, 'Keep one of them.', here)
        continue
      }
      this.#keys.set(pathKey(here), at)
      plain[key] = this.#plain(pair.value as Node | null, here)
      if (plain[key] === null) this.#noValue(key, here, at, end)
    }
    return plain
  }

  /** `channel: #x` is a comment to YAML, `name:x` in braces a key without value; both are meant otherwise. */
  #noValue(key: string, path: KeyPath, at: number, end: number): void {
    const body = this.#parsed?.body ?? ''
    const rest = /^[^\n]*/.exec(body.slice(end))?.[0] ?? ''
    const glued = /^([a-z][a-z-]*):(.+)$/.exec(key)
    const hash = /^\s*:\s+#(\S+)/.exec(rest)
    if (glued)
      this.#fault(at, 'the space after the colon is missing.', `Write ${glued[1]}: ${glued[2]}.`, path)
    else if (hash) {
      const message = `everything after "#" is a comment, so "${key}" has no value.`
      this.#fault(end + rest.indexOf('#'), message, `Write ${key}: ${hash[1]}, without the #.`, path)
    } else this.#fault(at, `"${key}" has no value.`, 'Write one, or take the line away.', path)
  }
}
