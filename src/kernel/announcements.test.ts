import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { inject, afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '#testing'
import { announce, type Announcement } from './announce.ts'
import { Announcements } from './announcements.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const connection = (): pg.ClientConfig => ({
  host: inject('socket'),
  user: 'firsthand_app',
  database: database.name,
})

async function listening() {
  const heard: (Announcement | 'missed some')[] = []
  const announcements = new Announcements(connection(), {
    hear: (announcement) => heard.push(announcement),
    missed: () => heard.push('missed some'),
  })
  await announcements.open()
  return { heard, announcements }
}

const until = async (done: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !done(); tries++) await pause(25)
}

test('a hint reaches who listens; one with more ids than a hint can carry says that everything changed', async () => {
  const { heard, announcements } = await listening()
  await announce(database.db, { about: 'cards', ids: ['limit/paid-social'] })
  await announce(database.db, {
    about: 'cards',
    ids: Array.from({ length: 500 }, (_, n) => `label/広告${n}`),
  })
  await until(() => heard.length === 2)
  expect(heard).toEqual([{ about: 'cards', ids: ['limit/paid-social'] }, { about: 'cards' }])
  await announcements.close()
})

test('after its connection was cut it listens again on one, and says that it was deaf', async () => {
  const { heard, announcements } = await listening()
  await database.asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
  )
  await until(() => heard.length > 0)
  await announce(database.db, { about: 'version' })
  await until(() => heard.length > 1)
  await pause(50)
  expect(heard).toEqual(['missed some', { about: 'version' }])
  await announcements.close()
})

test('a node that closes while it opens leaves no connection', async () => {
  const announcements = new Announcements(connection(), { hear: () => {}, missed: () => {} })
  const opening = announcements.open()
  await announcements.close()
  await opening
  const [row] = await database.asOwner<{ count: string }>(
    `select count(*) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
  )
  expect(Number(row?.count)).toBe(0)
})
