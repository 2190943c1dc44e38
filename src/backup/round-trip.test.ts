import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  databaseNamed,
  makeEmptyDatabase,
  openTestDatabase,
  startTestServer,
  type EmptyDatabase,
} from '#testing'
import { restoreBackup, type Restored } from './restore-backup.ts'
import { allRows, allShapes } from './testing/all-rows.ts'
import type { OnProgress } from './sink.ts'
import { heldBackup, madeAt, sourceOf } from './testing/held-backup.ts'
import { verifyBackup } from './verify-backup.ts'

let drop: () => Promise<void>
let lived: Omit<EmptyDatabase, 'drop'>
let restored: EmptyDatabase
let came: Restored
let backup: Buffer

/** What COPY has to escape, and what other writings of a row would lose. */
const odd =
  String.raw`a tab	and \N and \. and "quotes", {braces}, ünïcödé 🐘 and` + '\na second\r\nline\n\\.\n'
const pack = randomBytes(3 << 20)

beforeAll(async () => {
  const database = await openTestDatabase()
  drop = () => database.close()
  lived = databaseNamed(database.name)
  const { host } = lived.login()
  const server = await startTestServer({
    DATABASE_URL: `postgres://firsthand_owner@localhost/${database.name}?host=${encodeURIComponent(String(host))}`,
  })
  await server.stop()
  await liveInto(lived)
  restored = await makeEmptyDatabase()
  backup = await heldBackup(lived.login())
  const from = await verifyBackup(sourceOf(backup), 'migrations')
  came = await restoreBackup({ database: restored.login(), from, now: madeAt })
}, 120_000)
afterAll(async () => {
  await restored?.drop()
  await drop?.()
})

