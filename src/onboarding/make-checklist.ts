import { z } from 'zod'
import { line, no, operation, post, yes, type Look } from '#kernel'
import { differenceOf, isNothing, type Difference } from './item.ts'
import { itemsOfEachVisibleTo, lockItems, writeDifference } from './items-store.ts'
import type { Newcomer } from './newcomers-store.ts'
import { wantedOf } from './wanted-items.ts'
import { newcomersOf } from './who-is-new.ts'
import { whoseTold } from '#people'

/** What has to be written for each of these newcomers, by their ids; who is not in it has what the page says. */
export async function differencesFor(
  look: Pick<Look, 'db' | 'by' | 'model'>,
  newcomers: readonly Newcomer[],
): Promise<ReadonlyMap<string, Difference>> {
  if (newcomers.length === 0) return new Map()
  const ids = newcomers.map(({ person }) => person.id)
  const kept = await itemsOfEachVisibleTo(look.db, look.by, ids)
  const wanted = await wantedOf(look, newcomers)
  return new Map(
    ids.flatMap((id) => {
      const difference = differenceOf(kept.get(id) ?? [], wanted.get(id) ?? [])
      return isNothing(difference) ? [] : [[id, difference] as const]
    }),
  )
}

/** Makes somebody's checklist, or lets what is open of it follow the page. */
export const makeChecklist = operation({
  name: 'onboarding.make',
  at: post('/people/:handle/onboarding'),
  summary: 'Makes the checklist of a newcomer, or changes what is open of it with the page.',
  who: 'system',
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ handle: z.string() }),
  on: async (act, { handle }) => (await newcomersOf(act, { handle }))[0],
  may: (act) => (act.by.kind === 'system' ? yes : no('Only Firsthand itself does this.')),
  async run(act, newcomer, { handle }) {
    if (!newcomer) return { handle }
    const { id } = newcomer.person
    await lockItems(act.db, id)
    const difference = (await differencesFor(act, [newcomer])).get(id)
    if (!difference) return { handle }
    await writeDifference(act.db, id, difference, act.now)
    await act.record({ subject: { kind: 'onboarding', id }, facts: { handle } })
    return { handle }
  },
  told: async (entry, look) =>
    `${entry.who} made ${await whoseTold(look, entry, { handle: entry.facts['handle'] })} checklist`,
  example: () => ({ handle: 'bao' }),
})
