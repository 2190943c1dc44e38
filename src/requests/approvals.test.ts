import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approvals } from '#approvals'
import { ask, lookAs, perform, type Operation } from '#kernel'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { contributed } from '../app.ts'
import { asApprovalSubject } from './approval-subject.ts'
import { historyOf } from './history-of.ts'
import { showRequest } from './show-request.ts'

const page = `# Talks

Send a talk in the project Field with the subject "Talk: " and who asks for it.

\`\`\`request
name: talk
subject: "Talk: {organiser}"
project: field
form:
  - {type: input, id: organiser, label: Who asks, required: true}
\`\`\`

A talk needs a yes from the Director, Digital Strategy. Ask for it with the words “Seeking Approval”.

\`\`\`approval
name: talk
of: requests
where: {type: talk}
approved-by: Director, Digital Strategy
asked-with: Seeking Approval
\`\`\`

Send a trip in the project Field with the subject "Trip: " and where to.

\`\`\`request
name: trip
subject: "Trip: {place}"
project: field
form:
  - {type: input, id: place, label: Where to, required: true}
\`\`\`

A trip needs a yes from the Director, Digital Strategy.

\`\`\`approval
name: trip
of: requests
where: {type: trip}
approved-by: Director, Digital Strategy
\`\`\`

Send a film in the project Field with the subject "Film: " and which. Only the Chief Marketing Officer asks for its yes.

\`\`\`request
name: film
subject: "Film: {which}"
project: field
form:
  - {type: input, id: which, label: Which, required: true}
\`\`\`

A film needs a yes from the Director, Digital Strategy. Only the Chief Marketing Officer asks for it.

\`\`\`approval
name: film
title: A yes to a film
of: requests
where: {type: film}
approved-by: Director, Digital Strategy
asked-by: Chief Marketing Officer
\`\`\`

What is kept in Corporate Marketing needs a yes from the Director, Digital Strategy.

\`\`\`approval
name: open-house
of: requests
where: {project: corporate-marketing}
approved-by: Director, Digital Strategy
\`\`\`
`

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, {
    ...paidSocial(),
    ...requestPages({ 'talks.md': page }),
  })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const { asks } = approvals(() => [asApprovalSubject])
