import { z } from 'zod'
import {
  afterField,
  get,
  instantJson,
  limitField,
  listJson,
  pageOf,
  placeAfter,
  question,
  yes,
  yesNo,
} from '#kernel'
import { mutedThings } from './mutes-store.ts'
import { keyOfThing } from './notice.ts'
import { noticesVisibleTo } from './store.ts'
import { tellAll } from './tell.ts'
import { unreadOf } from './unread.ts'
import type { NoticesWorld } from './world.ts'

/** A notice as programs and the list have it. */
const noticeJson = z
  .object({
    id: z.string(),
    at: instantJson,
    read: z.boolean(),
    reason: z
      .string()
      .describe('Why you are told: mentioned, asked, assigned, yours, took-part, answers, bound or follows.'),
    because: z.string().describe('The same as a sentence.'),
    says: z.string().describe('What was done.'),
    body: z.string().optional().describe('What was written with it.'),
    title: z.string().describe('What it is about.'),
    href: z.string(),
    thing: z.object({ kind: z.string(), id: z.string() }),
    muted: z.boolean().describe('Whether you muted what it is about.'),
  })
  .meta({ id: 'Notice' })

/** Notices of what one may not see any more are left out, so an answer may hold fewer than it was asked for. */
export const listNotices = (world: NoticesWorld) =>
  question({
    name: 'notices.list',
    at: get('/notices'),
    summary: 'Lists what you are told because it concerns you, newest first, each with its reason.',
    who: 'member',
    input: z.object({
      unread: yesNo('Say true or false.').optional().describe('Only what you have not read.'),
      limit: limitField,
      after: afterField(z.tuple([z.uuid()])),
    }),
    answers: z.object({
      notices: listJson(noticeJson),
      unread: z
        .number()
        .describe('How many you have not read, of the hundred things that you were told of last.'),
      next: z.string().optional(),
    }),
    may: () => yes,
    async answer(look, { unread, limit, after }) {
      const found = await noticesVisibleTo(look.db, look.by, { unread, after: after?.[0], limit: limit + 1 })
      const { page, ...next } = pageOf(found, limit, ({ id }) => placeAfter(id))
      const muted = new Set((await mutedThings(look.db, look.by.id)).map(keyOfThing))
      const told = await tellAll(world, look, page)
      return {
        notices: told.map((one) => ({ ...one, muted: muted.has(keyOfThing(one.thing)) })),
        unread: await unreadOf(world, look),
        ...next,
      }
    },
    example: () => ({}),
  })
