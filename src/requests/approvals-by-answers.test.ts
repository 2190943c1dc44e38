import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approval, approvals } from '#approvals'
import { ask, perform, type Operation } from '#kernel'
import { labels } from '#labels'
import { fitsWhere, list, tryBlock } from '#model'
import { peopleKinds } from '#people'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { contributed } from '../app.ts'
import { asApprovalSubject } from './approval-subject.ts'
import { project } from './kinds/project.ts'
import { request } from './kinds/request.ts'

const page = `# Talks

Send a talk in the project Field with the subject "Talk: " and who asks for it.

\`\`\`request
name: talk
subject: "Talk: {organiser}"
project: field
form:
  - {type: input, id: organiser, label: Who asks, required: true}
  - {type: number, id: audience, label: How many, required: true}
  - {type: place, id: country, label: Where, required: true}
\`\`\`

Send a survey in the project Field with the subject "Survey: " and its audience.

\`\`\`request
name: survey
subject: "Survey: {audience}"
project: field
form:
  - {type: input, id: audience, label: Who is asked, required: true}
\`\`\`

The countries of focus are the United Kingdom and Japan.

\`\`\`list
name: countries-of-focus
of: places
values: [GB, JP]
\`\`\`

A talk to more than one needs a yes from the Director, Digital Strategy.

\`\`\`approval
name: group
of: requests
where: {type: talk, audience: more than 1}
approved-by: Director, Digital Strategy
\`\`\`

A talk outside the countries of focus needs a yes from the Director, Digital Strategy.

\`\`\`approval
name: abroad
of: requests
where: {type: talk, country: not within countries-of-focus}
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
async function act(by: string, name: string, input: object) {
  const found: Operation | undefined = contributed.operations.find((one) => one.name === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  await perform(department.house, department.person(by), found, input)
  await department.follow()
}

/** Which approvals a talk needs that was asked for with these answers, and how they stand. */
async function neededBy(audience: string, country: string) {
  await act('linh', 'requests.open', {
    type: 'talk',
    answers: { organiser: 'Testing Circle', audience, country },
  })
  const { needed } = await ask(department.house, department.person('linh'), asks.needed, {
    of: 'requests',
    number: 1,
  })
  return needed.map(({ approval: name, stands }) => `${name} ${stands?.state ?? ''}`)
}

test.each([
  ['1', 'Japan', []],
  ['2', 'Japan', ['group waits']],
  ['1', 'Thailand', ['abroad waits']],
  ['60', 'Thailand', ['group waits', 'abroad waits']],
  // Names of ISO 3166, its codes, and what people write.
  ['1', 'UK', []],
  ['1', 'Great Britain', []],
  ['1', 'GB', []],
  ['1', 'the United Kingdom', []],
])('a talk to %s in %s needs %j [work:T65] [R2.63] [R2.62]', async (audience, country, needed) => {
  expect(await neededBy(audience, country)).toEqual(needed)
})

test('a country that is none is told beside its field [work:T65]', async () => {
  await expect(neededBy('1', 'U.Q.')).rejects.toMatchObject({
    fields: [{ field: 'answers.country', message: expect.stringContaining('no country') }],
  })
})

test('the rule is said with the answers that it speaks of', async () => {
  await neededBy('60', 'Thailand')
  const { needed } = await ask(department.house, department.person('linh'), asks.needed, {
    of: 'requests',
    number: 1,
  })
  expect(needed.map(({ said }) => said.split('.')[0])).toEqual([
    'Requests of the type Talk whose audience is more than 1 need the approval of the Director, Digital Strategy',
    'Requests of the type Talk whose country is anything but the countries of focus need the approval of the Director, Digital Strategy',
  ])
})

const withFocus = (countries: string, values: string) => ({
  ...paidSocial(),
  ...requestPages({
    'talks.md': page
      .replace('The countries of focus are the United Kingdom and Japan.', countries)
      .replace('values: [GB, JP]', `values: ${values}`),
  }),
})

test('a country that is dropped from the list later takes nothing back, and asks for nothing by itself [work:T65]', async () => {
  await act('linh', 'requests.open', {
    type: 'talk',
    answers: { organiser: 'Testing Circle', audience: '60', country: 'Japan' },
  })
  await act('noor', 'approvals.approve', { number: 1 })
  await department.enforce(withFocus('The only country of focus is the United Kingdom.', '[GB]'))
  await department.follow()
  const { approvals: all } = await ask(department.house, department.person('linh'), asks.list, {
    show: 'all',
  })
  expect(all.map(({ approval: name, state }) => [name, state])).toEqual([['group', 'given']])
  await department.forgetWork()
  expect(await neededBy('1', 'Japan')).toEqual(['abroad waits'])
  await department.enforce(withFocus('The countries of focus are the United Kingdom and Japan.', '[GB, JP]'))
})

test('where no country is in focus each needs the approval [work:T65]', () => {
  const outside = {
    test: 'not',
    condition: { test: 'within', list: 'countries-of-focus', values: [] },
  } as const
  expect(fitsWhere({ parts: [{ fact: 'country', condition: outside }] }, { country: 'JP' }).fits).toBe(true)
})

const kinds = [list, ...peopleKinds, ...labels.kinds, project, request, approval]
const form = (fields: string) => ({
  kind: 'request',
  paragraph: 'Send a talk in the project Field.',
  block: `name: talk\nsubject: Talk\nproject: field\nform:\n${fields}`,
})
const field = { kind: 'project', paragraph: 'Field is a project.', block: 'name: field\n' }
const faultsOf = (where: string, fields: string) =>
  tryBlock(kinds, approval, {
    block: `name: x\nof: requests\nwhere: ${where}\napproved-by: noor\n`,
    paragraph: 'It needs an approval of Noor Haddad.',
    beside: [field, form(fields)],
  }).faults

test.each([
  ['{audience: more than 1}', '  - {type: number, id: audience, label: How many}\n'],
  ['{kind: webinar}', '  - {type: dropdown, id: kind, label: Kind, options: [webinar, talk]}\n'],
])('where: %s speaks of the form %s', (where, fields) => {
  expect(faultsOf(where, fields)).toEqual([])
})

test.each([
  [
    '{audience: more than 1}',
    '  - {type: input, id: audience, label: Who}\n',
    '"audience" is not a number, so nothing is more than it.',
  ],
  ['{audence: 1}', '  - {type: number, id: audience, label: How many}\n', 'Did you mean "audience"?'],
  [
    '{kind: webiner}',
    '  - {type: dropdown, id: kind, label: Kind, options: [webinar, talk]}\n',
    'Did you mean "webinar"?',
  ],
])('where: %s does not speak of the form %s', (where, fields, says) => {
  expect(faultsOf(where, fields).join(' ')).toContain(says)
})
