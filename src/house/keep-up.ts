import { setTimeout as pause } from 'node:timers/promises'
import { Announcements } from '#kernel'
import type { Surroundings } from '#start'
import type { LivePages } from '#web'

/** How often a node looks whether another put a version in force, in case no hint arrived; in milliseconds. */
const glance = 500

/**
 * Keeps this node's pages up with what any node does: cards that changed are told to open pages, and `look` is called
 * at every word of a new version. Answers how to end it.
 */
export async function keepUp(
  { database }: Surroundings,
  live: LivePages,
  look: () => Promise<void>,
): Promise<() => Promise<void>> {
  const announcements = new Announcements(database.app, {
    hear: ({ about, ids }) => {
      if (about === 'cards') live.changed(ids)
      else if (about === 'sessions') live.end(ids)
      else void look().catch(() => undefined)
    },
    // Whom it missed comes back at once, and is asked then who they are.
    missed: () => {
      live.end()
      live.changed()
    },
  })
  await announcements.open()
  const closing = new AbortController()
  const watching = watch(look, closing.signal)
  return async () => {
    closing.abort()
    live.close()
    await announcements.close()
    await watching
  }
}

async function watch(look: () => Promise<void>, closing: AbortSignal): Promise<void> {
  while (!closing.aborted) {
    await pause(glance, undefined, { signal: closing }).catch(() => undefined)
    // The database may be away for a moment; then what was known goes on.
    if (!closing.aborted) await look().catch(() => undefined)
  }
}
