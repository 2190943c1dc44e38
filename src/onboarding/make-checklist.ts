import { z } from 'zod'
import { line, no, operation, post, todayIn, yes, type Look } from '#kernel'
import { differenceOf, isNothing, type Difference } from './item.ts'
import { itemsVisibleTo, lockItems, writeDifference } from './items-store.ts'
import { newcomersSince, type Newcomer } from './newcomers-store.ts'
import { wantedOf } from './wanted-items.ts'
import { whoseTold } from '#people'

/** For so many days after their first one somebody is new. */
const newFor = 120

/** Those whose checklists follow the handbook. */
export const newcomersOf = (look: Pick<Look, 'db' | 'by' | 'model' | 'now'>): Promise<readonly Newcomer[]> =>
  newcomersSince(look.db, look.by, { since: todayIn(look).subtract({ days: newFor }), zone: look.model.zone })

/** What has to be written for somebody; undefined where nothing has to. */
export async function differenceFor(
  look: Pick<Look, 'db' | 'by' | 'model'>,
  { person, startOn }: Newcomer,
): Promise<Difference | undefined> {
  const kept = await itemsVisibleTo(look.db, look.by, person.id)
  const difference = differenceOf(kept, await wantedOf(look, person, startOn))
  return isNothing(difference) ? undefined : difference
}

/** Makes somebody's checklist, or lets what is open of it follow the page. */
export const makeChecklist = operation({
  name: 'onboarding.make',
  at: post('/people/:handle/onboarding'),
  summary: 'Makes the checklist of a newcomer, or changes what is open of it with the page.',
  who: 'system',
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ handle: z.string() }),
  on: async (act, { handle }) => (await newcomersOf(act)).find(({ person }) => person.handle === handle),
  may: (act) => (act.by.kind === 'system' ? yes : no('Only Firsthand itself does this.')),
  async run(act, newcomer, { handle }) {
    if (!newcomer) return { handle }
    const { id } = newcomer.person
    await lockItems(act.db, id)
    const difference = await differenceFor(act, newcomer)
    if (!difference) return { handle }
    await writeDifference(act.db, id, difference, act.now)
    await act.record({ subject: { kind: 'onboarding', id }, facts: { handle } })
    return { handle }
  },
  told: async (entry, look) =>
    `${entry.who} made ${await whoseTold(look, entry, { handle: entry.facts['handle'] })} checklist`,
  example: () => ({ handle: 'bao' }),
})
