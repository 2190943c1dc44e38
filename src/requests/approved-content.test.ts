import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { approvals } from '#approvals'
import { ask, perform, systemPerson, transactionOf, type Operation } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { contributed } from '../app.ts'
import { asApprovalSubject } from './approval-subject.ts'
import { requestCard } from './request-card.tsx'
import { showRequest } from './show-request.ts'

const pages = (again = '') => ({
  ...paidSocial(),
  ...requestPages({
    'contracts.md': `# Contracts

What is to be signed needs a yes from the Director, Digital Strategy. Ask again if its labels change, where this page says so.

\`\`\`approval
name: contract
of: requests
approved-by: Director, Digital Strategy
else-by: keiko
${again}effect: {put: [mktg-status::plan]}
\`\`\`
`,
  }),
})

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, pages())
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const { asks } = approvals(() => [asApprovalSubject])
async function act(by: string, name: string, input: object = {}) {
  const found: Operation | undefined = contributed.operations.find((one) => one.name === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  await perform(
    department.house,
    department.person(by),
    found,
    name === 'requests.open' ? input : { number: 1, ...input },
  )
}
/** Does it and follows the journal, as a node does at once. */
async function then(by: string, name: string, input: object = {}) {
  await act(by, name, input)
  await department.follow()
}
const opened = () =>
  then('linh', 'requests.open', { project: 'field', subject: 'A stand in Pune', body: '- [ ] Read it' })
const shown = () => ask(department.house, department.person('linh'), showRequest, { number: 1 })
const request = async () => (await shown()).request
const approval = async () =>
  (await ask(department.house, department.person('linh'), asks.show, { number: 1 })).approval
const contract = (content: string) => ({
  file: Buffer.from(content).toString('base64'),
  fileName: 'contract.txt',
})

describe('between the last yes and what follows from it', () => {
  test.each([
    ['the text', 'requests.change', { body: 'Twice the price.' }],
    ['the subject', 'requests.change', { subject: 'A stand in Hanoi' }],
    ['a file', 'attachments.add', contract('Twice the price.')],
  ])('%s changes: nothing is done, and the page says so', async (_, change, input) => {
    await opened()
    await act('noor', 'approvals.approve')
    await act('linh', change, input)
    await department.follow()
    expect((await request()).labels).toEqual([])
    const { state, effect } = await approval()
    expect(state).toBe('stale')
    expect(effect?.fault).toMatch(/^It changed after it was approved \(.+\), so nothing was done\.$/)
  })

  test('nothing that counts changes: it is done', async () => {
    await opened()
    await act('noor', 'approvals.approve')
    await act('linh', 'requests.comment', { body: 'Thank you.', ...contract('A note.') })
    await department.follow()
    expect((await request()).labels).toEqual(['mktg-status::plan'])
    expect((await approval()).effect?.fault).toBeUndefined()
  })
})

describe('what was approved is', () => {
  test('its subject too', async () => {
    await opened()
    await then('noor', 'approvals.approve')
    await then('linh', 'requests.change', { subject: 'A stand in Hanoi' })
    expect(await approval()).toMatchObject({ state: 'stale', changed: ['the subject'] })
  })

  test('the contract that came with it: replaced, it has to be asked for again', async () => {
    await opened()
    await then('linh', 'attachments.add', contract('One year.'))
    await then('noor', 'approvals.approve')
    expect((await approval()).state).toBe('given')
    await then('linh', 'attachments.remove', { attachment: 1 })
    await then('linh', 'attachments.add', contract('Ten years.'))
    expect(await approval()).toMatchObject({ state: 'stale', changed: ['the attached files'] })
  })

  test('nothing that comes with a comment', async () => {
    await opened()
    await then('noor', 'approvals.approve')
    await then('linh', 'requests.comment', { body: 'From the fair.', ...contract('A note.') })
    expect((await approval()).state).toBe('given')
  })
})

describe('nobody approves what they changed', () => {
  const refused = async () => (await refusalOf(act('noor', 'approvals.approve'))).message
  beforeEach(() => department.enforce(pages()))

  test.each<readonly [string, string, () => Promise<object>]>([
    ['ticked', 'requests.tick', async () => ({ item: (await shown()).items[0]?.item, done: 'true' })],
    ['set a day for', 'requests.set-due-day', () => Promise.resolve({ due: '2027-03-01' })],
    ['attached something to', 'attachments.add', () => Promise.resolve(contract('Ten years.'))],
  ])('whoever %s it', async (_, change, input) => {
    await opened()
    await then('linh', 'requests.assign', { to: 'noor' })
    await then('noor', change, await input())
    expect(await refused()).toContain('Nobody approves what is their own')
    await then('keiko', 'approvals.approve')
    expect((await approval()).state).toBe('given')
  })

  test('whoever took a file away from it; a file of a comment is no part of it', async () => {
    await opened()
    await then('linh', 'requests.comment', { body: 'From the fair.', ...contract('A note.') })
    await then('linh', 'attachments.add', contract('Ten years.'))
    await then('noor', 'attachments.remove', { attachment: 1 })
    await then('noor', 'approvals.approve')
    await then('linh', 'requests.change', { body: 'Another text.' })
    await then('linh', 'approvals.ask', { approval: 'contract' })
    await then('noor', 'attachments.remove', { attachment: 2 })
    expect((await refusalOf(act('noor', 'approvals.approve', { number: 2 }))).message).toContain(
      'Nobody approves what is their own',
    )
  })

  test('whoever labelled it, where the page names labels, and only there', async () => {
    await opened()
    await then('noor', 'requests.label', { put: 'mktg-status::wip' })
    await then('noor', 'approvals.approve')
    expect((await approval()).state).toBe('given')
    await department.forgetWork()
    await department.enforce(pages('ask-again-if-changed: [labels]\n'))
    await opened()
    await then('noor', 'requests.label', { put: 'mktg-status::wip' })
    expect(await refused()).toContain('Nobody approves what is their own')
  })
})

test.each([
  ['one that anybody may know of moves the cards it is counted in', {}, ['idea'], ['contract']],
  ['one that is closed to others moves none, so that nobody learns of it', { confidential: true }, [], []],
])('%s', async (_, more, ofType, ofRule) => {
  await department.enforce(pages())
  const answers = { idea: 'Remote podcast', 'why-then': 'The season begins.' }
  const input = { type: 'idea', answers, due: '2027-03-01', ...more }
  await then('linh', 'requests.open', input)
  const cards = contributed.cards.filter(({ kind }) => kind.kind === 'approval')
  const entry = { ...{ id: 'e', seq: 1, at: department.house.clock.now(), personId: 'p', commit: 'c' } }
  const done = { ...entry, facts: {}, outcome: 'done' } as const
  const moved = (
    card: Pick<typeof requestCard, 'changedBy'> | undefined,
    kind: string,
    operation: string,
    id: string,
  ) =>
    transactionOf(department.database.db, systemPerson, (tx) =>
      Promise.resolve(card?.changedBy({ ...done, operation, subject: { kind, id } }, tx)),
    )
  const [{ id } = { id: '' }] = await department.database.asOwner<{ id: string }>('select id from requests')
  const [round] = await department.database.asOwner<{ id: string }>('select id from approvals')
  expect(await moved(requestCard, 'requests', 'requests.comment', id)).toEqual(ofType)
  expect(await moved(cards[0], 'approvals', 'approvals.approve', round?.id ?? '')).toEqual(ofRule)
})
