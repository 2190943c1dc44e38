import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, lookAs } from '#kernel'
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
import { loadRequest } from './load-request.ts'
import { requestOperations } from './operations.ts'
import { showRequest } from './show-request.ts'

const { 'teams.md': teams = '', ...others } = paidSocial()
const leads = (page: string, place: string, who: string, name: string) =>
  page
    .replace(`places: [${place}]`, `places: [${place}]\nleads: {sales: ${who}}`)
    .replace(place === 'JP' ? 'is Japan.' : 'is Germany.', (says) => `${says} ${name} leads sales there.`)
const pages = () => ({
  ...others,
  'teams.md': leads(leads(teams, 'JP', 'keiko', 'Keiko Sato'), 'DE', 'tomas', 'Tomas Lindqvist'),
  ...requestPages({
    'exceptions.md': `# Exceptions

An exception is confidential and asked by the sales lead of the region, in the project Field with the subject "Exception: " and what for.
It goes to the Director, Digital Strategy, or for a film to the Digital Team Manager; the sales lead of the region reads it.

\`\`\`request
name: exception
subject: "Exception: {what}"
project: field
asked-by: sales lead of region
assign: {advert: 'Director, Digital Strategy', film: Digital Team Manager}
confidential: sales lead of region
form:
  - {type: input, id: what, label: What for, required: true}
  - {type: dropdown, id: sort, label: Which sort, options: [advert, film], required: true}
  - {type: dropdown, id: region, label: Which region, options: [APAC, EMEA]}
\`\`\`

At most one exception a region is opened in a calendar month.

\`\`\`limit
name: exceptions
of: requests
where: {type: exception}
per: region
at-most: 1
each: calendar month
otherwise: refuse
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

const act = acting(() => department, requestOperations)
const exception = (by: string, region: string) =>
  act(by, 'open', { type: 'exception', answers: { what: 'A fair', sort: 'advert', region } })
const shown = (by: string, number = 1) =>
  ask(department.house, department.person(by), showRequest, { number })
const sees = async (by: string) =>
  (await ask(department.house, department.person(by), listRequests, {})).requests.length > 0

describe('another region', () => {
  test('is refused to whom the page does not let ask there, by the same sentence', async () => {
    const atOpening = await refusalOf(exception('keiko', 'EMEA'))
    await exception('keiko', 'APAC')
    const refusal = await refusalOf(act('keiko', 'change', { number: 1, answers: { region: 'EMEA' } }))
    expect(refusal.message).toBe(atOpening.message)
    expect(refusal.message).toBe('Only whom the page names for Exception in EMEA may ask for it.')
    expect(refusal.fields[0]?.field).toBe('answers.region')
    expect(refusal.ruling?.citation).toEqual(atOpening.ruling?.citation)
    expect((await shown('keiko')).request).toMatchObject({ fields: { region: 'APAC' }, region: 'apac' })
  })

  test('by who may ask there is kept anew, takes its place there, and lets its readers know', async () => {
    await exception('keiko', 'APAC')
    await act('keiko', 'assign', { number: 1, to: 'tomas\nlinh' })
    await act('tomas', 'change', { number: 1, answers: { region: 'EMEA' } })
    expect((await shown('tomas')).request.region).toBe('emea')
    const full = await refusalOf(exception('tomas', 'EMEA'))
    expect(full.ruling).toMatchObject({ name: 'exceptions', outcome: 'refused' })
    await exception('keiko', 'APAC')
    await act('keiko', 'assign', { number: 1, to: 'noor' })
    await department.follow()
    expect([await sees('tomas'), await sees('linh')]).toEqual([true, false])
  })
})

test('an answer by which the page gives it to others is noted, nobody loses it, and one press gives it to them', async () => {
  await exception('keiko', 'APAC')
  const { rulings } = await act('keiko', 'change', { number: 1, answers: { sort: 'film' } })
  expect(rulings.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    [
      'noted',
      'The page would give it to the Digital Team Manager now. It stays with who has it until it is given on.',
    ],
  ])
  expect((await shown('keiko')).request.assignees.map(({ handle }) => handle)).toEqual(['noor'])
  const offered = () =>
    lookAs(department.house, department.person('keiko'), async (look) => {
      const visit = { house: department.house, by: look.by, query: new URLSearchParams() }
      return (await loadRequest(look, { ...visit, params: { number: '1' } })).othersNow
    })
  expect(await offered()).toBe(true)
  await act('keiko', 'assign', { number: 1 })
  expect((await shown('keiko')).request.assignees.map(({ handle }) => handle)).toEqual(['theo'])
  expect(await offered()).toBe(false)
})

test('a subject that says much the same as another one now is pointed out, and stops nobody', async () => {
  const idea = (says: string) => ({ idea: says, 'why-then': 'x' })
  const opened = { type: 'idea', due: '2027-03-01' }
  await act('linh', 'open', { ...opened, answers: idea('Remote podcast') })
  await act('linh', 'open', { ...opened, answers: idea('Lantern festival') })
  const { rulings } = await act('linh', 'change', { number: 2, answers: idea('Podcast for remote people') })
  expect(rulings.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['noted', 'One like it is there already, now that it says this.'],
  ])
})
