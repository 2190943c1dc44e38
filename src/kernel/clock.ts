/** Where "now" comes from. Never read the machine's time anywhere else. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock that stands still until it is moved; for tests and the sample. */
export class SetClock implements Clock {
  #now: Temporal.Instant

  constructor(now: string | Temporal.Instant) {
    this.#now = Temporal.Instant.from(now)
  }

  now(): Temporal.Instant {
    return this.#now
  }

  set(now: string | Temporal.Instant): void {
    this.#now = Temporal.Instant.from(now)
  }

  forward(by: Temporal.DurationLike): void {
    this.#now = this.#now.add(by)
  }
}
