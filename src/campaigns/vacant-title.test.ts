import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mayI } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  type TestDepartment,
  type TestPages,
  type TestPlanner,
} from '#testing'
import { planCampaign } from './plan-campaign.ts'

let department: TestDepartment
let at: TestPlanner

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
  at = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

/** The page says that the Agency Partner decides, and the page of roles who that is; Keiko answers for the first. */
const decidedBy = (holders: string, owner = 'owner: keiko'): TestPages => {
  const pages = paidSocial(1)
  const page = String(pages['paid-social.md']).replaceAll('Director, Digital Strategy', 'Agency Partner')
  return {
    ...pages,
    'paid-social.md': page.replace(
      'otherwise: refuse',
      `otherwise: refuse
${owner}`,
    ),
    'roles.md': `# Roles

The Agency Partner talks with our agency.

\`\`\`role
title: Agency Partner
held-by: ${holders}
\`\`\`
`,
  }
}
const full = async () => {
  await at.plan('zofia', '2027-03-02')
  return refusalOf(at.tryPlan('zofia', '2027-03-02'))
}

test('a title means whoever holds it at the time of the act: the next holder is asked from the next version on [T97]', async () => {
  await department.enforce(decidedBy('[noor]'))
  expect((await full()).nearest).toContainEqual(expect.objectContaining({ ask: 'noor' }))
  await department.enforce(decidedBy('[theo]'))
  const { nearest } = await refusalOf(at.tryPlan('zofia', '2027-03-02'))
  expect(nearest).toContainEqual(expect.objectContaining({ ask: 'theo' }))
  expect(nearest).not.toContainEqual(expect.objectContaining({ ask: 'noor' }))
})

test('a vacant title is said with the line of its page, and goes to whoever answers for the rule [T97]', async () => {
  await department.enforce(decidedBy('[]'))
  const { nearest } = await full()
  expect(nearest.filter(({ ask: who }) => who === 'keiko')).toEqual([
    expect.objectContaining({
      say: 'Ask Keiko Sato for an exception',
      detail:
        'the link opens what you typed, with a field for the reason. ' +
        'Nobody holds the title Agency Partner (¶ Roles, line 3), so it goes to who answers for the page',
    }),
  ])
})

test('then the one who answers for it may let it through, and nobody else may', async () => {
  await department.enforce(decidedBy('[]'))
  await full()
  const reasoned = { exception: 'The venue is free on this day only.', team: 'field-emea' }
  expect(await at.plan('keiko', '2027-03-02', reasoned)).toBe(2)
  const wanted = { name: 'Tet', type: 'paid-social', startsOn: '2027-03-02', ...reasoned }
  const asked = await mayI(department.house, department.person('linh'), planCampaign, wanted)
  expect(asked.allowed).toBe(false)
  await department.enforce(decidedBy('[noor]'))
  expect((await refusalOf(at.tryPlan('keiko', '2027-03-02', reasoned))).kind).toBe('forbidden')
})

test('whoever holds a title and has left does not hold it', async () => {
  await department.enforce(decidedBy('[theo]'))
  await department.database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-01-04T09:00Z' from persons where handle = 'theo'`,
  )
  const { nearest } = await full()
  expect(nearest.map(({ ask: who }) => who)).toContain('keiko')
  expect(nearest.map(({ ask: who }) => who)).not.toContain('theo')
  await department.database.asOwner('delete from departures')
})

test('where nobody answers for the page either, the line is shown to whoever can name a holder', async () => {
  await department.enforce(decidedBy('[]', ''))
  expect((await full()).nearest).toContainEqual(
    expect.objectContaining({ detail: 'nobody holds it now: ¶ Roles, line 3' }),
  )
})
