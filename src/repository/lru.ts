/** Remembers the last `size` answers by key; one that is being worked out is waited for, one that failed is forgotten. */
export class Lru<Value> {
  readonly #size: number
  readonly #kept = new Map<string, Promise<Value>>()

  constructor(size: number) {
    this.#size = size
  }

  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(key)
    this.#kept.delete(key)
    const value = known ?? this.#made(key, make())
    this.#kept.set(key, value)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#size) break
      this.#kept.delete(oldest)
    }
    return value
  }

  drop(key: string): void {
    this.#kept.delete(key)
  }

  clear(): void {
    this.#kept.clear()
  }

  #made(key: string, value: Promise<Value>): Promise<Value> {
    value.catch(() => {
      if (this.#kept.get(key) === value) this.#kept.delete(key)
    })
    return value
  }
}
