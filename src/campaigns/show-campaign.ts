import { z } from 'zod'
import { decisionJson, get, listJson, missing, number, question, rulingsOn } from '#kernel'
import { reasonsOf } from '#limits'
import { campaignJson } from './campaign-json.ts'
import { mayRead } from './rights.ts'
import { campaignVisibleTo } from './store.ts'
import { withWaits } from './with-waits.ts'

export const showCampaign = question({
  name: 'campaigns.show',
  at: get('/campaigns/:number'),
  summary: 'Shows a campaign and the sentences under which it was planned and moved.',
  who: 'member',
  input: z.object({ number: number('Name the campaign by its number.') }),
  answers: z.object({
    campaign: campaignJson,
    rulings: listJson(decisionJson),
    reasons: listJson(z.object({ given: z.string(), by: z.string(), why: z.string() })),
  }),
  may: (look) => mayRead(look.by),
  async answer(look, { number: named }) {
    const found = await campaignVisibleTo(look.db, look.by, named)
    const [campaign] = await withWaits(look, found ? [found] : [])
    if (!campaign) throw missing(`There is no campaign ${named}.`)
    const subject = { kind: 'campaigns', id: campaign.id }
    return {
      campaign,
      rulings: await look.cited(await rulingsOn(look.db, subject)),
      reasons: await reasonsOf(look.db, subject),
    }
  },
  example: () => ({ number: 1 }),
})
