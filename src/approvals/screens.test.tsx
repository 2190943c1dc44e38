import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { campaigns } from '#campaigns'
import { lookAs, visitor } from '#kernel'
import {
  attemptOf,
  conferencePages,
  drawnScreen,
  openTestDepartment,
  planners,
  roundsOf,
  type TestDepartment,
} from '#testing'
import { askedOfMe } from './asked-of-me.ts'
import { approvals } from './index.ts'

let department: TestDepartment
let at: ReturnType<typeof roundsOf>
beforeAll(async () => {
  department = await openTestDepartment(planners, conferencePages())
  at = roundsOf(department)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await department.enforce(conferencePages({ 'can-help': '{stands: keiko}' }))
})

const world = { subjects: () => [campaigns.approvalSubject] }
const { acts, shown: screens } = approvals(world.subjects)
const visit = (by: string, more: object = {}) => ({
  house: department.house,
  by: department.person(by),
  ...more,
})
const one = (by: string, number: number, more: object = {}) =>
  drawnScreen(screens.one, visit(by, { params: { number: String(number) }, ...more }))
const words = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('one approval', () => {
  test('says who is waited for, until when, and quotes the sentence; who decides can answer', async () => {
    const number = await at.asked('linh', { note: 'They need to know this week.', topics: 'stands' })
    const shown = await one('theo', number)
    expect(words(shown)).toContain('The Brand Reader waits for Tomas Lindqvist')
    expect(words(shown)).toContain('The Budget Keeper waits for Theo Papadakis or Noor Haddad')
    expect(words(shown)).toContain('Expert for stands waits for Keiko Sato')
    expect(words(shown)).toContain('They need to know this week.')
    expect(words(shown)).toContain('“A conference needs a yes.”')
    expect(shown).toContain('action="/-/approvals/1/approval"')
    expect(shown).toContain('action="/-/approvals/1/refusal"')
    expect(shown).toContain('action="/-/approvals/1/delegation"')
  })

  test('who asked sees that it waits for others, and may take the question back', async () => {
    const shown = await one('linh', await at.asked())
    expect(shown).not.toContain('/approval"')
    expect(words(shown)).toContain('Nobody approves what is their own')
    expect(shown).toContain('action="/-/approvals/1/end"')
  })

  test('an expert is asked whether they come along', async () => {
    expect(words(await one('keiko', await at.asked('linh', { topics: 'stands' })))).toContain(
      'Do you come along for stands? A word with it (if you like) I come along Why not? (if you like) I cannot',
    )
  })

  test('a no without a reason comes back with what was typed and the fault beside its field', async () => {
    const number = await at.asked()
    const attempt = await attemptOf(department.house, department.person('theo'), acts.sayNo, {
      number: String(number),
      why: '',
    })
    const shown = await one('theo', number, { attempt })
    expect(shown).toContain('id="why-error"')
    expect(words(shown)).toContain('Say why not, so that it can be mended.')
  })

  test('what was said stays, also what was taken back; and each decision has its sentence', async () => {
    const number = await at.asked()
    await at.approve('theo', number, { note: 'Within the budget.' })
    await at.withdraw('theo', number)
    await at.refuse('tomas', number, { why: 'The hall is too small.' })
    const shown = words(await one('linh', number))
    expect(shown).toContain('Theo Papadakis agreed Within the budget. taken back')
    expect(shown).toContain('Tomas Lindqvist said no The hall is too small.')
    expect(shown).toContain('It was refused. It can be changed and asked for again.')
    expect(shown).toContain('Somebody who decides said no.')
  })
})

describe('lists', () => {
  test('what waits for me, with an empty state that says where things come from', async () => {
    expect(words(await drawnScreen(screens.list, visit('theo')))).toContain(
      'Nothing waits for your approval.',
    )
    await at.asked()
    expect(words(await drawnScreen(screens.list, visit('theo')))).toContain(
      'Harbour talks Conference: asked for by Linh Tran',
    )
    expect(words(await drawnScreen(screens.list, visit('linh', { query: 'show=asked+by+me' })))).toContain(
      'Harbour talks',
    )
  })

  test('home asks for the answer, of nobody else', async () => {
    await at.asked()
    const home = (by: string) =>
      lookAs(department.house, department.person(by), (look) => askedOfMe(world).load(look))
    expect(await home('theo')).toMatchObject([
      { title: 'Approve “Harbour talks”?', href: '/-/approvals/1', verb: 'Answer' },
    ])
    expect(await home('linh')).toEqual([])
    expect(await lookAs(department.house, visitor, (look) => askedOfMe(world).load(look))).toEqual([])
  })
})

describe('asking', () => {
  test('the form names the thing, says the rule back and quotes it', async () => {
    const number = await at.plan('linh')
    const shown = await drawnScreen(
      screens.ask,
      visit('linh', { query: `approval=conference&number=${number}` }),
    )
    expect(words(shown)).toContain('Ask for an approval of Harbour talks')
    expect(words(shown)).toContain('need the approval of the Brand Reader and the Budget Keeper')
    expect(shown).toContain('name="topics"')
  })

  test('an address that names nothing asks for what is missing', async () => {
    const shown = await drawnScreen(screens.ask, visit('linh', { query: 'approval=nothing&number=x' }))
    expect(shown).toContain('name="approval"')
    expect(shown).toContain('name="number"')
  })
})
