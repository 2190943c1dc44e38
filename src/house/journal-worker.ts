import { randomUUID } from 'node:crypto'
import { announce, forgetKeys, systemClock, Worker, type Consumer, type House, type Schedule } from '#kernel'
import type { Surroundings } from '#start'
import { lettersSchedule } from '#notices'
import { liveConsumer } from '#web'
import { contributed } from '../app.ts'

/** Follows the journal on this node: live pages, word of a new version, and what is done every day. */
export function journalWorker({ log }: Surroundings, house: House): Worker {
  return new Worker({
    db: house.database.db,
    clock: systemClock,
    consumers: [
      liveConsumer(contributed.cards, (db, ids) => announce(db, { about: 'cards', ...(ids && { ids }) })),
      versionConsumer,
      ...contributed.followers.map((follower) => follower(house)),
    ],
    schedules: [...schedules, lettersSchedule(house), ...contributed.watches.map((watch) => watch(house))],
    node: randomUUID(),
    onFault: (fault) => log.error({ err: fault }, 'a job failed'),
  })
}

/** Tells every node at once that another version is in force. */
const versionConsumer: Consumer = {
  name: 'version',
  hear: async ({ operation }, db) => {
    if (operation.startsWith('handbook.')) await announce(db, { about: 'version' })
  },
}

/** What some node does again and again. */
export const schedules: readonly Schedule[] = [
  {
    name: 'forget idempotency keys',
    next: (after) => after.add({ hours: 24 }),
    run: (db, now) => forgetKeys(db, now.subtract({ hours: 72 })),
  },
  ...contributed.schedules,
]
