import { z } from 'zod'
import { day, get, line, question } from '#kernel'
import { mayRead } from './rights.ts'
import { campaignsVisibleTo } from './store.ts'

/** Most that one answer holds; `next` goes on. */
const most = 50
const goOn = 'Go on with the `next` of an earlier answer.'

export const listCampaigns = question({
  name: 'campaigns.list',
  at: get('/campaigns'),
  summary: 'Lists the department’s campaigns, latest start first.',
  input: z.object({
    team: line('Choose a team.').optional(),
    month: day('Say a month by its first day, like 2027-02-01.').optional(),
    after: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}~\d{1,15}$/, goOn)
      .refine((written) => day(goOn).safeParse(written.slice(0, 10)).success, goOn)
      .optional(),
  }),
  may: (look) => mayRead(look.by),
  async answer(look, { team, month, after }) {
    const [startsOn = '', number = ''] = after?.split('~') ?? []
    const campaigns = await campaignsVisibleTo(look.db, look.by, {
      team,
      month: month === undefined ? undefined : Temporal.PlainDate.from(month).with({ day: 1 }),
      after:
        after === undefined
          ? undefined
          : { startsOn: Temporal.PlainDate.from(startsOn), number: Number(number) },
      limit: most + 1,
    })
    const page = campaigns.slice(0, most)
    const last = page.at(-1)
    const next = campaigns.length > most && last ? `${last.startsOn.toString()}~${last.number}` : undefined
    return { campaigns: page, next }
  },
  example: { team: 'field-apac' },
})
