import { z } from 'zod'
import { afterField, day, get, limitField, line, listJson, pageOf, placeAfter, question } from '#kernel'
import { campaignJson } from './campaign-json.ts'
import { mayRead } from './rights.ts'
import { campaignsVisibleTo } from './store.ts'
import { withWaits } from './with-waits.ts'

export const listCampaigns = question({
  name: 'campaigns.list',
  at: get('/campaigns'),
  summary: 'Lists the department’s campaigns, latest start first.',
  who: 'member',
  input: z.object({
    team: line('Choose a team.').optional(),
    month: day('Say a month by its first day, like 2027-02-01.').optional(),
    limit: limitField,
    after: afterField(z.tuple([day(''), z.int()])),
  }),
  answers: z.object({ campaigns: listJson(campaignJson), next: z.string().optional() }),
  may: (look) => mayRead(look.by),
  async answer(look, { team, month, limit, after }) {
    const found = await campaignsVisibleTo(look.db, look.by, {
      team,
      month: month === undefined ? undefined : Temporal.PlainDate.from(month).with({ day: 1 }),
      after: after && { startsOn: Temporal.PlainDate.from(after[0]), number: after[1] },
      limit: limit + 1,
    })
    const { page, ...next } = pageOf(found, limit, ({ startsOn, number }) =>
      placeAfter(startsOn.toString(), number),
    )
    return { campaigns: await withWaits(look, page), ...next }
  },
  example: () => ({ team: 'field-apac' }),
})
