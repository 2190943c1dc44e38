import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '#testing'
import { beginFollowing, followingIn } from './following-store.ts'
import { hookRoute } from './hook-route.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const now = () => Temporal.Now.instant()
const body = JSON.stringify({ ref: 'refs/heads/main' })
/** As GitHub signs: https://docs.github.com/webhooks, HMAC-SHA256 of the body in hexadecimal. */
const signed = (secret: string) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

test.each([
  ['GitHub’s signature', { 'X-Hub-Signature-256': signed('s3cret') }, 202],
  ['GitLab’s token', { 'X-Gitlab-Token': 's3cret' }, 202],
  ['the plain secret', { 'X-Firsthand-Token': 's3cret' }, 202],
  ['a signature with another secret', { 'X-Hub-Signature-256': signed('other') }, 401],
  ['another token', { 'X-Gitlab-Token': 's3cre' }, 401],
  ['nothing', {}, 401],
])('a webhook with %s', async (_what, headers: Record<string, string>, status) => {
  let pokes = 0
  await beginFollowing(database.db, 'https://git.example.com/team/handbook.git', 'main')
  await database.db.updateTable('following_state').set({ asked_at: null }).execute()
  const hook = hookRoute({ db: database.db, secret: 's3cret', now, poke: () => (pokes += 1) })
  const answer = await hook.request('/-/hooks/handbook', { method: 'POST', headers, body })
  expect([answer.status, pokes]).toEqual([status, status === 202 ? 1 : 0])
  expect((await followingIn(database.db))?.asked_at === null).toBe(status !== 202)
})

test('where no secret is set no webhook is expected, and the answer says what to set', async () => {
  const hook = hookRoute({ db: database.db, secret: undefined, now, poke: () => {} })
  const answer = await hook.request('/-/hooks/handbook', { method: 'POST', body })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('FIRSTHAND_FOLLOW_SECRET')
})
