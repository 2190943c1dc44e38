/**
 * Who is told of what because it concerns them: in the product, by mail that can be answered, and in channels; each with
 * its reason, in their hours, and never more than they may see when it is shown or sent.
 */
import type { House, Schedule } from '#kernel'
import { dropNotices } from './drop-store.ts'
import { chooseNotices, showChoices } from './choose-notices.ts'
import { listNotices } from './list-notices.ts'
import { muteThing, unmuteThing } from './mute-thing.ts'
import { noticesConsumer } from './notices-consumer.ts'
import { outboxScreen } from './outbox-screen.tsx'
import { readNotices } from './read-notices.ts'
import { noticesScreen, settingsScreen, stopScreen } from './screens.tsx'
import { stopLetters } from './stop-letters.ts'
import { unreadNotices } from './unread-notices.ts'
import type { NoticesWorld } from './world.ts'
import { forgettingNotices, letLettersGo, writeLetters } from './write-letters.ts'

/** The module, told of what others answer for their things. */
export function notices(world: NoticesWorld) {
  const read = readNotices(world)
  return {
    name: 'notices',
    operations: [read, unreadNotices, muteThing, unmuteThing, chooseNotices, stopLetters],
    questions: [listNotices(world), showChoices],
    screens: [noticesScreen(world, read), settingsScreen(world), stopScreen, outboxScreen(world)],
    followers: [noticesConsumer(world)],
    schedules: [forgettingNotices],
    emptied: [dropNotices],
    actions: [
      {
        title: 'Choose what you are told',
        href: '/-/notices/settings',
        words: ['notifications', 'mail', 'digest', 'quiet', 'unsubscribe', 'mute', 'bell'],
        act: chooseNotices,
      },
    ],
    menu: [{ href: '/-/notices', title: 'Notices', key: 'i', own: true }],
  }
}

/** Writes letters that are due; where none leave, they are let go, so that nobody gets old ones later. */
export const lettersSchedule = (
  house: Pick<House, 'modelAt' | 'readable'>,
  { outgoing }: Pick<NoticesWorld, 'outgoing'>,
): Schedule => ({
  name: 'write letters of notices',
  next: (after) => after.add({ seconds: 15 }),
  run: (db, now, onFault) =>
    outgoing.ready || outgoing.outbox ? writeLetters(house, db, { now, onFault }) : letLettersGo(db, now),
})

export type { Commenting, Concern, Concerns, ToldOf } from './concerns.ts'
export { MailDoor } from './mail-door.ts'
export { makeLetter } from './make-letter.ts'
export { muteFor } from './mute-for.ts'
export { isMuted, unmute } from './mutes-store.ts'
export { noticeRoutes } from './notice-routes.tsx'
export { noticesConsumer }
export { outboxTransport } from './outbox-store.ts'
export { sayToChannel } from './say-to-channel.ts'
export { unreadOf } from './unread.ts'
export type { NoticesWorld } from './world.ts'
export { writeLetters }
