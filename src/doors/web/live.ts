import type { Context } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import { cardId, type MarginCard } from '#design'
import type { Consumer, Db, Person } from '#kernel'
import { sessionOf } from '#people'

/** Somebody's open page: which cards stand on it, and which of them it has not been told of yet. */
interface Listener {
  readonly cards: ReadonlySet<string>
  /** Each card once, so that a browser that does not read fills nothing here. */
  readonly untold: Set<string>
  /** A stranger hears of new versions, which are public, and not of what the department does. */
  readonly stranger: boolean
  /** Whose it is: the person, and the session or token they came with. */
  readonly of: ReadonlySet<string>
  wake: () => void
}

/** A silent line is cut by proxies; this keeps it. */
const breath = 25_000

/** Open pages and the cards they show. The stream carries ids only: each page fetches its own fragment. */
export class LivePages {
  readonly #listeners = new Set<Listener>()
  #closing = false

  /** Says which cards changed; all may have, where no ids are given. */
  changed(ids?: readonly string[]): void {
    for (const listener of this.#listeners) {
      for (const id of ids === undefined ? listener.cards : listener.stranger ? [] : ids)
        if (listener.cards.has(id)) listener.untold.add(id)
      listener.wake()
    }
  }

  /** `GET /-/events?cards=a,b`: stays open, and says which of these cards changed. */
  open(c: Context, by: Person): Response {
    const { kind, id } = by
    const session = sessionOf(by)
    c.header('X-Accel-Buffering', 'no')
    // Nobody would ever read the stream, nor end it.
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' })
    const listener: Listener = {
      cards: cardsFor(id, c.req.query('cards') ?? ''),
      untold: new Set(),
      stranger: kind === 'visitor' || kind === 'left',
      of: new Set([id, session, by.token].filter((one) => one !== undefined)),
      wake: () => {},
    }
    return streamSSE(c, async (stream) => {
      if (this.#closing) return
      this.#listeners.add(listener)
      stream.onAbort(() => this.#drop(listener))
      await stream.writeSSE({ event: 'open', data: '' })
      while (this.#listeners.has(listener)) await tell(stream, listener)
    })
  }

  /** Ends the streams of these persons, sessions or tokens; of everybody who is signed in, where none are named. */
  end(ids?: readonly string[]): void {
    for (const listener of this.#listeners)
      if (ids === undefined ? !listener.stranger : ids.some((id) => listener.of.has(id))) this.#drop(listener)
  }

  /** Lets every page go, so that the house can close; each comes back by itself. */
  close(): void {
    this.#closing = true
    for (const listener of this.#listeners) this.#drop(listener)
  }

  #drop(listener: Listener): void {
    this.#listeners.delete(listener)
    listener.wake()
  }
}

/** The cards that somebody wants to hear of; of what is somebody's own, `own/…`, only theirs. */
const cardsFor = (personId: string, asked: string): ReadonlySet<string> =>
  new Set(
    asked
      .split(',')
      .filter((card) => card !== '' && (!card.startsWith('own/') || card === `own/${personId}`))
      .slice(0, 100),
  )

/** Tells what is untold, at its reader's pace; when there is nothing, waits for more. */
async function tell(stream: SSEStreamingApi, listener: Listener): Promise<void> {
  const ids = [...listener.untold]
  listener.untold.clear()
  for (const id of ids) await stream.writeSSE({ event: 'card', data: id })
  if (ids.length === 0 && !(await woken(listener))) await stream.write(': \n\n')
}

const woken = (listener: Listener): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, breath, false)
    listener.wake = () => {
      clearTimeout(timer)
      resolve(true)
    }
  })

/** Follows the journal and says which cards an entry changed. `announce` reaches every node. */
export const liveConsumer = (
  cards: readonly MarginCard[],
  announce: (db: Db, ids?: readonly string[]) => Promise<void>,
): Consumer => ({
  name: 'live',
  hear: async (entry, db) => {
    const ids: string[] = []
    for (const card of cards) {
      const names = await card.changedBy(entry, db)
      if (names === 'all') return announce(db)
      ids.push(...names.map((name) => cardId(card.kind.kind, name)))
    }
    if (ids.length > 0) await announce(db, ids)
  },
})
