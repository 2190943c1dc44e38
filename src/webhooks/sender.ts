import { Rounds } from '#kernel'
import { deliver, type SenderWorld } from './deliver.ts'
import { lend, type Lent } from './sending-store.ts'

/** So many are on their way at once, from this node in all and to one webhook. */
const most = { inAll: 32, each: 4 }
/** How long those under way may take when the node ends; then they are given back. */
const grace = 2000

/** Sends what is due until it is stopped. Several nodes may run one each. */
export class Sender {
  readonly #world: SenderWorld
  readonly #rounds: Rounds
  readonly #underWay = new Map<Promise<void>, string>()
  readonly #cut = new AbortController()

  constructor(world: SenderWorld) {
    this.#world = world
    this.#rounds = new Rounds(() => this.#look(), world.onFault)
  }

  /** Looks every `every` milliseconds, and at once after `poke`. */
  start(every?: number): void {
    this.#rounds.start(every)
  }

  /** Says that there may be something to send. */
  poke(): void {
    this.#rounds.poke()
  }

  /** Waits until all that is due now has been tried. */
  async settled(): Promise<void> {
    await this.#look()
    while (this.#underWay.size > 0) {
      await Promise.race(this.#underWay.keys())
      await this.#look()
    }
  }

  async stop(): Promise<void> {
    await this.#rounds.stop()
    const late = setTimeout(() => this.#cut.abort(), grace)
    await Promise.all(this.#underWay.keys())
    clearTimeout(late)
  }

  async #look(): Promise<void> {
    for (;;) {
      const free = most.inAll - this.#underWay.size
      if (this.#rounds.over || free <= 0) return
      const { house, node, clock } = this.#world
      const lent = await lend(house.database.db, { node, now: clock.now(), busy: this.#busy(), most: free })
      if (lent.length === 0) return
      for (const one of lent) this.#send(one)
    }
  }

  #busy(): readonly string[] {
    const counts = new Map<string, number>()
    for (const id of this.#underWay.values()) counts.set(id, (counts.get(id) ?? 0) + 1)
    return [...counts].filter(([, count]) => count >= most.each).map(([id]) => id)
  }

  #send(lent: Lent): void {
    const sending = deliver(this.#world, lent, this.#cut.signal)
      .catch((fault: unknown) => this.#world.onFault(fault))
      .finally(() => {
        this.#underWay.delete(sending)
        this.poke()
      })
    this.#underWay.set(sending, lent.webhookId)
  }
}
