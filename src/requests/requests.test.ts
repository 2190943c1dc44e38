import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, perform, visitor, type Operation } from '#kernel'
import {
  acting,
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { listRequests } from './list-requests.ts'
import { requestOperations } from './operations.ts'
import { showRequest } from './show-request.ts'

let department: TestDepartment
const furtherPages = {
  'desk.md': `# The desk

The Desk is the project for what needs a quiet answer, and Noor Haddad is on duty there.

\`\`\`project
name: desk
title: Desk
on-duty: noor
\`\`\`
`,
}
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages(), ...furtherPages })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const act = acting(() => department, requestOperations)
const idea = (more: object = {}) => ({
  type: 'idea',
  answers: { idea: 'Remote podcast', 'why-then': 'The season begins.' },
  due: '2027-03-01',
  ...more,
})
const program = (more: object = {}) => ({
  type: 'program',
  answers: { publisher: 'Kaizen no Hi', known: 'no' },
  due: '2027-02-01',
  ...more,
})
const shown = (by: string, number = 1) =>
  ask(department.house, department.person(by), showRequest, { number })
const list = async (by: string | undefined, asked: object = {}) => {
  const person = by === undefined ? visitor : department.person(by)
  const { requests } = await ask(department.house, person, listRequests, asked)
  return requests.map(({ number }) => number)
}

describe('what the page says of an idea', () => {
  test('is done with it: subject, project, labels, whose it is, and the sentence behind it [R2.138-R2.142]', async () => {
    await act('linh', 'open', idea())
    const { request, rulings } = await shown('linh')
    expect(request).toMatchObject({
      subject: 'Proposal: Remote podcast',
      project: 'corporate-marketing',
      labels: ['Team board', 'mktg-status::triage'],
      assignees: [{ handle: 'noor' }],
    })
    expect(request.dueOn?.toString()).toBe('2027-03-01')
    const [ruling] = rulings
    expect(ruling).toMatchObject({
      name: 'idea',
      outcome: 'fits',
      reason: 'It is filed as Idea and goes to the Director, Digital Strategy.',
      citation: { url: '/ask/', anchor: 'ideas' },
    })
    expect(ruling?.citation.quote).toMatch(/^(?:Send an idea in the project|It carries the labels)/)
  })

  test.each([
    ['no due date', { due: undefined }, 'conflict', 'due', 'It has no due date.'],
    ['a day that has passed', { due: '2027-01-13' }, 'invalid', 'due', 'This day has passed.'],
    [
      'no context',
      { answers: { idea: 'Remote podcast' } },
      'invalid',
      'answers.why-then',
      'What the date depends on',
    ],
    [
      'the placeholder',
      { answers: { idea: '[IDEA]', 'why-then': 'x' } },
      'invalid',
      'answers.idea',
      'Replace [IDEA]',
    ],
    [
      'a field that there is not',
      { answers: { ide: 'x', 'why-then': 'x' } },
      'invalid',
      'answers.ide',
      'Did you mean idea?',
    ],
    ['another project', { project: 'field' }, 'invalid', 'project', 'is kept in Corporate Marketing'],
    [
      'a subject of another form',
      { subject: 'proposal:x', answers: {} },
      'invalid',
      'subject',
      'Write it as “Proposal: x”.',
    ],
    ['a label that there is not', { labels: 'Team bord' }, 'invalid', 'labels', 'Did you mean “Team board”?'],
    [
      'another label of its group',
      { labels: 'mktg-status::wip' },
      'conflict',
      'labels',
      'It begins with “mktg-status::triage”',
    ],
  ])('refuses %s with the field [R2.139, R2.142, work:T42, work:T49]', async (_, more, kind, field, says) => {
    const refusal = await refusalOf(act('linh', 'open', idea(more)))
    expect([refusal.kind, refusal.fields[0]?.field]).toEqual([kind, field])
    expect(refusal.fields[0]?.message).toContain(says)
    expect(await list('linh')).toEqual([])
  })

  test('a subject written as the page says is taken apart', async () => {
    const input = { subject: 'Proposal: A film', answers: { 'why-then': 'The fair.' } }
    await act('linh', 'open', idea(input))
    expect((await shown('linh')).request.fields).toEqual({ idea: 'A film', 'why-then': 'The fair.' })
  })

  test('one like it is shown first, and joined or said to be another [R2.54, work:T51]', async () => {
    await act('linh', 'open', idea())
    const refusal = await refusalOf(
      act('arjun', 'open', idea({ answers: { idea: 'A podcast on remote work', 'why-then': 'x' } })),
    )
    expect(refusal.nearest.map(({ say }) => say)).toEqual([
      'Send it: it is another one',
      'Join “Proposal: Remote podcast”',
    ])
    await act(
      'arjun',
      'open',
      idea({ answers: { idea: 'A podcast on remote work', 'why-then': 'x' }, isNew: true }),
    )
    expect(await list('arjun')).toEqual([2, 1])
    expect((await shown('arjun', 2)).rulings.map(({ outcome }) => outcome)).toEqual(['noted', 'fits'])
  })
})

