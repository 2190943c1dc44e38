import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, lookAs } from '#kernel'
import {
  acting,
  drawnScreen,
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { askedOfMe } from '../for-me.ts'
import { showInbox } from '../inbox/show-inbox.ts'
import { listRequests } from '../list-requests.ts'
import { requestOperations } from '../operations.ts'
import { requestScreen } from '../screens.tsx'
import { showRequest } from '../show-request.ts'

const pages = paidSocial()
const program = `# Guests

You should send a guest in the project Field at least five business days ahead.

\`\`\`request
name: guest
subject: "Guest: {who}"
project: field
assign: tomas
due: at least 5 business days
form:
  - {type: input, id: who, label: Who comes, required: true}
  - {type: input, id: where-from, label: Where from, required: true}
\`\`\`

You should send a room in the project Field; it is due in five business days and assigned to Tomas Lindqvist.

\`\`\`request
name: room
subject: "Room: {where}"
project: field
assign: tomas
due: 5 business days
form:
  - {type: input, id: where, label: Where, required: true}
  - {type: input, id: chairs, label: How many chairs, required: true}
\`\`\`
`.replace('a guest in the project Field', 'a guest in the project Field, assigned to Tomas Lindqvist,')
let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, {
    ...requestPages(),
    ...pages,
    'teams.md': (pages['teams.md'] ?? '').replace(
      'name: field-emea\n',
      'name: field-emea\nzone: America/Los_Angeles\nholidays: free-days\n',
    ),
    'free.md':
      '# Free\n\nOf the free days, one is left: 2026-07-08.\n\n```list\nname: free-days\ntitle: free days\nof: days\nvalues: [2026-07-08]\n```\n',
    'guests.md': program,
  })
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  // Friday, 3 July, 23:30 in Los Angeles.
  department.house.clock.set('2026-07-04T06:30:00Z')
})

const act = acting(() => department, requestOperations)
const shown = (number = 1) => ask(department.house, department.person('linh'), showRequest, { number })
const numbers = async (state: string) => {
  const { requests } = await ask(department.house, department.person('zofia'), listRequests, { state })
  return requests.map(({ number }) => number)
}
const inbox = async () =>
  (await ask(department.house, department.person('zofia'), showInbox, {})).requests.map(
    ({ number }) => number,
  )
const asked = async (by: string) =>
  (await lookAs(department.house, department.person(by), (look) => askedOfMe.load(look))).map(
    ({ verb }) => verb,
  )

describe('five business days ahead, asked on a Friday at 23:30 in Los Angeles by whose team it is [work:T53]', () => {
  // Without 8 July, which is free there, the fifth is Monday the 13th; without any free day it would be Friday the 10th.
  const guest = { type: 'guest', answers: { who: 'Ada' }, excuse: 'Nobody knows yet.', due: '2026-07-13' }

  test('the first day is Monday, 13 July, as one of the days is free; it is blocked as long as answers lack', async () => {
    const early = await refusalOf(
      act('linh', 'open', {
        ...guest,
        answers: { who: 'Ada', 'where-from': 'Oslo' },
        due: '2026-07-10',
        excuse: undefined,
      }),
    )
    expect(early.message).toContain('2026-07-13 is the first day.')
    await act('linh', 'open', guest)
    expect((await shown()).request.wanted).toBeDefined()
    expect([await numbers('blocked'), await inbox()]).toEqual([[1], []])
  })

  test('when the answers come, the days begin anew and the day moves, by the sentence of the page', async () => {
    await act('linh', 'open', guest)
    // Monday, 6 July, in Los Angeles: without the 8th the fifth business day is Tuesday, 14 July.
    department.house.clock.set('2026-07-07T02:00:00Z')
    await act('linh', 'change', { number: 1, answers: { who: 'Ada', 'where-from': 'Oslo' } })
    const { request, rulings } = await shown()
    expect([request.wanted, request.dueOn?.toString()]).toEqual([undefined, '2026-07-14'])
    expect(rulings.map(({ reason, outcome }) => [reason, outcome])).toContainEqual([
      'What was missing came on 2026-07-06. Counted from then it is wanted by 2026-07-14.',
      'noted',
    ])
    expect([await numbers('blocked'), await inbox()]).toEqual([[], [1]])
  })

  test('a day that is late enough all the same stays, and one answer of two is not all', async () => {
    await act('linh', 'open', { ...guest, due: '2026-08-03' })
    department.house.clock.set('2026-07-07T02:00:00Z')
    await act('linh', 'change', { number: 1, answers: { who: 'Grace' }, excuse: 'Still not known.' })
    expect((await shown()).request.wanted).toBeDefined()
    await act('linh', 'change', { number: 1, answers: { who: 'Grace', 'where-from': 'Oslo' } })
    const { request } = await shown()
    expect([request.wanted, request.dueOn?.toString()]).toEqual([undefined, '2026-08-03'])
  })

  test('a day that the page gives is given anew', async () => {
    await act('linh', 'open', { type: 'room', answers: { where: 'Oslo' }, excuse: 'Later.' })
    expect((await shown()).request.dueOn?.toString()).toBe('2026-07-13')
    department.house.clock.set('2026-07-07T02:00:00Z')
    await act('linh', 'change', { number: 1, answers: { where: 'Oslo', chairs: '12' } })
    expect((await shown()).request.dueOn?.toString()).toBe('2026-07-14')
  })
})

