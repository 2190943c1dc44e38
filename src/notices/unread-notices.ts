import { z } from 'zod'
import { operation, post, yes } from '#kernel'
import { holdIds, namedBy, noticeFields, withHeldNotices } from './notice-fields.ts'
import { ringBell } from './ring-bell.ts'
import { markUnread } from './store.ts'

export const unreadNotices = operation({
  name: 'notices.unread',
  at: post('/notices/unread'),
  summary: 'Says that you have not read notices: single ones, those of one thing, or all of them.',
  who: 'member',
  input: z.object(noticeFields),
  answers: z.object({ unread: z.number().describe('How many were read.') }),
  on: (_, named) => namedBy(named),
  may: () => yes,
  async run(act, which) {
    const unread = await markUnread(act.db, act.by, which)
    if (unread.length > 0) await ringBell(act.db, [act.by.id])
    await act.record({ subject: { kind: 'people', id: act.by.id }, facts: holdIds(unread) })
    return { unread: unread.length }
  },
  told: ({ who }) => `${who} kept notices as unread`,
  undo: (entry) => withHeldNotices('notices.read', entry),
  example: () => ({ kind: 'campaigns', id: '019469a0-0000-7000-8000-000000000001' }),
})
