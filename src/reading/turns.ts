import { conflict } from '#kernel'

/** Lets so many do something at a time; others wait in the order in which they came, and too many are sent away. */
export class Turns {
  #free: number
  readonly #waiting: (() => void)[] = []

  readonly #most: number

  constructor(atOnce: number, waiting: number) {
    this.#free = atOnce
    this.#most = waiting
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1
    else if (this.#waiting.length >= this.#most)
      throw conflict('Too much is being looked for just now. Ask again in a moment.')
    else await new Promise<void>((go) => this.#waiting.push(go))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
