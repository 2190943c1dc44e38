import { invalid } from '#kernel'
import { NotAnswered } from './problem.ts'

const most = { levels: 32, values: 100_000 }

const space = /[ \t\n\r]*/y
const plain = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const special = /["\\]|[^\u0020-\uffff]/g
const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y

/**
 * JSON (RFC 8259) of a request. Looked through before it is parsed: refused by line and column where it is not JSON, by
 * its path where a key stands twice, where it goes deeper than 32 levels, or where a text is not text.
 */
export function readJson(text: string): unknown {
  new Reader(text).readAll()
  return JSON.parse(text)
}

class Reader {
  readonly #text: string
  #at = 0
  #values = 0

  constructor(text: string) {
    this.#text = text
  }

  readAll(): void {
    this.#value('', 1)
    if (this.#at < this.#text.length) this.#fail('Here the JSON has ended, and something follows.')
  }

  #value(path: string, level: number): void {
    this.#values += 1
    if (this.#values > most.values)
      this.#fail(`This holds more than ${most.values.toLocaleString('en')} values. Send it in parts.`)
    if (level > most.levels)
      throw new NotAnswered('unreadable', `This goes deeper than ${most.levels} levels, at ${short(path)}.`)
    this.#skip(space)
    const first = this.#text[this.#at]
    if (first === '{') this.#object(path, level)
    else if (first === '[') this.#array(path, level)
    else if (first === '"') this.#string(path)
    else if (!this.#skip(plain))
      this.#fail(first === undefined ? 'Here it ends too early.' : 'Here a value is expected.')
    this.#skip(space)
  }

  #object(path: string, level: number): void {
    const keys = new Set<string>()
    this.#list('}', () => {
      this.#skip(space)
      if (this.#text[this.#at] !== '"') this.#fail('Here a key in double quotes is expected.')
      const key = this.#string(path)
      const inside = path === '' ? key : `${path}.${key}`
      if (keys.has(key)) this.#fail(`“${short(key)}” stands twice in this object.`, inside)
      keys.add(key)
      this.#skip(space)
      if (this.#text[this.#at] !== ':') this.#fail('Here a colon is expected.')
      this.#at += 1
      this.#value(inside, level + 1)
    })
  }

  #array(path: string, level: number): void {
    let place = 0
    this.#list(']', () => {
      this.#value(path === '' ? String(place) : `${path}.${place}`, level + 1)
      place += 1
    })
  }

  /** From the opening bracket to the closing one. */
  #list(end: '}' | ']', entry: () => void): void {
    this.#at += 1
    this.#skip(space)
    if (this.#text[this.#at] === end) return this.#pass()
    for (;;) {
      entry()
      const next = this.#text[this.#at]
      if (next === end) return this.#pass()
      if (next !== ',') this.#fail(`Here a comma or ${end} is expected.`)
      this.#at += 1
    }
  }

  #pass(): void {
    this.#at += 1
  }

  #string(path: string): string {
    const begin = this.#at
    this.#at += 1
    for (;;) {
      special.lastIndex = this.#at
      const found = special.exec(this.#text)
      this.#at = found?.index ?? this.#text.length
      if (!found) this.#fail('This text has no end: a double quote is missing.')
      if (found[0] === '"') break
      if (found[0] !== '\\') this.#fail('A text cannot hold this character; write it as an escape like \\n.')
      if (!this.#skip(escaped)) this.#fail('There is no such escape.')
    }
    this.#at += 1
    // Checked above: it is a JSON text.
    const read = JSON.parse(this.#text.slice(begin, this.#at)) as string
    if (read.includes('\0') || !read.isWellFormed())
      throw invalid([{ field: path, message: 'This holds characters that cannot be read as text.' }])
    return read
  }

  /** Goes past what matches here; false where nothing does. */
  #skip(what: RegExp): boolean {
    what.lastIndex = this.#at
    const found = what.exec(this.#text)
    this.#at += found?.[0].length ?? 0
    return found !== null
  }

  #fail(says: string, field = ''): never {
    const before = this.#text.slice(0, this.#at).split('\n')
    const place = `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
    throw new NotAnswered('unreadable', `${place}: ${says}`, {
      fields: [{ field: short(field), message: says }],
    })
  }
}

const short = (path: string): string => (path.length > 100 ? `${path.slice(0, 100)}…` : path)
