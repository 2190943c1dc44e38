import { z } from 'zod'
import { operation, post, yes, yesNo, type Act } from '#kernel'
import { unstored } from '#people'
import { holdIds, namedBy, noticeFields, withHeldNotices } from './notice-fields.ts'
import { ringBell } from './ring-bell.ts'
import { markRead, noticesVisibleTo } from './store.ts'
import { tellAll } from './tell.ts'
import type { NoticesWorld } from './world.ts'

/** The list, where a browser goes on. */
export const noticesHref = '/-/notices'

/** Answers `to`, where a browser goes on: to the thing itself, where it is to be opened. */
export const readNotices = (world: NoticesWorld) =>
  operation({
    name: 'notices.read',
    at: post('/notices/read'),
    summary: 'Says that you have read notices: single ones, those of one thing, or all of them.',
    who: 'member',
    input: z.object({
      ...noticeFields,
      open: yesNo('Say true or false.').optional().describe('Whether a browser goes on to the thing itself.'),
    }),
    answers: z.object({ read: z.number().describe('How many were unread.') }),
    on: (_, named) => namedBy(named),
    may: () => yes,
    async run(act, which, { open, kind, id }) {
      const to =
        open && kind !== undefined && id !== undefined ? await hrefOf(world, act, { kind, id }) : noticesHref
      const read = await markRead(act.db, act.by, which, act.now)
      if (read.length > 0) await ringBell(act.db, [act.by.id])
      await act.record({ subject: { kind: 'people', id: act.by.id }, facts: holdIds(read) })
      return unstored({ read: read.length }, { to })
    },
    told: ({ who }) => `${who} read notices`,
    undo: (entry) => withHeldNotices('notices.unread', entry),
    example: () => ({}),
  })

/** Where the thing stands, for who looks; the list where they may not see it any more. */
async function hrefOf(world: NoticesWorld, act: Act, thing: { readonly kind: string; readonly id: string }) {
  const [last] = await noticesVisibleTo(act.db, act.by, { thing, limit: 1 })
  const [told] = last ? await tellAll(world, act, [last]) : []
  return told?.href ?? noticesHref
}
