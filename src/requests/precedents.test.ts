import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, perform, type Operation } from '#kernel'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { contributed } from '../app.ts'

const page = (strength: string) => `# Trips

A trip should be sent in the project Field with the subject "Trip: " and where to, and with a due date.

\`\`\`request
name: trip
subject: "Trip: {place}"
project: field
due: required
form:
  - {type: input, id: place, label: Where to, required: true}
\`\`\`

A trip ${strength} the approval of the Director, Digital Strategy.

\`\`\`approval
name: trip
of: requests
where: {type: trip}
approved-by: Director, Digital Strategy
\`\`\`
`
const pages = (strength = 'needs') => ({
  ...paidSocial(),
  ...requestPages({ 'trips.md': page(strength) }),
})

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, pages())
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await department.enforce(pages())
})

async function act(by: string, name: string, input: object) {
  const found: Operation | undefined = contributed.operations.find((one) => one.name === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  await perform(department.house, department.person(by), found, input)
  await department.follow()
}
const trip = (by: string, place: string, more: object = {}) =>
  act(by, 'requests.open', { type: 'trip', answers: { place }, excuse: 'They wait for us.', ...more })

const list = contributed.questions.find(({ name }) => name === 'decisions.list')
async function precedents(by: string, kind: string, more: object = {}) {
  if (!list) throw new Error('no question lists decisions')
  return (await ask(department.house, department.person(by), list, {
    kind,
    name: 'trip',
    ...more,
  })) as {
    decisions: readonly { about?: object; by?: object; outcome: string; changedSince: boolean }[]
    decided: { times: number; outcomes: Record<string, number> }
    next?: string
  }
}

test('an approval’s sentence tells how it decided before: what on, who, with what reason [R2.65]', async () => {
  await trip('linh', 'Lisbon')
  await act('noor', 'approvals.refuse', { number: 1, why: 'Not this year.' })
  await trip('keiko', 'Porto')
  await act('noor', 'approvals.approve', { number: 2, note: 'They pay for it.' })
  const { decisions, decided } = await precedents('linh', 'approval')
  expect(decisions.map(({ about, by, outcome }) => [about, by, outcome])).toEqual([
    [
      { title: 'Trip: Porto', href: '/-/approvals/2', came: 'Approved by Noor Haddad: They pay for it.' },
      { handle: 'noor', name: 'Noor Haddad' },
      'fits',
    ],
    [expect.anything(), { handle: 'keiko', name: expect.any(String) }, 'waits'],
    [
      { title: 'Trip: Lisbon', href: '/-/approvals/1', came: 'Refused by Noor Haddad: Not this year.' },
      { handle: 'noor', name: 'Noor Haddad' },
      'declined',
    ],
    [expect.anything(), { handle: 'linh', name: expect.any(String) }, 'waits'],
  ])
  expect(decided).toMatchObject({ times: 4, outcomes: { fits: 1, declined: 1, waits: 2 } })
})

test('a request’s sentence tells what it let through with an excuse, and what became of each', async () => {
  await trip('linh', 'Lisbon')
  await act('noor', 'approvals.refuse', { number: 1, why: 'Not this year.' })
  const { decisions, decided } = await precedents('linh', 'request')
  expect(decisions.map(({ outcome }) => outcome)).toEqual(['noted', 'fits'])
  expect(decisions[0]?.about).toEqual({
    title: 'Trip: Lisbon',
    href: '/-/requests/1',
    came: 'Declined: Trip: Not this year.',
  })
  expect(decided.outcomes).toEqual({ noted: 1, fits: 1 })
})

test('a sentence that reads otherwise since is told, with what it says now', async () => {
  await trip('linh', 'Lisbon')
  expect((await precedents('linh', 'approval')).decisions[0]).toMatchObject({ changedSince: false })
  await department.enforce(pages('abroad needs'))
  expect((await precedents('linh', 'approval')).decisions[0]).toMatchObject({
    changedSince: true,
    citation: { quote: 'A trip needs the approval of the Director, Digital Strategy.' },
    quoteNow: 'A trip abroad needs the approval of the Director, Digital Strategy.',
  })
})

test('of confidential ones others see neither a line nor a number, page by page', async () => {
  await trip('linh', 'Lisbon')
  for (const place of ['Aarhus', 'Bergen', 'Cork']) await trip('keiko', place, { confidential: 'true' })
  // A refused one is about none, and might have become a confidential one.
  await expect(trip('keiko', 'Derry', { confidential: 'true', excuse: undefined })).rejects.toThrow('Say why')
  await trip('linh', 'Delft')
  for (const kind of ['request', 'approval']) {
    const { decisions, decided } = await precedents('adaeze', kind, { limit: 2 })
    expect(JSON.stringify(decisions)).not.toMatch(/Aarhus|Bergen|Cork/)
    expect(decided.times).toBe(kind === 'request' ? 4 : 2)
    const own = await precedents('keiko', kind)
    expect(own.decided.times).toBe(kind === 'request' ? 11 : 5)
  }
  const { next } = await precedents('adaeze', 'request', { limit: 2 })
  const second = await precedents('adaeze', 'request', { limit: 2, after: next })
  expect(second.decisions.map(({ about }) => about)).toEqual([
    expect.objectContaining({ title: 'Trip: Lisbon' }),
    expect.objectContaining({ title: 'Trip: Lisbon' }),
  ])
  expect(second.next).toBeUndefined()
})
