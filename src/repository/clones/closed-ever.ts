import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database, Db } from '#kernel'
import { sees, type Sight } from '#pages'
import type { Cache } from '../cache.ts'
import { Lock } from '../lock.ts'
import { handbookIn } from '../store.ts'
import { namedReaders, type Named } from './named-readers.ts'
import { objectsSince } from './objects-since.ts'

interface Looked {
  readonly handbook: string
  /** Up to which pack. */
  readonly seq: number
  readonly named: readonly Named[]
}

/**
 * For whom anything was ever closed in what this handbook's git holds: versions, steps between them, drafts, and what no
 * branch leads to any more. It only grows, and is the same on every node.
 */
export class ClosedEver {
  readonly #db: Db
  readonly #cache: Cache
  readonly #lock = new Lock()
  #known: Looked | undefined

  constructor(database: Database, cache: Cache) {
    this.#db = database.db
    this.#cache = cache
  }

  /** Whether nothing in any object of the handbook was ever closed to somebody who works here. */
  async opensAllTo(sight: Sight): Promise<boolean> {
    if (sight.names === undefined) return false
    return (await this.look()).every((named) => sees(sight, named))
  }

  /** Everybody to whom alone something was ever open, read as far as there are packs. */
  look(): Promise<readonly Named[]> {
    return this.#lock.run(() => this.#look())
  }

  async #look(): Promise<readonly Named[]> {
    const kept = await handbookIn(this.#db)
    if (!kept) return [[]]
    const known = await this.#before(kept.id)
    const { seq, ...objects } = await objectsSince(this.#db, this.#cache.repository, known.seq)
    if (seq === known.seq) return known.named
    const more = await namedReaders(this.#cache.repository, objects)
    const named = new Map([...known.named, ...more].map((names) => [JSON.stringify(names), names]))
    this.#known = { handbook: kept.id, seq, named: [...named.values()] }
    await writeFile(`${this.#file}.new`, JSON.stringify(this.#known))
    await rename(`${this.#file}.new`, this.#file)
    return this.#known.named
  }

  async #before(handbook: string): Promise<Looked> {
    if (this.#known?.handbook === handbook) return this.#known
    const said = await readFile(this.#file, 'utf8').catch(() => '{}')
    return lookedIn(said, handbook) ?? { handbook, seq: 0, named: [] }
  }

  get #file(): string {
    return join(this.#cache.folder, 'closed-ever.json')
  }
}

function lookedIn(text: string, handbook: string): Looked | undefined {
  try {
    const { seq, named, ...said } = JSON.parse(text) as Partial<Looked>
    return said.handbook === handbook && typeof seq === 'number' && named
      ? { handbook, seq, named }
      : undefined
  } catch {
    return undefined
  }
}
