import { expect, test } from 'vitest'
import { byGroupNow } from './administrator.ts'

const standing = { isAdministrator: false, byGroup: false, inGroup: false, others: true }

test.each([
  ['a member in the group becomes administrator', { inGroup: true }, 'gives'],
  ['a member outside stays one', {}, 'stays'],
  [
    'who was made one by the group loses it with the group',
    { isAdministrator: true, byGroup: true },
    'takes',
  ],
  [
    'but not where nobody else would be left',
    { isAdministrator: true, byGroup: true, others: false },
    'stays',
  ],
  ['who was made one here stays one outside the group', { isAdministrator: true }, 'stays'],
  ['who is one already is not made one again', { isAdministrator: true, inGroup: true }, 'stays'],
] as const)('%s', (_, changed, comes) => {
  expect(byGroupNow({ ...standing, ...changed })).toBe(comes)
})
