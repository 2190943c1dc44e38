import { LeastRecentlyUsed } from './least-recently-used.ts'

/** Remembers the last `most` answers by key; one that is being worked out is waited for, one that failed is forgotten. */
export class Remembered<Value> {
  readonly #answers: LeastRecentlyUsed<Promise<Value>>

  constructor(most: number) {
    this.#answers = new LeastRecentlyUsed(most)
  }

  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#answers.get(key)
    if (known) return known
    const answer = make()
    this.#answers.set(key, answer)
    answer.catch(() => {
      if (this.#answers.get(key) === answer) this.#answers.delete(key)
    })
    return answer
  }

  delete(key: string): void {
    this.#answers.delete(key)
  }
}
