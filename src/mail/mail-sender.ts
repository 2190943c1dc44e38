import { Rounds, systemPerson, transactionOf, type Clock, type Db } from '#kernel'
import type { LetterContent } from './letter.ts'
import { afterFailure } from './rules.ts'
import { endMailTry, lendMail, type Ended, type Lent } from './sending-store.ts'
import type { SentLetter } from './transport.ts'

/** What letters are sent with. */
export interface MailWorld {
  readonly db: Db
  /** The machine's. */
  readonly clock: Clock
  /** A name that no other sender has. */
  readonly node: string
  readonly send: (letter: SentLetter) => Promise<void>
  /**
   * Writes a letter that is written only when it is sent, at each try anew: by then somebody may no longer be told.
   * Undefined where there is nothing left to say to them.
   */
  readonly make?: (mailId: string) => Promise<LetterContent | undefined>
  /** Only letters that are written when they are sent. */
  readonly madeOnly?: boolean
  /** The address of whoever works here now and has this one, as it is kept; undefined where nobody has. */
  readonly keptAddress: (db: Db, address: string) => Promise<string | undefined>
  readonly onFault: (fault: unknown) => void
}

/** So many are on their way at once. */
const most = 4

/** Sends the letters that are due until it is stopped. Several nodes may run one each. */
export class MailSender {
  readonly #world: MailWorld
  readonly #rounds: Rounds

  constructor(world: MailWorld) {
    this.#world = world
    this.#rounds = new Rounds(() => this.settled(), world.onFault)
  }

  /** Looks every `every` milliseconds, and at once after `poke`. */
  start(every?: number): void {
    this.#rounds.start(every)
  }

  /** Says that there may be something to send. */
  poke(): void {
    this.#rounds.poke()
  }

  /** Ends when all that is due now was tried. */
  async settled(): Promise<void> {
    while (!this.#rounds.over) {
      const { db, node, clock, madeOnly } = this.#world
      const lent = await transactionOf(db, systemPerson, (tx) =>
        lendMail(tx, { node, now: clock.now(), most, madeOnly }),
      )
      if (lent.length === 0) return
      await Promise.all(lent.map((letter) => this.#send(letter)))
    }
  }

  stop(): Promise<void> {
    return this.#rounds.stop()
  }

  async #send(letter: Lent): Promise<void> {
    const { db, node, clock } = this.#world
    const ended = await this.#tried(letter)
    await transactionOf(db, systemPerson, (tx) => endMailTry(tx, node, letter, ended, clock.now()))
  }

  async #tried(letter: Lent): Promise<Ended> {
    const { clock, send, onFault } = this.#world
    const { id, at, tries, until } = letter
    if (Temporal.Instant.compare(until, clock.now()) <= 0)
      return { is: 'given up', fault: 'What it said held no longer when it could be sent.' }
    const content = await this.#contentOf(letter).catch((fault: unknown) => {
      onFault(fault)
      return afterFailure({ code: 'EWRITE' }, { tries, until, now: clock.now() })
    })
    if (!content) return { is: 'left out' }
    if ('is' in content) return content
    try {
      await send({ id, at, ...content })
      return { is: 'sent' }
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault
      const failure: { code?: string; responseCode?: number } = {
        ...('code' in fault && typeof fault.code === 'string' && { code: fault.code }),
        ...('responseCode' in fault &&
          typeof fault.responseCode === 'number' && { responseCode: fault.responseCode }),
      }
      const ended = afterFailure(failure, { tries, until, now: clock.now() })
      // What a server says may repeat whom the letter was for: the log gets our words only.
      if ('fault' in ended) onFault(new Error(ended.fault))
      return ended
    }
  }

  /** What it says, and to which address; undefined where it goes to nobody. */
  async #contentOf({ id, content, toPeopleOnly }: Lent): Promise<LetterContent | undefined> {
    const { db, keptAddress, make } = this.#world
    if (!content) return make?.(id)
    if (!toPeopleOnly) return content
    // What was typed may only look the same to us as somebody's address, and be another's mailbox.
    const address = await transactionOf(db, systemPerson, (tx) => keptAddress(tx, content.address), {
      readOnly: true,
    })
    return address === undefined ? undefined : { ...content, address }
  }
}
