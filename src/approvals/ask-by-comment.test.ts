import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { campaigns } from '#campaigns'
import { operation, perform, post, yes } from '#kernel'
import {
  conferencePages,
  openTestDepartment,
  planners,
  refusalOf,
  roundsOf,
  type TestDepartment,
} from '#testing'
import { askByComment } from './ask-by-comment.ts'

let department: TestDepartment
let at: ReturnType<typeof roundsOf>
beforeAll(async () => {
  department = await openTestDepartment(planners, conferencePages())
  at = roundsOf(department)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await department.enforce(
    conferencePages({ groups: '', 'approved-by': 'Brand Reader', 'asked-with': 'Seeking Approval' }),
  )
})

/** A comment on the first campaign, as a module with comments makes one. */
const comment = operation({
  name: 'remarks.make',
  at: post('/remarks'),
  summary: 'Says something.',
  who: 'member',
  input: z.object({ body: z.string(), id: z.string(), mentioned: z.array(z.string()) }),
  answers: z.object({}),
  on: () => undefined,
  may: () => yes,
  async run(act, _, { body, id, mentioned }) {
    const subject = { kind: 'campaigns', id }
    await askByComment(act, [campaigns.approvalSubject], subject, { body, mentioned })
    await act.record({ subject, facts: {} })
    return {}
  },
  told: ({ who }) => `${who} said something`,
  example: () => ({ body: '', id: '', mentioned: [] }),
})

async function say(by: string, body: string, ...mentioned: readonly string[]) {
  const [{ id } = { id: '' }] = await department.database.asOwner<{ id: string }>('select id from campaigns')
  const ids = mentioned.map((handle) => department.person(handle).id)
  return perform(department.house, department.person(by), comment, { body, id, mentioned: ids })
}

test('[T64] the words and the mention of who decides ask for it, in an entry of its own', async () => {
  await at.plan('linh')
  await say('linh', '@tomas seeking approval, they book tomorrow', 'tomas')
  expect(await at.show('linh', 1)).toMatchObject({ state: 'waits', askedBy: { handle: 'linh' } })
  expect(
    await department.database.asOwner(`select operation from journal where subject_kind = 'approvals'`),
  ).toEqual([{ operation: 'approvals.ask' }])
  await say('linh', 'Seeking Approval @tomas, again', 'tomas')
  expect(await at.list('linh', 'all')).toHaveLength(1)
  expect(await at.approve('tomas', 1)).toBe('given')
})

test.each([
  ['the words alone', 'Seeking Approval', [], 'mention somebody who decides in the same comment'],
  ['the mention alone', '@tomas have a look', ['tomas'], 'write “Seeking Approval” in the same comment'],
])('[T64] %s ask nobody, and what is missing is said with the sentence', async (_, body, mentioned, hint) => {
  await at.plan('linh')
  const { rulings } = await say('linh', body, ...mentioned)
  expect(rulings).toMatchObject([{ outcome: 'noted', citation: { path: 'conferences.md' } }])
  expect(rulings[0]?.reason).toContain(hint)
  expect(await at.list('linh', 'all')).toEqual([])
})

test('[T64] somebody else who is mentioned is no answer: the comment comes back with whom to mention', async () => {
  await at.plan('linh')
  const refusal = await refusalOf(say('linh', '@keiko Seeking Approval', 'keiko'))
  expect(refusal.message).toBe('Whom it mentions does not decide this: mention the Brand Reader.')
  expect(refusal.ruling?.citation.path).toBe('conferences.md')
})

test('a comment about something else asks nobody and says nothing', async () => {
  await at.plan('linh')
  expect((await say('linh', '@keiko the hall is booked', 'keiko')).rulings).toEqual([])
})
