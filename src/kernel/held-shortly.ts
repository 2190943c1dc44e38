import { randomUUID } from 'node:crypto'
import { LeastRecentlyUsed } from './least-recently-used.ts'

/** A little longer than an Undo is offered, in milliseconds. */
const stays = 300_000

/**
 * What an act changed and the journal is not to know, held for whoever takes it back at once: in this node's memory
 * alone, for a few minutes and never more than so many. The journal keeps the name under which it is held, and no more.
 */
export class HeldShortly<Value> {
  readonly #values: LeastRecentlyUsed<Value>

  constructor(most = 500) {
    this.#values = new LeastRecentlyUsed(most)
  }

  /** Answers the name under which it is held. */
  hold(value: Value): string {
    const name = randomUUID()
    this.#values.set(name, value)
    setTimeout(() => this.#values.delete(name), stays).unref()
    return name
  }

  /** Undefined where it is held no more, or on another node. */
  get(name: unknown): Value | undefined {
    return typeof name === 'string' ? this.#values.get(name) : undefined
  }
}