describe('a page that says “should”', () => {
  test('takes a reason in place of what is missing, and keeps it', async () => {
    const early = program({ due: '2027-01-20' })
    // Thu 14 January and five business days: Thu 21 January.
    const refusal = await refusalOf(act('linh', 'open', early))
    expect(refusal.ruling).toMatchObject({ outcome: 'refused', field: 'excuse' })
    expect(refusal.message).toContain('2027-01-21 is the first day')
    await act('linh', 'open', { ...early, excuse: 'The editor has a page free.' })
    const { rulings, excuses } = await shown('linh')
    expect(rulings[0]).toMatchObject({
      outcome: 'noted',
      citation: { quote: expect.stringContaining('should') },
    })
    expect(excuses).toEqual([{ why: 'The editor has a page free.', by: 'Linh Tran', givenFor: ['day'] }])
  })

  test('routes by what was chosen, and asks what hangs on it', async () => {
    await act('linh', 'open', program())
    expect((await shown('linh')).request.assignees.map(({ handle }) => handle)).toEqual(['noor'])
    const lacking = await refusalOf(
      act('linh', 'open', program({ answers: { publisher: 'X', known: 'yes' } })),
    )
    expect(lacking.message).toContain('Who knows them')
    const beside = await refusalOf(
      act('linh', 'open', program({ answers: { publisher: 'X', known: 'no', whose: 'mei' } })),
    )
    expect(beside.fields[0]).toMatchObject({ field: 'answers.whose' })
    await act(
      'linh',
      'open',
      program({ answers: { publisher: 'Late Deploy', known: 'yes', whose: 'Keiko Sato' } }),
    )
    const { request } = await shown('linh', 2)
    // Two lead field marketing; she is of APAC.
    expect(request.assignees.map(({ handle }) => handle)).toEqual(['keiko'])
    expect(request.fields['whose']).toBe('keiko')
  })
})

test('advice to one person needs no request, and the page says so [R2.62]', async () => {
  const refusal = await refusalOf(act('linh', 'open', { type: 'advice' }))
  expect(refusal.ruling?.citation.quote).toBe('Advice to one person needs no request.')
  expect(refusal.message).toBe('Advice needs no request: go ahead.')
})

