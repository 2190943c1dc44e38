import { cancelCampaign, moveCampaign, planCampaign } from '#campaigns'
import { perform, Refusal, type Done } from '#kernel'
import type { TestDepartment } from './test-department.ts'

type Planned = Promise<Done<{ readonly number: number }>>

/** Acts of a department's people on campaigns, said shortly. */
export interface TestPlanner {
  /** Plans a paid social campaign unless told otherwise; answers its number. */
  plan(by: string, startsOn: string, more?: Readonly<Record<string, unknown>>, key?: string): Promise<number>
  tryPlan(by: string, startsOn: string, more?: Readonly<Record<string, unknown>>, key?: string): Planned
  move(by: string, number: number, startsOn: string, more?: Readonly<Record<string, unknown>>): Planned
  cancel(by: string, number: number): Planned
  /** Places held now, as `team or scope's number of a period: places' numbers`. */
  held(limit?: string): Promise<Readonly<Record<string, readonly number[]>>>
}

/** The refusal that an act comes to; fails where it is done or breaks. */
export const refusalOf = (act: Promise<unknown>): Promise<Refusal> =>
  act.then(
    () => Promise.reject(new Error('it was not refused')),
    (fault: unknown) => (fault instanceof Refusal ? fault : Promise.reject(fault)),
  )

export function plannerOf({ house, person, database }: TestDepartment): TestPlanner {
  const tryPlan: TestPlanner['tryPlan'] = (by, startsOn, more = {}, key) =>
    perform(
      house,
      person(by),
      planCampaign,
      { name: `From ${startsOn}`, type: 'paid-social', startsOn, ...more },
      { key },
    )
  return {
    tryPlan,
    plan: async (...said) => (await tryPlan(...said)).result.number,
    move: (by, number, startsOn, more = {}) =>
      perform(house, person(by), moveCampaign, { number, startsOn, ...more }),
    cancel: (by, number) => perform(house, person(by), cancelCampaign, { number, why: 'The venue closed.' }),
    async held(limit = 'paid-social-per-team') {
      const rows = await database.asOwner<{ place: string; numbers: number[] }>(
        `select coalesce(min(t.name), nullif(b.scope, ''), 'all') || ' ' || to_char(b.period, 'YYYY-MM-DD') as place,
                array_agg(distinct s.number) as numbers
         from limit_slots s join limit_buckets b on b.id = s.bucket_id
         join definition_names n on n.kind = 'limit' and n.identity = b.limit_id and n.name = $1
         left join definition_names t on t.identity::text = b.scope
         where s.released_at is null group by b.id order by 1`,
        [limit],
      )
      return Object.fromEntries(rows.map(({ place, numbers }) => [place, numbers]))
    },
  }
}
