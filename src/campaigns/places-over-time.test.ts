import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAs, Refusal } from '#kernel'
import { limit, limitCard } from '#limits'
import {
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  sendFacts,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
import { asHolders } from './holders.ts'

let department: TestDepartment
let at: TestPlanner

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
  at = plannerOf(department)
})
afterAll(() => department.close())

const months = ['2027-01', '2027-02', '2027-03']
const month = fc.integer({ min: 0, max: 2 })
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('plan'), to: month, which: fc.constant(0) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('fact'), to: month, which: fc.constant(0) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('move'), to: month, which: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('cancel'), to: month, which: fc.nat(30) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('limit'),
      to: fc.integer({ min: 1, max: 5 }),
      which: fc.constant(0),
    }),
  },
)

const fitted = (act: Promise<unknown>): Promise<boolean> =>
  act.then(
    () => true,
    (fault: unknown) => (fault instanceof Refusal ? false : Promise.reject(fault)),
  )

/** A campaign of another tool is heard of; answers its number. */
async function heard(id: number, startsOn: string, off = false): Promise<number> {
  const row = { id, name: 'Heard of', type: 'paid-social', team: 'field-apac', startsOn }
  const { rows } = await sendFacts(department, 'campaigns', [
    { ...row, ...(off && { cancelledOn: '2027-01-02' }) },
  ])
  return rows[0]?.number ?? 0
}

const card = limitCard([asHolders])
/** What the card beside the paragraph shows Linh of this month. */
const shown = () =>
  lookAs(department.house, department.person('linh'), async (look) => {
    const use = await card.load(look, look.model.one(limit, 'paid-social-per-team'))
    return { held: use?.mine?.held, most: use?.most }
  })

test('over any history of plans, facts, moves, cancellations and changed limits no act takes a place that the limit of its moment does not have, and what is left is limit less held [Q20]', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 24 }), async (steps) => {
      await department.forgetWork()
      await department.enforce(paidSocial(3))
      let most = 3
      /** Month of each campaign that holds a place, by its number. */
      const holding = new Map<number, number>()
      /** Ids of those that are kept elsewhere, by number: for them there is always a place. */
      const facts = new Map<number, number>()
      const heldIn = (wanted: number) => [...holding.values()].filter((one) => one === wanted).length
      for (const { does, to, which } of steps) {
        const day = `${months[to] ?? months[0]}-20`
        const chosen = [...holding.keys()][which % Math.max(1, holding.size)]
        let fits = true
        let was = true
        if (does === 'limit') {
          most = to
          await department.enforce(paidSocial(most))
        } else if (does === 'plan') {
          fits = heldIn(to) < most
          const planned = at.plan('linh', day)
          was = await fitted(planned)
          if (was) holding.set(await planned, to)
        } else if (does === 'fact') {
          const number = await heard(facts.size, day)
          facts.set(number, facts.size)
          holding.set(number, to)
        } else if (chosen !== undefined && facts.has(chosen)) {
          await heard(facts.get(chosen) ?? 0, day, does === 'cancel')
          if (does === 'cancel') holding.delete(chosen)
          else holding.set(chosen, to)
        } else if (chosen !== undefined && does === 'move') {
          fits = holding.get(chosen) === to || heldIn(to) < most
          was = await fitted(at.move('linh', chosen, day))
          if (was) holding.set(chosen, to)
        } else if (chosen !== undefined) {
          await at.cancel('linh', chosen)
          holding.delete(chosen)
        }
        expect(was).toBe(fits)
        const held = await at.held()
        const numbers = (of: number) => held[`field-apac ${months[of]}-01`] ?? []
        for (const of of months.keys()) expect(numbers(of)).toHaveLength(heldIn(of))
        expect(await shown()).toEqual({ held: heldIn(0), most })
      }
    }),
    { numRuns: 12 },
  )
})