/** The sample does not fill every table, and holds nothing odd. */
async function liveInto({ sql }: Pick<EmptyDatabase, 'sql'>): Promise<void> {
  const at = '2027-01-14T09:00:00.123456Z'
  const [person] = await sql<{ id: string }>('select id from persons order by handle')
  // Of whom nobody manages anybody.
  const [another] = await sql<{ id: string }>(`select id from persons where handle = 'priya'`)
  const by = person?.id
  const [webhook, delivery, mail, client] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const shortLink = randomUUID()
  const approval = randomUUID()
  const attachment = randomUUID()
  const more: readonly (readonly [string, readonly unknown[]])[] = [
    ['insert into former_handles values ($1, $2, $3)', [odd, by, 'infinity']],
    ['insert into erasures values ($1, $1, $2)', [by, at]],
    ['insert into departures values ($1, $2, $3, null, null)', [randomUUID(), by, at]],
    [
      `insert into personal values ($1, $2, '', '0044-03-15 BC', $3)
       on conflict (person_id) do update set email = $2, manager_id = $3`,
      [by, odd, another?.id],
    ],
    [
      'insert into tokens values ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), odd, by, odd, ['a,b', '{', 'null', odd], at],
    ],
    [
      'insert into idempotency_keys values ($1, $2, $3, $4, null, $5, $6)',
      [by, odd, 'x', 'y', { odd, n: null }, at],
    ],
    ['insert into schedules values ($1, $2)', [odd, at]],
    [
      'insert into campaign_cancellations select id, planned_by, planned_at, $1 from campaigns limit 1 on conflict do nothing',
      [odd],
    ],
    [
      'insert into fact_sources values ($1, $1, $2, $2, $3, 1, 2, 3, 4, $4)',
      [odd, at, by, JSON.stringify([{ row: 1, faults: [{ field: odd, message: odd }] }])],
    ],
    ['insert into fact_rows values ($1, $1, $1, $2, $1, $3, $3)', [odd, randomUUID(), at]],
    [`insert into webhooks values ($1, $2, $3, '{done}', $4, $5)`, [webhook, odd, ['*', odd], by, at]],
    [`insert into webhook_stops values ($1, $2, 'paused', $3, $4)`, [randomUUID(), webhook, by, at]],
    ['insert into webhook_secrets values ($1, $2, $3, $4, $5)', [randomUUID(), webhook, odd, by, at]],
    [
      'insert into webhook_deliveries select $1, $2, id, $3, $3, $4 from journal limit 1',
      [delivery, webhook, odd, at],
    ],
    [
      'insert into webhook_attempts values ($1, $2, $3, $4, 7, null, $5)',
      [randomUUID(), delivery, webhook, at, odd],
    ],
    [`insert into webhook_channels values ($1, $2, 'team', $2)`, [webhook, odd]],
    [
      `insert into notices select $1, $2, id, 'yours', $3, $3, $4, true, $4, 'daily', $4, $1 from journal limit 1`,
      [randomUUID(), by, odd, at],
    ],
    ['insert into notice_mutes values ($1, $2, $2, $3)', [by, odd, at]],
    ['insert into request_filters values ($1, $2, $3, $3, $4)', [randomUUID(), by, odd, at]],
    [`insert into notice_choices values ($1, 'yours', false, 'weekly')`, [by]],
    [`insert into notice_times values ($1, false, '{1,7}', 23, 7)`, [by]],
    ['insert into notice_threads values ($1, $2, $2, $2, $3, $4)', [by, odd, mail, at]],
    ['insert into notice_stops values ($1, $2, $2)', [by, odd]],
    ['insert into notice_replies values ($1, $2, $3, $3, $3, $4)', [randomUUID(), by, odd, at]],
    ['insert into outbox values ($1, $2, $3, $4)', [randomUUID(), by, at, odd]],
    ['insert into personal_said values ($1, $2, $3, $2, $4) on conflict do nothing', [by, odd, 'file', at]],
    [
      'insert into leaves values ($1, $2, $3, $4, null, $5, $2, $6)',
      [randomUUID(), by, '0044-03-15 BC', '2027-02-01', odd, at],
    ],
    [
      'insert into pictures values ($1, $2, $3, $4, $1, $5) on conflict do nothing',
      [by, odd, 'image/png', pack.subarray(0, 999), at],
    ],
    [
      'insert into mails (id, about, at, until, to_people_only) values ($1, $2, $3, $3, true)',
      [mail, odd, at],
    ],
    ['insert into mail_contents values ($1, $2, $2, $2, $3)', [mail, odd, JSON.stringify([odd])]],
    ['insert into sign_in_codes values ($1, $2, $2, $2, $3, $4, $4)', [randomUUID(), odd, mail, at]],
    ['insert into passwords values ($1, $2, $3)', [by, odd, at]],
    ['insert into sign_in_tries values ($1, 5, $2)', [odd, at]],
    [
      'insert into invitations (id, secret_hash, handle, name, made_by, made_at, ends_at) values ($1, $2, $2, $2, $3, $4, $4)',
      [randomUUID(), odd, by, at],
    ],
    ['insert into oauth_clients values ($1, $2, $3, $4)', [client, odd, [odd], at]],
    [
      'insert into oauth_codes values ($1, $2, $3, $4, $2, $2, $2, $5, $2, $6, $6, $6)',
      [randomUUID(), odd, client, by, [odd], at],
    ],
    ['insert into oauth_connections select id, $1, $2 from tokens limit 1', [client, odd]],
    [
      `insert into oauth_secrets select $1, token_id, 'access', $2, $3, $3 from oauth_connections`,
      [odd, [odd], at],
    ],
    ['insert into identity_links values ($1, $1, $2, $3, $3)', [odd, by, at]],
    ['insert into administrators_by_group values ($1, $2)', [by, at]],
    ['insert into known_browsers values ($1, $2, $3)', [by, odd, at]],
    ['insert into kept_forms values ($1, $2, $3, $3, $4)', [randomUUID(), by, odd, at]],
    ['insert into openid_attempts values ($1, $1, $1, $1, $1, $2, $2)', [odd, at]],
    [
      `insert into onboarding_items values ($1, 99, $2, 'tasks', $3, $3, $3, true, '2027-02-01', $4, $5)`,
      [by, randomUUID(), odd, JSON.stringify({ quote: odd }), at],
    ],
    ['insert into onboarding_ticks values ($1, 99, $1, $2, $3)', [by, at, odd]],
    [
      'insert into approvals values ($1, 77, $2, $3, $3, $3, $2, $4, $5, $3, $6, $5, $7, $5)',
      [approval, randomUUID(), odd, by, at, JSON.stringify({ odd }), [by]],
    ],
    [
      `insert into approval_votes values ($1, $2, $3, $4, 'no', $5, $5, $5, $6, $7, $5, $4)`,
      [randomUUID(), approval, by, at, odd, [odd], JSON.stringify({ odd })],
    ],
    [
      `insert into approval_decisions values ($1, 'refused', $2, $3, $4, $5)`,
      [approval, at, by, JSON.stringify({ odd }), odd],
    ],
    ['insert into approval_effects values ($1, $2, $3)', [approval, at, odd]],
    [`insert into approval_ends values ($1, 'over', $2, $3, $4, $5)`, [approval, at, by, [odd], odd]],
    [
      'insert into approval_delegations values ($1, $2, $3, $4, $5, $6, $5)',
      [randomUUID(), approval, by, another?.id, at, odd],
    ],
    ['insert into approval_helps values ($1, $2)', [approval, odd]],
    ['insert into approval_help_answers values ($1, $2, $3, true, $2, $4)', [approval, odd, by, at]],
    [`insert into approval_reminders values ($1, 'late', $2)`, [approval, at]],
    ['insert into request_acceptances select id, $1, $2 from requests on conflict do nothing', [by, at]],
    [
      `insert into request_blocks select one.id, another.id, $1, $2
       from requests one join requests another on another.number > one.number on conflict do nothing`,
      [by, at],
    ],
    [
      `insert into request_snoozes select id, '0044-03-15 BC', $1, $2 from requests on conflict do nothing`,
      [by, at],
    ],
    [
      'insert into request_versions select id, 99, $1, $1, $2, $3, $4 from requests on conflict do nothing',
      [odd, JSON.stringify({ odd, none: null }), by, at],
    ],
    [
      `insert into request_attachments select $1, id, 99, 1, $2, $2, 3145728, $2, $2, $3, $4 from requests limit 1`,
      [attachment, odd, by, at],
    ],
    ['insert into request_attachment_pieces values ($1, 0, $2)', [attachment, pack.subarray(0, 500_000)]],
    [
      'insert into request_comment_versions select request_id, number, 99, $1, $2 from request_comments',
      [odd, at],
    ],
    ['insert into request_attachment_removals select id, 98, $1, $2 from requests', [by, at]],
    [
      'insert into request_thanks select request_id, number, $1, $2 from request_comments on conflict do nothing',
      [by, at],
    ],
    [
      'insert into request_details_wanted select id, 98, $1, $2 from requests on conflict do nothing',
      [by, at],
    ],
    [`insert into request_reminders select id, '0044-03-15 BC', $1 from requests`, [at]],
    [
      `insert into change_labels (commit, label, by, at) select commit, 'Odd::' || $1, $2, $3 from changes_in_force`,
      [odd, by, at],
    ],
    ['insert into change_withdrawals select commit, entry_id, $1 from changes_in_force', [at]],
    ['insert into follows values ($1, $2, $2, $2, $3)', [by, odd, at]],
    ['insert into readings values ($1, $2, $2, $2, $3)', [by, odd, at]],
    [
      `insert into short_links values ($1, 'odd', $2, null, null, null, $2, $2, $3, $4)`,
      [shortLink, odd, by, at],
    ],
    ['insert into short_link_ends values ($1, $2, $3)', [shortLink, by, at]],
    [`insert into short_link_clicks values ($1, '2027-01-14', $2, 9007199254740993)`, [shortLink, odd]],
    [
      `insert into first_look values (true, $1, $1, $2, $3, $3, $4)`,
      [odd, { odd, big: '9007199254740993' }, at, by],
    ],
    [`insert into following_state values (true, $1, $1, $2, $2, $2, $1, $1, $2, 3)`, [odd, at]],
    ['update journal set facts = $1 where seq = 1', [{ odd, big: '9007199254740993' }]],
    [`select setval('limit_turns', 9007199254740993)`, []],
  ]
  for (const [text, values] of more) await sql(text, values)
  const id = randomUUID()
  await sql('insert into git_packs (id, checksum, sha256, size, at) values ($1, $2, $3, $4, $5)', [
    id,
    'c',
    odd,
    pack.length,
    at,
  ])
  await sql('insert into git_pack_chunks values ($1, 1, $2)', [id, pack])
}

test('every table comes back row for row, of a department that has lived', async () => {
  const [before, after] = [await allRows(lived), await allRows(restored)]
  const empty = Object.keys(before).filter((name) => before[name] === '')
  // What is filled only while somebody works: a table that comes to stand here shows nothing.
  expect(empty.filter((name) => !mayBeEmpty.has(name))).toEqual([])
  const id = /"id": "[^"]+"/
  expect(after['handbook']?.replace(id, '')).toBe(before['handbook']?.replace(id, ''))
  expect({ ...after, handbook: '' }).toEqual({ ...before, handbook: '' })
  expect(came).toEqual({
    tables: Object.keys(before).length,
    rows: Object.values(before).reduce((sum, rows) => sum + linesIn(rows), 0),
    leftOut: [],
    migrated: [],
  })
})
/** A row of JSON holds no newline of its own. */
const linesIn = (rows: string): number => (rows === '' ? 0 : rows.split('\n').length)
const mayBeEmpty: ReadonlySet<string> = new Set(['jobs', 'sessions'])