describe('confidential', () => {
  test('one shows to whoever asked and whoever is named, and to nobody else by any question [work:T66]', async () => {
    await act('linh', 'open', {
      project: 'field',
      subject: 'A quiet word',
      confidential: true,
      readers: 'tomas',
    })
    await act('linh', 'open', program())
    expect([await list('linh'), await list('tomas')]).toEqual([
      [2, 1],
      [2, 1],
    ])
    for (const by of ['noor', 'adaeze']) {
      expect(await list(by)).toEqual([2])
      expect((await refusalOf(shown(by))).message).toBe('There is no request 1.')
      for (const [name, more] of [
        ['comment', { body: 'x' }],
        ['label', { put: 'Stuck' }],
        ['assign', { to: by }],
      ] as const)
        expect((await refusalOf(act(by, name, { number: 1, ...more }))).message).toBe(
          'There is no request 1.',
        )
    }
    await act('linh', 'assign', { number: 1, to: 'noor' })
    expect(await list('noor')).toEqual([2, 1])
    await act('linh', 'assign', { number: 1, to: 'nobody' })
    expect(await list('noor')).toEqual([2])
  })

  test('one that names nobody goes to whoever is on duty in its project, and administrators do not see it', async () => {
    const { entries } = await act('linh', 'open', { project: 'desk', subject: 'A worry', confidential: true })
    expect([await list('noor'), await list('adaeze'), await list('theo')]).toEqual([[1], [], []])
    const [row] = await department.database.asOwner<{ facts: object }>(
      'select facts from journal where id = $1',
      [entries[0]],
    )
    expect(row?.facts).toMatchObject({ onDuty: [department.person('noor').id] })
    await act('linh', 'open', { project: 'desk', subject: 'Another', confidential: true, readers: 'theo' })
    expect([await list('noor'), await list('theo')]).toEqual([[1], [2]])
  })

  test('one that nobody else could ever see is refused, and says what would work', async () => {
    const alone = { project: 'field', subject: 'A worry', confidential: true }
    const refusal = await refusalOf(act('linh', 'open', alone))
    expect(refusal.fields).toEqual([
      { field: 'confidential', message: 'Nobody but you would know of it. Name who may read it.' },
    ])
    expect((await refusalOf(act('linh', 'open', { ...alone, readers: 'linh' }))).kind).toBe('invalid')
    expect((await refusalOf(act('noor', 'open', { ...alone, project: 'desk' }))).kind).toBe('invalid')
    expect(await list('linh', { state: 'all' })).toEqual([])
    await act('linh', 'open', { ...alone, body: 'Look, please.\n/assign @tomas' })
    expect(await list('tomas')).toHaveLength(1)
  })

  test('the database itself shows its rows to nobody else', async () => {
    const quiet = { project: 'field', subject: 'A quiet word', confidential: true, readers: 'tomas' }
    await act('linh', 'open', quiet)
    await act('linh', 'comment', { number: 1, body: 'Quiet.' })
    await act('linh', 'label', { number: 1, put: 'Stuck' })
    const { transactionOf } = await import('#kernel')
    const counted = (by: string) =>
      transactionOf(department.database.db, department.person(by), async (tx) => {
        const tables = ['requests', 'request_comments', 'request_labels', 'request_followers'] as const
        return Promise.all(
          tables.map(
            async (table) =>
              (await tx.selectFrom(table).select(tx.fn.countAll<number>().as('n')).executeTakeFirstOrThrow())
                .n,
          ),
        )
      })
    expect(await counted('adaeze')).toEqual([0, 0, 0, 0])
    expect((await counted('linh')).every((n) => n > 0)).toBe(true)
  })
})

test('strangers see the requests of public projects, and nothing is done by them [R0.14]', async () => {
  await act('linh', 'open', idea())
  await act('linh', 'open', program())
  expect(await list(undefined)).toEqual([1])
  const refusal = await refusalOf(
    perform(department.house, visitor, requestOperations[0] as Operation, idea()),
  )
  expect(refusal.kind).toBe('forbidden')
})

test('a list is asked for by label, person, words and state, and goes on where it stopped [R2.147]', async () => {
  for (let n = 0; n < 3; n++)
    await act(
      'linh',
      'open',
      idea({ answers: { idea: `Number ${n} of lanterns`, 'why-then': 'x' }, isNew: true }),
    )
  await act('linh', 'label', { number: 2, put: 'mktg-status::wip' })
  await act('linh', 'close', { number: 3, why: 'Done.' })
  expect(await list('linh', { label: 'mktg-status::wip' })).toEqual([2])
  expect(await list('linh', { label: 'mktg-status::*\nTeam board', state: 'all' })).toEqual([3, 2, 1])
  expect(await list('noor', { assignee: 'me' })).toEqual([2, 1])
  expect(await list('linh', { words: 'lantern', state: 'ended' })).toEqual([3])
  const { unknown } = await ask(department.house, department.person('linh'), listRequests, {
    project: 'nowhere',
  })
  expect(unknown).toEqual(['project “nowhere”'])
  const first = await ask(department.house, department.person('linh'), listRequests, {
    state: 'all',
    limit: 2,
  })
  expect(first.requests.map(({ number }) => number)).toEqual([3, 2])
  expect(await list('linh', { state: 'all', limit: 2, after: first.next })).toEqual([1])
})

test('what is mentioned in code or quotes calls nobody', async () => {
  await act('linh', 'open', idea())
  const { entries } = await act('linh', 'comment', {
    number: 1,
    body: '@keiko, see `@theo`\n\n> @zofia said so',
  })
  const [row] = await department.database.asOwner<{ facts: Record<string, unknown> }>(
    'select facts from journal where id = $1',
    [entries[0]],
  )
  expect(row?.facts['mentioned']).toEqual([department.person('keiko').id])
})
