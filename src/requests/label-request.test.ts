import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask } from '#kernel'
import { acting, openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { requestOperations } from './operations.ts'
import { showRequest } from './show-request.ts'

let department: TestDepartment
const furtherPages = {
  'further-labels.md': `# Further labels

The label “settled” never stands together with the label “Stuck”.

\`\`\`label
label: settled
means: It goes its way.
not-with: Stuck
\`\`\`

The label “a::b” stands in a.

\`\`\`label
label: "a::b"
means: Stands in a.
\`\`\`

The label “a::c” stands in a, too.

\`\`\`label
label: "a::c"
means: Stands in a, too.
\`\`\`

The label “a::b::c” stands in b of a.

\`\`\`label
label: "a::b::c"
means: Stands in b of a.
\`\`\`

The label “a::b::d” stands in b of a, too.

\`\`\`label
label: "a::b::d"
means: Stands in b of a, too.
\`\`\`
`,
}
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages(), ...furtherPages })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

/** How often fifty labels are put on at once; set `FIRSTHAND_ROUNDS` for more. */
const rounds = Number(process.env['FIRSTHAND_ROUNDS'] ?? 3)
const members = planners.map(({ handle }) => handle)

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

describe('labels', () => {
  test('fifty at once of one group by several people leave exactly one, and all are in the history [work:T40]', async () => {
    const each = ['mktg-status::plan', 'mktg-status::wip', 'mktg-status::triage']
    for (let round = 1; round <= rounds; round++) {
      await act('linh', 'open', idea({ answers: { idea: `Round ${round}`, 'why-then': 'x' }, isNew: true }))
      await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          act(members[at % members.length] ?? 'linh', 'label', { number: round, put: each[at % 3] }),
        ),
      )
      const { request } = await shown('linh', round)
      expect(request.labels.filter((label) => label.startsWith('mktg-status::'))).toHaveLength(1)
      const entries = await department.database.asOwner(
        "select from journal where operation = 'requests.label' and outcome = 'done' and subject_id = $1",
        [request.id],
      )
      expect(entries).toHaveLength(50)
    }
  }, 600_000)

  test('of two of one group the last stays, and both are named [work:T39]', async () => {
    await act('linh', 'open', idea())
    const { entries } = await act('linh', 'label', { number: 1, put: 'mktg-status::wip\nmktg-status::plan' })
    expect((await shown('linh')).request.labels).toEqual(['Team board', 'mktg-status::plan'])
    const [row] = await department.database.asOwner<{ facts: object }>(
      'select facts from journal where id = $1',
      [entries[0]],
    )
    expect(row?.facts).toMatchObject({
      put: 'mktg-status::plan',
      take: 'mktg-status::triage',
      overridden: ['mktg-status::wip'],
    })
  })

  test('of what came and went the one that stands counts: in the journal, for limits, and when it is undone', async () => {
    await act('linh', 'open', idea())
    const both = await act('linh', 'label', { number: 1, put: 'mktg-status::wip\nmktg-status::triage' })
    expect((await shown('linh')).request.labels).toEqual(['Team board', 'mktg-status::triage'])
    const taken = await act('linh', 'label', { number: 1, put: 'Team board', take: 'Team board' })
    expect((await shown('linh')).request.labels).toEqual(['Team board', 'mktg-status::triage'])
    const facts = await department.database.asOwner<{ facts: object }>(
      'select facts from journal where id = any ($1) order by seq',
      [[both.entries[0], taken.entries[0]]],
    )
    expect(facts.map((row) => row.facts)).toEqual([
      { number: 1, put: '', take: '', overridden: ['mktg-status::wip'] },
      { number: 1, put: '', take: '' },
    ])
  })

  test('those that say the opposite are pointed out, and one that calls somebody does [R2.148, R2.149]', async () => {
    await act('linh', 'open', program())
    const { rulings } = await act('linh', 'label', { number: 1, put: 'Team board\nno-action' })
    expect(rulings.map(({ outcome, reason }) => [outcome, reason.includes('the opposite')])).toEqual([
      ['noted', true],
    ])
    const stuck = await act('linh', 'label', { number: 1, put: 'stuck', take: 'Team board' })
    expect(stuck.rulings[0]?.reason).toContain('goes with “Team board”')
  })

  test('the page of one that stands there already speaks too, and so it does when its companion goes', async () => {
    await act('linh', 'open', program({ labels: 'Stuck\nTeam board' }))
    const gone = await act('linh', 'label', { number: 1, take: 'Team board' })
    expect(gone.rulings.map(({ name, outcome, reason }) => [name, outcome, reason])).toEqual([
      ['Stuck', 'noted', '“Stuck” goes with “Team board”: put that on, too.'],
    ])
    // Only the page of the label that stands there says that the two are opposites.
    await act('linh', 'label', { number: 1, put: 'settled', take: 'Stuck' })
    const put = await act('linh', 'label', { number: 1, put: 'Stuck\nTeam board' })
    expect(put.rulings.map(({ name, facts }) => [name, facts])).toEqual([
      ['settled', { label: 'settled', with: 'Stuck' }],
    ])
  })

  test('groups in groups: each stands beside the other, and of one group only the last stays [work:T38]', async () => {
    await act('linh', 'open', { project: 'field', subject: 'Nested' })
    const put = async (...labels: readonly string[]) => {
      const before = (await shown('linh')).request.labels
      if (before.length > 0) await act('linh', 'label', { number: 1, take: before.join('\n') })
      for (const one of labels) await act('linh', 'label', { number: 1, put: one })
      return (await shown('linh')).request.labels
    }
    expect(await put('a::b', 'a::b::c')).toEqual(['a::b', 'a::b::c'])
    expect(await put('a::b::c', 'a::b')).toEqual(['a::b', 'a::b::c'])
    expect(await put('a::b::c', 'a::b::d')).toEqual(['a::b::d'])
    expect(await put('a::b', 'a::c')).toEqual(['a::c'])
    expect(await put('a::b\na::b::c\na::c\na::b::d')).toEqual(['a::b::d', 'a::c'])
  })
})
