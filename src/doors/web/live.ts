import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { cardId, type MarginCard } from '#design'
import type { Consumer, Db } from '#kernel'

/** Somebody's open page: which cards stand on it and how to tell it. */
interface Listener {
  readonly cards: ReadonlySet<string>
  readonly tell: (id: string) => void
}

/** In place of ids: every card, after a new version came into force. */
const everything = '*'

/** A silent line is cut by proxies; this keeps it. */
const breath = 25_000

/** Open pages and the cards they show. The stream carries ids only: each page fetches its own fragment. */
export class LivePages {
  readonly #listeners = new Set<Listener>()
  #closing = false

  /** Says that cards changed. */
  changed(ids: readonly string[]): void {
    for (const { cards, tell } of this.#listeners)
      for (const id of ids.includes(everything) ? cards : ids) if (cards.has(id)) tell(id)
  }

  /** `GET /-/events?cards=a,b`: stays open, and says which of these cards changed. */
  open(c: Context): Response {
    const cards = new Set((c.req.query('cards') ?? '').split(',').filter(Boolean).slice(0, 100))
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async (stream) => {
      const listener = { cards, tell: (id: string) => void stream.writeSSE({ event: 'card', data: id }) }
      if (this.#closing) return
      this.#listeners.add(listener)
      stream.onAbort(() => void this.#listeners.delete(listener))
      await stream.writeSSE({ event: 'open', data: '' })
      while (this.#listeners.has(listener)) {
        await stream.sleep(breath)
        await stream.write(': \n\n')
      }
    })
  }

  /** Lets every page go, so that the house can close; each comes back by itself. */
  close(): void {
    this.#closing = true
    this.#listeners.clear()
  }
}

/** Follows the journal and says which cards an entry changed. `announce` reaches every node. */
export const liveConsumer = (
  cards: readonly MarginCard[],
  announce: (db: Db, ids: readonly string[]) => Promise<void>,
): Consumer => ({
  name: 'live',
  hear: async (entry, db) => {
    const ids: string[] = []
    for (const card of cards) {
      const names = await card.changedBy(entry, db)
      if (names === 'all') return announce(db, [everything])
      ids.push(...names.map((name) => cardId(card.kind.kind, name)))
    }
    if (ids.length > 0) await announce(db, ids)
  },
})
