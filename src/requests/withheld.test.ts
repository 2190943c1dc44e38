import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAs, perform, systemPerson, type Heard } from '#kernel'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { openRequest } from './open-request.ts'
import { withheldEntry } from './withheld-store.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())

const withheld = (entry: Partial<Heard>) =>
  lookAs(department.house, systemPerson, ({ db }) =>
    withheldEntry(db, { operation: '', outcome: 'done', facts: {}, ...entry }),
  )

test.each([
  [true, true],
  [false, false],
])(
  'confidential or not (%s): programs elsewhere hear of it and of its approvals accordingly',
  async (confidential, wanted) => {
    const { result } = await perform(department.house, department.person('linh'), openRequest, {
      ...{ project: 'field', subject: 'x', body: 'x', confidential, readers: 'tomas' },
    })
    const [row] = await department.database.asOwner<{ id: string }>(
      `select id from requests where number = ${result.number}`,
    )
    const id = row?.id ?? ''
    expect(await withheld({ operation: 'requests.close', subject: { kind: 'requests', id } })).toBe(wanted)
    const about = { of: 'requests', about: id }
    const subject = { kind: 'approvals', id: department.person('noor').id }
    expect(await withheld({ operation: 'approvals.ask', subject, facts: about })).toBe(wanted)
  },
)

test('what was refused names no request, so none is told of', async () => {
  expect(await withheld({ operation: 'requests.open', outcome: 'refused' })).toBe(true)
  expect(await withheld({ operation: 'campaigns.plan', outcome: 'refused' })).toBe(false)
})
