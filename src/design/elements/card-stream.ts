import { lookWhetherAway, onConnection } from './connection.ts'

/**
 * What a card does when the stream names it. When the stream stands, every card is named once: something may have
 * changed after the page was drawn, or while the stream was broken.
 */
export interface Listener {
  readonly id: string
  named(): void
  standing(stands: boolean): void
}

const listeners = new Set<Listener>()
let source: EventSource | undefined
let waiting = false

/** A page that is being left breaks its stream too: it is gone before this is over. In milliseconds. */
const leaving = 1000

function broken(): void {
  setTimeout(() => void lookWhetherAway(), leaving)
  stand(false)
}

function stand(stands: boolean): void {
  for (const listener of listeners) listener.standing(stands)
}

function open(): void {
  waiting = false
  source?.close()
  source = undefined
  if (listeners.size === 0) return
  const ids = [...new Set([...listeners].map(({ id }) => id))].toSorted()
  source = new EventSource(`/-/events?cards=${ids.map(encodeURIComponent).join(',')}`)
  source.addEventListener('card', ({ data }) => {
    for (const listener of listeners) if (listener.id === data) listener.named()
  })
  source.addEventListener('error', broken)
  source.addEventListener('open', (event) => {
    if (event instanceof MessageEvent) return
    stand(true)
    for (const listener of listeners) listener.named()
  })
}

/** All cards of the page share one stream; it is opened anew once after cards came or went. */
function openSoon(): void {
  if (waiting) return
  waiting = true
  queueMicrotask(open)
}

export function listen(listener: Listener): void {
  listeners.add(listener)
  openSoon()
}

export function leave(listener: Listener): void {
  if (listeners.delete(listener)) openSoon()
}

onConnection((away) => {
  if (away) stand(false)
  else if (listeners.size > 0) openSoon()
})