describe('asking back', () => {
  const room = { type: 'room', answers: { where: 'Oslo', chairs: '12' } }

  test('it waits for whoever asked, with what has to change; their answer turns it back and begins the days anew [R2.58]', async () => {
    await act('linh', 'open', room)
    await act('tomas', 'ask-back', { number: 1, why: 'With tables?' })
    const { request, comments } = await shown()
    expect(request.wanted).toMatchObject({ comment: 1, by: 'Tomas Lindqvist' })
    expect(comments.map(({ body }) => body)).toEqual(['With tables?'])
    expect([await numbers('blocked'), await inbox()]).toEqual([[1], []])
    expect([await asked('linh'), await asked('tomas')]).toEqual([['Answer'], []])
    await act('keiko', 'comment', { number: 1, body: 'I would take some.' })
    expect(await numbers('blocked')).toEqual([1])
    department.house.clock.set('2026-07-07T02:00:00Z')
    await act('linh', 'comment', { number: 1, body: 'Yes, six.', thread: 1 })
    expect([await numbers('blocked'), await inbox()]).toEqual([[], [1]])
    expect([await asked('linh'), await asked('tomas')]).toEqual([[], ['Take it in hand']])
    expect((await shown()).request.dueOn?.toString()).toBe('2026-07-14')
  })

  test('is refused without a word, by those who do not see to it, and of one’s own', async () => {
    await act('linh', 'open', room)
    expect((await refusalOf(act('tomas', 'ask-back', { number: 1 }))).kind).toBe('invalid')
    expect((await refusalOf(act('keiko', 'ask-back', { number: 1, why: 'Why?' }))).kind).toBe('forbidden')
    await act('tomas', 'open', room)
    expect((await refusalOf(act('tomas', 'ask-back', { number: 2, why: 'Why?' }))).message).toContain(
      'yourself',
    )
  })

  test('is taken back by taking it up again, and its page says for whom it waits', async () => {
    await act('linh', 'open', room)
    await act('tomas', 'ask-back', { number: 1, why: 'With tables?' })
    const visit = { house: department.house, by: department.person('tomas'), params: { number: '1' } }
    const page = await drawnScreen(requestScreen, visit)
    expect(page).toContain('waits for Linh Tran')
    expect(page).toContain('Take it up again')
    await act('tomas', 'wake', { number: 1 })
    expect(await numbers('blocked')).toEqual([])
  })

  test('taking it in hand may come with words, which whoever asked reads and can answer [R2.58]', async () => {
    await act('linh', 'open', room)
    await act('tomas', 'accept', { number: 1, why: 'A good room.' })
    const { request, comments } = await shown()
    expect(request.acceptedAt).toBeDefined()
    expect(comments.map(({ body, by }) => [body, by.handle])).toEqual([['A good room.', 'tomas']])
  })

  test('of a confidential request only its circle learns that it waits', async () => {
    await act('linh', 'open', { ...room, confidential: 'true' })
    await act('tomas', 'ask-back', { number: 1, why: 'With tables?' })
    expect(await numbers('blocked')).toEqual([])
    const rows = await lookAs(department.house, department.person('zofia'), ({ db }) =>
      db.selectFrom('request_details_wanted').selectAll().execute(),
    )
    expect(rows).toEqual([])
  })
})
