import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fragmentMarkup } from '#design'
import { ask, perform } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  testFrame,
  type TestDepartment,
} from '#testing'
import { newRequestHref } from './new-request-href.ts'
import { openRequest } from './open-request.ts'
import { newRequestScreen } from './screens.tsx'
import { showRequest } from './show-request.ts'

let department: TestDepartment
const pages = requestPages()
const noted = {
  ...pages,
  'ask.md': (pages['ask.md'] ?? '').replace(
    'project: corporate-marketing\nlabels:',
    'project: corporate-marketing\nnote: Look at the podcast of last spring first.\nlabels:',
  ),
}
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...noted })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const visit = (href: string) => ({
  house: department.house,
  by: department.person('linh'),
  params: {},
  query: new URL(href, 'https://handbook.example').searchParams,
})
const drawn = async (href: string, more: object = {}) => {
  const props = await newRequestScreen.load({ ...visit(href), ...more })
  return fragmentMarkup(<>{newRequestScreen.view(props, testFrame(href))}</>)
}
const ticked = (markup: string): readonly (string | undefined)[] =>
  [...markup.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)]
    .filter(([box]) => / checked/.test(box))
    .map(([box]) => /value="([^"]*)"/.exec(box)?.[1])
const more = /<details[^>]*><summary>More/

test('labels and who may read it stand in a part that is closed, and open where one is filled', async () => {
  const empty = await drawn('/-/requests/new?type=idea')
  expect(more.exec(empty)?.[0]).not.toContain(' open')
  for (const name of ['labels', 'confidential', 'readers']) expect(empty).toContain(`name="${name}"`)
  const filled = await drawn(
    newRequestHref({ type: 'idea', labels: ['Stuck', 'no-action'], confidential: true, readers: ['tomas'] }),
  )
  expect(more.exec(filled)?.[0]).toContain(' open')
  expect(ticked(filled)).toEqual(['no-action', 'Stuck', 'true'])
  expect(filled).toMatch(/<textarea[^>]*name="readers"[^>]*>tomas<\/textarea>/)
})

test('a label that no page explains is kept, and refused beside the field', async () => {
  const asked = { project: 'field', subject: 'A film', labels: 'Stuk\nno-action' }
  const refusal = await refusalOf(perform(department.house, department.person('linh'), openRequest, asked))
  const markup = await drawn('/-/requests/new', {
    attempt: { operation: 'requests.open', values: asked, refusal },
  })
  expect(more.exec(markup)?.[0]).toContain(' open')
  expect(ticked(markup)).toEqual(['no-action', 'Stuk'])
  expect(markup).toMatch(/id="labels-error"[^>]*>The handbook has no label “Stuk”/)
  expect(markup).not.toContain('elsewhere-faults')
})

test('what is sent from there is put on, and read by those who are named', async () => {
  const asked = {
    project: 'field',
    subject: 'A film',
    labels: 'Stuck',
    confidential: 'true',
    readers: 'tomas',
  }
  await perform(department.house, department.person('linh'), openRequest, asked)
  const { request } = await ask(department.house, department.person('tomas'), showRequest, { number: 1 })
  expect(request).toMatchObject({ labels: ['Stuck'], confidential: true })
})

test.each([
  ['as the type says', 'Proposal: Remote podcast', 'Remote podcast'],
  ['in other capitals', 'proposal:Remote podcast', 'Remote podcast'],
  ['without what stands before it', 'Remote podcast', 'Remote podcast'],
  ['with that alone', 'Proposal: ', undefined],
])('a subject in an address %s fills the field that it is made from [work:T49]', async (_, title, idea) => {
  const query = new URLSearchParams({ issuable_template: 'idea', 'issue[title]': title })
  const markup = await drawn(`/-/requests/new?${query.toString()}`)
  const field = /<input[^>]*name="answers\.idea"[^>]*>/.exec(markup)?.[0] ?? ''
  expect(/ value="([^"]*)"/.exec(field)?.[1]).toBe(idea)
})

test('what the page notes stands beside the form [R2.64]', async () => {
  expect(await drawn('/-/requests/new?type=idea')).toContain(
    '<p>Look at the podcast of last spring first.</p>',
  )
})
