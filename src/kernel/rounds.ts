/** Goes the same round again and again, one at a time, until it is stopped. */
export class Rounds {
  readonly #round: () => Promise<unknown>
  readonly #onFault: (fault: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #going: Promise<void> | undefined
  #again = false
  #over = false

  constructor(round: () => Promise<unknown>, onFault: (fault: unknown) => void) {
    this.#round = round
    this.#onFault = onFault
  }

  /** True once it was stopped: a long round looks at this on its way. */
  get over(): boolean {
    return this.#over
  }

  /** Goes every `every` milliseconds, and at once after `poke`. */
  start(every = 500): void {
    this.#timer = setInterval(() => this.poke(), every)
    this.poke()
  }

  /** Says that there may be something to do: a round under way is followed by another. */
  poke(): void {
    if (this.#over) return
    this.#again = true
    this.#going ??= this.#go().finally(() => {
      this.#going = undefined
      if (this.#again) this.poke()
    })
  }

  /** Ends after the round that is under way. */
  async stop(): Promise<void> {
    this.#over = true
    this.#again = false
    clearInterval(this.#timer)
    await this.#going
  }

  async #go(): Promise<void> {
    this.#again = false
    try {
      await this.#round()
    } catch (fault) {
      if (!this.#over) this.#onFault(fault)
    }
  }
}
