import { z } from 'zod'
import { afterField, get, limitField, listJson, pageOf, placeAfter, question } from '#kernel'
import { wholeApprovalJson } from './approval-json.ts'
import { judged } from './judge.ts'
import { mayRead } from './rights.ts'
import { mineOf, seenOf } from './seen.ts'
import { roundsVisibleTo, type RoundFilter } from './store.ts'
import type { ApprovalsWorld } from './world.ts'

const filters: Readonly<Record<string, (me: string) => Omit<RoundFilter, 'limit' | 'below'>>> = {
  'waits for me': () => ({ undecided: true }),
  'asked by me': (me) => ({ askedBy: me }),
  open: () => ({ undecided: true }),
  all: () => ({}),
}

/** So many are looked at for one answer of those that wait for somebody: the rest comes with the next one. */
const atOnce = 200

export const listApprovals = (world: ApprovalsWorld) =>
  question({
    name: 'approvals.list',
    at: get('/approvals'),
    summary:
      'Lists approvals, newest first: those that wait for you, those you asked for, or all you may see.',
    who: 'member',
    input: z.object({
      show: z
        .enum(['waits for me', 'asked by me', 'open', 'all'], 'Say waits for me, asked by me, open or all.')
        .default('waits for me'),
      limit: limitField,
      after: afterField(z.tuple([z.int()])),
    }),
    answers: z.object({ approvals: listJson(wholeApprovalJson), next: z.string().optional() }),
    may: (look) => mayRead(look.by),
    async answer(look, { show, limit, after }) {
      const mine = show === 'waits for me'
      const many = mine ? atOnce : limit
      const rounds = await roundsVisibleTo(look.db, look.by, {
        ...filters[show]?.(look.by.id),
        below: after?.[0],
        limit: many + 1,
      })
      const { page, ...next } = pageOf(rounds, many, ({ number }) => placeAfter(number))
      const all = await judged(look, world.subjects(), page)
      const kept = mine
        ? all.filter((one) => {
            const { decide, help } = mineOf(look, one)
            return decide || help.length > 0
          })
        : all
      return { approvals: await seenOf(look, kept), ...next }
    },
    example: () => ({ show: 'open' as const }),
  })
