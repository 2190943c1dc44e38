import { z } from 'zod'
import { afterField, dayJson, get, limitField, listJson, pageOf, placeAfter, question } from '#kernel'
import { chosenBy } from '../chosen-store.ts'
import { filterFields } from '../list-filter.ts'
import { project } from '../kinds/project.ts'
import { onDuty } from '../on-duty.ts'
import { requestJson, somebodyJson } from '../request-json.ts'
import { mayWork } from '../rights.ts'
import { triageOf, triageCount } from './triage-store.ts'
import { withLate } from '../with-late.ts'

export const showInbox = question({
  name: 'requests.inbox',
  at: get('/requests/inbox'),
  summary:
    'Lists open requests that nobody has in hand, oldest first, without those that are put aside or wait for another; and who is on duty.',
  who: 'member',
  input: z.object({
    project: filterFields.project,
    team: filterFields.team,
    words: filterFields.words,
    limit: limitField,
    after: afterField(z.tuple([z.int()])),
  }),
  answers: z.object({
    requests: listJson(requestJson),
    count: z.int().describe('Of all of them, not only those listed.'),
    duty: listJson(
      z.object({
        project: z.string(),
        title: z.string(),
        person: somebodyJson,
        until: dayJson.describe('The last day of the turn.'),
        why: z.string().optional().describe('Where it is not their own turn.'),
      }),
    ).describe('Of each project whose page says who takes turns, whose turn it is.'),
    unknown: listJson(z.string()).describe('What the filter names and nobody knows.'),
    next: z.string().optional(),
  }),
  may: (look) => mayWork(look.by),
  async answer(look, { limit, after, ...asked }) {
    const { chosen, unknown } = await chosenBy(look, { ...asked, state: 'waiting' })
    const found = await triageOf(look, chosen, { above: after?.[0], limit: limit + 1 })
    const { page, ...next } = pageOf(found, limit, ({ number }) => placeAfter(number))
    const duty = []
    for (const one of look.model.all(project)) {
      const wanted = asked.project?.toLowerCase()
      if (wanted !== undefined && one.name !== wanted && one.title.toLowerCase() !== wanted) continue
      const on = await onDuty(look, one)
      if (on) duty.push({ project: one.name, title: one.title, ...on })
    }
    return {
      requests: await withLate(look, page),
      count: await triageCount(look, chosen),
      ...{ duty, unknown, ...next },
    }
  },
  example: () => ({ project: 'marketing' }),
})