test('references, checks, indexes, policies, rights and identity columns are as before', async () => {
  expect(await allShapes(restored)).toEqual(await allShapes(lived))
})

test('the handbook counts as another one, so that each node makes its cache anew', async () => {
  const id = 'select id from handbook'
  expect(await restored.sql(id)).not.toEqual(await lived.sql(id))
  expect(await restored.sql('select * from in_force')).toEqual(await lived.sql('select * from in_force'))
})

test('the next numbers are the same as they would have been', async () => {
  const next = `select next_campaign_number() as campaign, nextval('limit_turns') as turn, nextval(pg_get_serial_sequence('journal', 'seq')) as entry,
    nextval(pg_get_serial_sequence('versions', 'seq')) as version, nextval(pg_get_serial_sequence('git_packs', 'seq')) as pack`
  const [there] = await restored.sql(next)
  expect(there).toEqual((await lived.sql(next))[0])
  expect(there).toMatchObject({ turn: '9007199254740994' })
})

test('what is packed is smaller than what it holds, and a restored database backs up to the same rows', async () => {
  expect(backup.length).toBeLessThan(pack.length * 2)
  const again = await verifyBackup(sourceOf(await heldBackup(restored.login())), 'migrations')
  const { rows, tables } = (await verifyBackup(sourceOf(backup), 'migrations')).ending
  expect(again.ending).toMatchObject({ rows, tables })
})

test('a disk that is full in the middle of a table ends the backup, and its connection', async () => {
  const onProgress: OnProgress = ({ part, bytes }) => {
    if (part === 'git_pack_chunks' && bytes >= 2 << 20) throw new Error('the disk is full')
  }
  await expect(heldBackup(lived.login(), { onProgress })).rejects.toThrow('the disk is full')
  const others = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  await expect.poll(() => lived.sql(others)).toEqual([])
})
