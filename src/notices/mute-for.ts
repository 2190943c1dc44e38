import type { Act } from '#kernel'
import type { Thing } from './notice.ts'
import { mute } from './mutes-store.ts'
import { ringBell } from './ring-bell.ts'
import { markRead } from './store.ts'

/** Whoever acts is told of a thing only what is about them from now on; what they were told of it counts as read. */
export async function muteFor({ db, by, now }: Act, thing: Thing): Promise<void> {
  await mute(db, by.id, thing, now)
  const read = await markRead(db, by, { thing }, now)
  if (read.length > 0) await ringBell(db, [by.id])
}