/** Does it and follows the journal, as a node does at once. */
async function act(by: string, name: string, input: object) {
  const found: Operation | undefined = contributed.operations.find((one) => one.name === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  await perform(department.house, department.person(by), found, input)
  await department.follow()
}
const needed = async (by = 'linh') =>
  (await ask(department.house, department.person(by), asks.needed, { of: 'requests', number: 1 })).needed
const states = async () => (await needed()).map(({ stands }) => stands?.state)
const request = async (by = 'linh', number = 1) =>
  (await ask(department.house, department.person(by), showRequest, { number })).request
const comment = (by: string, body: string) => act(by, 'requests.comment', { number: 1, body })

test('a talk is asked for by a comment with the words and whoever decides, and by none of the two alone [work:T64]', async () => {
  await act('linh', 'requests.open', { type: 'talk', answers: { organiser: 'Testing Circle' } })
  expect(await states()).toEqual([undefined])
  await comment('linh', '@noor, what do you think?')
  await comment('linh', 'Seeking Approval')
  // Quoted, in code, or to somebody else: nobody is asked.
  await comment('linh', '> @noor Seeking Approval')
  await comment('linh', '`@noor` Seeking Approval')
  await comment('linh', '@noor\n\n```\nSeeking Approval\n```')
  await expect(comment('linh', '@keiko Seeking Approval')).rejects.toThrow('does not decide this')
  expect(await states()).toEqual([undefined])
  await comment('linh', '@noor **seeking  approval** please')
  const [need] = await needed()
  expect(need?.stands).toMatchObject({
    state: 'waits',
    askedBy: { handle: 'linh' },
    groups: [{ waitsFor: [{ handle: 'noor' }] }],
  })
  expect(need?.citation.quote).toBe('A talk needs a yes from the Director, Digital Strategy.')
})

test('where the page names no words it is asked for when the request is opened; a yes leaves it open', async () => {
  await act('linh', 'requests.open', { type: 'trip', answers: { place: 'Lisbon' } })
  expect(await states()).toEqual(['waits'])
  await act('noor', 'approvals.approve', { number: 1 })
  expect(await states()).toEqual(['given'])
  expect((await request()).ended).toBeUndefined()
})

test('a no declines the request, once, with what was said', async () => {
  await act('linh', 'requests.open', { type: 'trip', answers: { place: 'Lisbon' } })
  await act('noor', 'approvals.refuse', { number: 1, why: 'Not this year.' })
  expect((await request()).ended).toMatchObject({ outcome: 'declined', why: 'Trip: Not this year.' })
  expect(
    await department.database.asOwner(
      `select operation from journal where operation = 'approvals.carry-out'`,
    ),
  ).toHaveLength(1)
})

test('who asked does not approve it, and what is answered otherwise later has to be asked again', async () => {
  await act('noor', 'requests.open', { type: 'trip', answers: { place: 'Lisbon' } })
  await expect(act('noor', 'approvals.approve', { number: 1 })).rejects.toThrow('own')
  await department.forgetWork()
  await act('linh', 'requests.open', { type: 'trip', answers: { place: 'Lisbon' } })
  await act('noor', 'approvals.approve', { number: 1 })
  await department.database.asOwner(`update requests set fields = '{"place": "Porto"}'`)
  await comment('linh', 'It is Porto now.')
  const [need] = await needed()
  expect(need?.stands).toMatchObject({ state: 'stale', changed: ['place'] })
})

test('of a confidential one only its circle knows that it waits; whoever decides is let in', async () => {
  await act('linh', 'requests.open', { type: 'trip', answers: { place: 'Lisbon' }, confidential: 'true' })
  expect(await states()).toEqual(['waits'])
  await expect(needed('keiko')).rejects.toThrow('There is none of the requests with the number 1.')
  expect(await department.database.asOwner('select cardinality(readers) as n from approvals')).toEqual([
    { n: 2 },
  ])
  await act('noor', 'approvals.approve', { number: 1 })
  expect(await states()).toEqual(['given'])
})

test('what an approval does is told: in what was done with it, to whose it is, and to whose waited for it', async () => {
  await act('keiko', 'requests.open', { project: 'field', subject: 'A stand', body: 'In spring.' })
  await act('linh', 'requests.open', { type: 'trip', answers: { place: 'Lisbon' } })
  await act('linh', 'requests.assign', { number: 2, to: 'theo' })
  await act('keiko', 'requests.block', { number: 1, by: '2' })
  await act('noor', 'approvals.refuse', { number: 1, why: 'Not this year.' })
  const { id } = await request('linh', 2)
  const history = await lookAs(department.house, department.person('linh'), (look) =>
    historyOf(look, { id, number: 2 }),
  )
  expect(history.at(-1)?.says.replaceAll(/[\u2066-\u2069]/g, '')).toBe(
    'This request was declined, because it was not approved.',
  )
  const told = await department.database.asOwner(
    `select p.handle, n.reason from notices n join persons p on p.id = n.person_id
     join journal j on j.id = n.entry_id where j.operation = 'approvals.carry-out' order by 1`,
  )
  expect(told).toEqual([
    { handle: 'keiko', reason: 'yours' },
    { handle: 'theo', reason: 'yours' },
  ])
})

const readersNow = async () => {
  const rows = await department.database.asOwner<{ handle: string }>(
    'select p.handle from approvals a join persons p on p.id = any (a.readers) order by 1',
  )
  return rows.map(({ handle }) => handle)
}
const titled = (handle: string, title: string) =>
  department.database.asOwner('update persons set title = $2 where handle = $1', [handle, title])

test('a request that is closed to others later closes what was asked for it, in the database too', async () => {
  await act('linh', 'requests.open', { type: 'trip', answers: { place: 'Lisbon' } })
  expect(await readersNow()).toEqual([])
  await act('linh', 'requests.confide', { number: 1 })
  expect(await readersNow()).toEqual(['linh', 'noor'])
})

test('where the title that decides changes hands, who holds it now sees it, is waited for and is told [work:T62]', async () => {
  await act('linh', 'requests.open', { type: 'trip', answers: { place: 'Lisbon' }, confidential: 'true' })
  await titled('noor', 'On leave')
  await titled('keiko', 'Director, Digital Strategy')
  try {
    await act('adaeze', 'people.deactivate', { handle: 'zofia', why: 'She moved on.' })
    expect(await readersNow()).toEqual(['keiko', 'linh'])
    expect((await needed('keiko'))[0]?.stands?.groups[0]?.waitsFor).toMatchObject([{ handle: 'keiko' }])
    const told = await department.database.asOwner(
      `select p.handle, n.reason from notices n join persons p on p.id = n.person_id
       join journal j on j.id = n.entry_id where j.operation = 'approvals.follow-up' order by 1`,
    )
    expect(told).toEqual([
      { handle: 'keiko', reason: 'asked' },
      { handle: 'linh', reason: 'yours' },
    ])
  } finally {
    await department.database.asOwner('delete from departures')
    await titled('noor', 'Director, Digital Strategy')
    await titled('keiko', 'Field Marketing Lead')
  }
})

test('what could not be asked for is told to whoever opened it, with why, and once', async () => {
  await act('linh', 'requests.open', { type: 'film', answers: { which: 'A Tuesday' } })
  expect(await states()).toEqual([undefined])
  await act('linh', 'requests.change', { number: 1, body: 'A long one.' })
  const { id } = await request()
  const history = await lookAs(department.house, department.person('linh'), (look) =>
    historyOf(look, { id, number: 1 }),
  )
  const noted = history.filter(({ operation }) => operation === 'requests.note-unasked')
  expect(noted.map(({ says }) => says.replaceAll(/[\u2066-\u2069]/g, ''))).toEqual([
    expect.stringMatching(
      /^“A yes to a film”, which this request needs, could not be asked for: .*Chief Marketing Officer/,
    ),
  ])
  const told = await department.database.asOwner(
    `select p.handle, n.reason from notices n join persons p on p.id = n.person_id
     join journal j on j.id = n.entry_id where j.operation = 'requests.note-unasked'`,
  )
  expect(told).toEqual([{ handle: 'linh', reason: 'yours' }])
})

test('a request that is moved or split off so that it comes under an approval is asked for it too', async () => {
  await act('linh', 'requests.open', { project: 'field', subject: 'A stand' })
  expect(await needed()).toEqual([])
  await act('adaeze', 'requests.move', { number: 1, project: 'corporate-marketing', openly: 'true' })
  const [need] = await needed()
  expect(need?.stands).toMatchObject({ state: 'waits', askedBy: { handle: 'linh' } })
  await act('linh', 'requests.split', { number: 1, type: 'trip', answers: { place: 'Lisbon' } })
  const split = await ask(department.house, department.person('linh'), asks.needed, {
    of: 'requests',
    number: 2,
  })
  expect(split.needed[0]?.stands?.state).toBe('waits')
})
