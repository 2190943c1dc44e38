import { expect, test } from 'vitest'
import { contributed } from '../app.ts'

/** What the journal keeps of each act that can be taken back, and what takes it back then. */
const taken: Readonly<Record<string, readonly [entry: object, name: string, input: object]>> = {
  'campaigns.plan': [
    { facts: { number: 12, team: 'field-apac' } },
    'campaigns.cancel',
    { number: 12, why: 'Undone right after it was planned.' },
  ],
  'campaigns.move': [
    { facts: { number: 12, from: '2027-02-01', to: '2027-03-01' } },
    'campaigns.move',
    { number: 12, startsOn: '2027-02-01' },
  ],
  'onboarding.tick': [
    { facts: { handle: 'bao', number: 2 } },
    'onboarding.untick',
    { handle: 'bao', number: 2 },
  ],
  'onboarding.untick': [
    { facts: { handle: 'bao', number: 2 } },
    'onboarding.tick',
    { handle: 'bao', number: 2 },
  ],
  'webhooks.pause': [
    { facts: {}, subject: { kind: 'webhooks', id: '019469a0-0000-7000-8000-000000000001' } },
    'webhooks.resume',
    { id: '019469a0-0000-7000-8000-000000000001' },
  ],
  'webhooks.resume': [
    { facts: {}, subject: { kind: 'webhooks', id: '019469a0-0000-7000-8000-000000000001' } },
    'webhooks.pause',
    { id: '019469a0-0000-7000-8000-000000000001' },
  ],
}

const undoable = contributed.operations.filter(({ undo }) => undo !== undefined)

test('each act that can be taken back is listed here', () => {
  expect(undoable.map(({ name }) => name).toSorted()).toEqual(Object.keys(taken).toSorted())
})

test.each(undoable)('$name is taken back by an act that there is, with an input that fits it', (act) => {
  const [entry, name, input] = taken[act.name] ?? [{}, '', {}]
  const undo = act.undo?.({ facts: {}, ...entry })
  expect(undo).toEqual({ name, input })
  const back = contributed.operations.find((one) => one.name === name)
  expect(back?.input.safeParse(input).success).toBe(true)
})

test('a plan that took another one’s place is not offered to be undone: that one would stay called off', () => {
  const plan = contributed.operations.find(({ name }) => name === 'campaigns.plan')
  expect(plan?.undo?.({ facts: { number: 12, inPlaceOf: 7 } })).toBeUndefined()
})
