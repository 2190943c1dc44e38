import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { approvals } from '#approvals'
import { ask, perform, type Operation } from '#kernel'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { contributed } from '../app.ts'
import { asApprovalSubject } from './approval-subject.ts'
import { showRequest } from './show-request.ts'

const pages = (effect: string, assign = 'assign: theo\n') => ({
  ...paidSocial(),
  ...requestPages({
    'judges.md': `# Judges

Twenty judges read what is handed in.

\`\`\`team
name: judges
title: Judges
\`\`\`
`,
    'prizes.md': `# Prizes

A prize is sent in the project Field with the subject "Prize: " and whose it is. It goes to Theo Brandt.

\`\`\`request
name: prize
subject: "Prize: {winner}"
project: field
${assign}form:
  - {type: input, id: winner, label: Whose, required: true}
\`\`\`

A prize needs the approval of two of the Judges.

\`\`\`approval
name: prize
of: requests
where: {type: prize}
approved-by: team judges
at-least: 2
${effect}\`\`\`
`,
  }),
})
const both = 'effect: {put: [mktg-status::plan], state: accepted}\n'
const judges = Array.from({ length: 20 }, (_, at) => ({
  handle: `judge${at}`,
  name: `Judge ${at}`,
  title: 'Judge',
  team: 'judges',
}))

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment([...planners, ...judges], pages(both))
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const { asks } = approvals(() => [asApprovalSubject])
async function act(by: string, name: string, input: object) {
  const found: Operation | undefined = contributed.operations.find((one) => one.name === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  return perform(department.house, department.person(by), found, input)
}
async function prize() {
  await act('linh', 'requests.open', { type: 'prize', answers: { winner: 'Grace' } })
  await department.follow()
}
const request = async () =>
  (await ask(department.house, department.person('linh'), showRequest, { number: 1 })).request
const approval = async () =>
  (await ask(department.house, department.person('linh'), asks.show, { number: 1 })).approval
const rows = (statement: string) => department.database.asOwner(statement)

describe('what follows from a yes', () => {
  test('is what the page says: a label, and that it is accepted, as whoever gave the last one', async () => {
    await prize()
    await act('judge1', 'approvals.approve', { number: 1 })
    await department.follow()
    expect((await request()).labels).toEqual([])
    await act('judge2', 'approvals.approve', { number: 1 })
    await department.follow()
    expect(await request()).toMatchObject({ labels: ['mktg-status::plan'], acceptedAt: expect.anything() })
    expect(await rows('select p.handle from request_labels l join persons p on p.id = l.by')).toEqual([
      { handle: 'judge2' },
    ])
  })

  test('does not make it void, nor do labels that somebody puts on later [work:T61]', async () => {
    await prize()
    for (const judge of ['judge1', 'judge2']) await act(judge, 'approvals.approve', { number: 1 })
    await department.follow()
    await act('theo', 'requests.label', { number: 1, put: 'mktg-status::wip' })
    await act('linh', 'requests.comment', { number: 1, body: 'Thank you.' })
    await department.follow()
    expect((await approval()).state).toBe('given')
  })

  test('does not make void what is bound to the labels that it puts; another that is bound to them has to be asked for again', async () => {
    const bound = `ask-again-if-changed: [labels]\n${both}`
    const brand = `\`\`\`

Its look needs the approval of one of the Judges too. Ask again if its labels change.

\`\`\`approval
name: look
of: requests
where: {type: prize}
approved-by: team judges
ask-again-if-changed: [labels]
`
    await department.enforce(pages(`${bound}${brand}`))
    await prize()
    await act('judge3', 'approvals.approve', { number: 2 })
    for (const judge of ['judge1', 'judge2']) await act(judge, 'approvals.approve', { number: 1 })
    await department.follow()
    expect((await request()).labels).toEqual(['mktg-status::plan'])
    expect((await approval()).state).toBe('given')
    expect(
      await rows(`select number::int, how from approval_ends join approvals on id = approval_id`),
    ).toEqual([{ number: 2, how: 'changed' }])
    await act('linh', 'approvals.ask', { approval: 'look', number: 1 })
    await act('theo', 'requests.label', { number: 1, put: 'mktg-status::wip' })
    await department.follow()
    expect((await approval()).state).toBe('stale')
    await department.enforce(pages(both))
  })

  test('that is asked for ends when the request is closed, and is asked for anew when it is opened again', async () => {
    await prize()
    await act('theo', 'requests.close', { number: 1 })
    await department.follow()
    expect((await approval()).state).toBe('over')
    await act('theo', 'requests.reopen', { number: 1, why: 'Closed the wrong one.' })
    await department.follow()
    expect(
      await rows(`select number::int, closed_at is null as open from approvals order by number`),
    ).toEqual([
      { number: 1, open: false },
      { number: 2, open: true },
    ])
  })

  test('of twenty at once who say yes, two are enough and it is done once [work:T60]', async () => {
    for (let round = 0; round < 5; round += 1) {
      await department.forgetWork()
      await prize()
      const all = await Promise.allSettled(
        judges.map(({ handle }) => act(handle, 'approvals.approve', { number: 1 })),
      )
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
      await Promise.all([department.follow('one'), department.follow('another')])
      expect((await approval()).state).toBe('given')
      expect(await rows('select outcome from approval_decisions')).toEqual([{ outcome: 'given' }])
      expect(await rows('select fault from approval_effects')).toEqual([{ fault: null }])
      expect(
        await rows(
          `select outcome from journal where operation = 'approvals.carry-out' and outcome = 'done'`,
        ),
      ).toHaveLength(1)
      expect(await rows('select label from request_labels')).toEqual([{ label: 'mktg-status::plan' }])
    }
  })

  test('somebody who says yes twice at the same moment counts once [work:T60]', async () => {
    await prize()
    await Promise.allSettled([1, 2, 3].map(() => act('judge1', 'approvals.approve', { number: 1 })))
    await department.follow()
    const { state, groups } = await approval()
    expect([state, groups[0]?.agreed.map(({ handle }) => handle)]).toEqual(['waits', ['judge1']])
  })

  test('that cannot be done is kept beside the decision, with its reason', async () => {
    await department.enforce(pages(both, ''))
    await prize()
    for (const judge of ['judge1', 'judge2']) await act(judge, 'approvals.approve', { number: 1 })
    await department.follow()
    const { state, effect } = await approval()
    expect([state, effect?.fault]).toEqual([
      'given',
      'Nobody sees to it yet, so nobody can be said to have accepted it.',
    ])
    await department.enforce(pages(both))
  })

  test('a label that it puts calls whom the label’s page names', async () => {
    await department.enforce(pages('effect: {put: [Stuck]}\n'))
    await prize()
    for (const judge of ['judge1', 'judge2']) await act(judge, 'approvals.approve', { number: 1 })
    await department.follow()
    expect(
      await rows(
        `select n.reason from notices n join journal j on j.id = n.entry_id join persons p on p.id = n.person_id
         where p.handle = 'noor' and j.operation = 'approvals.carry-out'`,
      ),
    ).toEqual([{ reason: 'asked' }])
    await department.enforce(pages(both))
  })

  test('where the page says so, it is closed', async () => {
    await department.enforce(pages('effect: {state: closed}\n'))
    await prize()
    for (const judge of ['judge1', 'judge2']) await act(judge, 'approvals.approve', { number: 1 })
    await department.follow()
    expect((await request()).ended).toMatchObject({ outcome: 'done', by: 'Judge 2' })
    await department.enforce(pages(both))
  })
})
