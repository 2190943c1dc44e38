import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAs, perform } from '#kernel'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { commentOnRequest } from './comment-on-request.ts'
import { loadRequest } from './load-request.ts'
import { openRequest } from './open-request.ts'
import { saidHtml } from './said-html.ts'

const linh = new Map([['linh', { handle: 'linh', kind: 'member' as const }]])
const link = '<a href="/-/people/linh">@linh</a>'

/** Without where each piece stood in the text. */
const bare = (html = ''): string => html.replaceAll(/ data-lines="[^"]*"/g, '').trim()

test.each([
  ['@linh, look', `<p>${link}, look</p>`],
  ['**@Linh**', '<p><strong><a href="/-/people/linh">@Linh</a></strong></p>'],
  ['`@linh` is code', '<p><code>@linh</code> is code</p>'],
  ['[@linh](https://a.example)', '@linh</a>'],
  ['write to a@linh or @keiko', '<p>write to a@linh or @keiko</p>'],
  ['@linh.', `<p>${link}.</p>`],
])('%s', (text, html) => {
  const set = bare(saidHtml(text, linh))
  expect(set).toContain(html)
  expect(set.match(/<a /g)?.length ?? 0).toBeLessThan(2)
})

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())

test('a mention leads to who had the handle then: who left is shown so, and nobody else takes it over [work:T72, work:T73]', async () => {
  const { house, database } = department
  await perform(house, department.person('linh'), openRequest, {
    project: 'field',
    subject: 'A question',
    body: 'Does @arjun know, or @nobody-here? ```@keiko``` would.',
  })
  const said = () =>
    lookAs(house, department.person('linh'), (look) =>
      loadRequest(look, {
        house,
        by: department.person('linh'),
        params: { number: '1' },
        query: new URLSearchParams(),
      }),
    )
  expect(bare((await said()).bodyHtml)).toBe(
    '<p>Does <a href="/-/people/arjun">@arjun</a> know, or @nobody-here? <code>@keiko</code> would.</p>',
  )
  // Arjun leaves; his handle is given to somebody new, who is mentioned after that.
  await database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-02-01' from persons where handle = 'arjun'`,
  )
  await database.asOwner(
    `insert into former_handles (handle, person_id, until) select handle, id, '2027-02-02' from persons where handle = 'arjun'`,
  )
  await database.asOwner(`update persons set handle = 'left-1' where handle = 'arjun'`)
  await database.asOwner(`update persons set handle = 'arjun' where handle = 'zofia'`)
  house.clock.set('2027-03-01T09:00:00Z')
  await perform(house, department.person('linh'), commentOnRequest, { number: 1, body: 'Ask @arjun.' })
  const now = await said()
  expect(now.bodyHtml).toContain('<a href="/-/people/left-1">@arjun</a> (left) know')
  expect(bare(now.comments[0]?.html)).toBe('<p>Ask <a href="/-/people/arjun">@arjun</a>.</p>')
})

test('nothing of what is written goes, also where it looks like an id', () => {
  expect(saidHtml('We pay 100 id=" and each month 9000 more"')).toContain('id=" and each month 9000 more"')
  const folded = saidHtml('<details>\n\nx id="\n\n</details>\n\n[a](https://b.example)')
  expect(folded).toContain('</details>')
  expect(saidHtml('# One\n\n# One')).not.toContain(' id=')
})
