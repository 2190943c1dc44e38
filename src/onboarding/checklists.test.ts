import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, lookAs, perform, Refusal, systemPerson, type Operation, type Person } from '#kernel'
import { nothingOutgoing } from '#mail'
import { keptOfPeople } from '#people'
import { attemptOf, drawnScreen, openTestDepartment, type TestDepartment } from '#testing'
import { dueForMe } from './due-for-me.ts'
import { listChecklists } from './list-checklists.ts'
import { onboardingScreen, newcomerScreen } from './screens.tsx'
import { showChecklist } from './show-checklist.ts'
import { heardVersion } from './testing/heard-version.ts'
import { tickItem } from './tick-item.ts'
import { untickItem } from './untick-item.ts'

const page = (steps: string, paragraph = 'Whoever is new begins like this.') =>
  `# First weeks\n\n${paragraph}\n\n\`\`\`onboarding\nname: everybody\nfor: everybody\n${steps}\`\`\`\n`
const roles = `# Roles\n\nMei Lim holds the role of Campaign Manager.\n\n\`\`\`role\ntitle: Campaign Manager\nheld-by: [mei]\n\`\`\`\n\nNobody holds the role of Poet.\n\n\`\`\`role\ntitle: Poet\nheld-by: []\n\`\`\`\n`
const first = page(
  'tasks:\n  first day: [write your page]\n  within 30 days: [mend a sentence]\npeople-to-meet: [manager of newcomer, Campaign Manager, Poet]\nreading: [/how-we-work/]\n',
  'Whoever is new writes their page on the first day and within 30 days mends a sentence.',
)

let at: TestDepartment
let bao: Person
beforeAll(async () => {
  at = await openTestDepartment(
    [
      { handle: 'adaeze', name: 'Adaeze Okafor', kind: 'admin' },
      { handle: 'keiko', name: 'Keiko Sato' },
      { handle: 'mei', name: 'Mei Lim' },
      { handle: 'linh', name: 'Linh Tran' },
      { handle: 'bao', name: 'Bao Nguyen' },
    ],
    { 'roles.md': roles, 'first.md': first, 'how-we-work.md': '# How we work together\n' },
  )
  bao = at.person('bao')
})
afterAll(() => at.close())

const listOf = async (by: Person) => (await ask(at.house, by, showChecklist, { handle: 'bao' })).items
const says = async () => (await listOf(bao)).map((item) => `${item.dueOn.toString()} ${item.says}`)
const refusalOf = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (fault: unknown) => (fault instanceof Refusal ? fault.kind : fault),
  )
async function keep(handle: string, values: object): Promise<void> {
  const operation = keptOfPeople({ emptied: () => [], outgoing: nothingOutgoing() }).operations.find(
    ({ name }) => name === 'people.keep',
  )
  if (!operation) throw new Error('nothing keeps details of people')
  await perform(at.house, at.person('adaeze'), operation as Operation, { handle, ...values })
}

test('the checklist is made when the first day is known, with the names of that day, each under its sentence', async () => {
  await keep('bao', { manager: 'keiko', startOn: '2027-01-11' })
  await at.follow()
  expect(await says()).toEqual([
    '2027-01-11 Write your page',
    '2027-01-17 Keiko Sato (manager of Bao Nguyen)',
    '2027-01-17 Mei Lim (Campaign Manager)',
    '2027-01-17 Poet',
    '2027-01-17 How we work together',
    '2027-02-10 Mend a sentence',
  ])
  const items = await listOf(bao)
  expect(items.map(({ vacant }) => vacant)).toEqual([false, false, false, true, false, false])
  expect(items[0]?.citation).toMatchObject({
    quote: 'Whoever is new writes their page on the first day and within 30 days mends a sentence.',
    lines: [3, 3],
  })
})

test('the newcomer, who manages them and administrators see it; nobody else, and nobody by way of a list', async () => {
  for (const handle of ['bao', 'keiko', 'adaeze']) {
    expect((await listOf(at.person(handle))).length, handle).toBe(6)
    const { newcomers } = await ask(at.house, at.person(handle), listChecklists, {})
    expect(
      newcomers.map((one) => one.handle),
      handle,
    ).toEqual(['bao'])
  }
  for (const handle of ['mei', 'linh']) {
    expect(await refusalOf(listOf(at.person(handle))), handle).toBe('forbidden')
    expect(await ask(at.house, at.person(handle), listChecklists, {}), handle).toEqual({ newcomers: [] })
    expect(
      await refusalOf(perform(at.house, at.person(handle), tickItem, { handle: 'bao', number: '1' })),
      handle,
    ).toBe('forbidden')
  }
  const rows = (kind: string, by: Person) =>
    lookAs(at.house, { ...by, kind } as Person, ({ db }) =>
      db.selectFrom('onboarding_items').selectAll().execute(),
    )
  expect((await rows('member', at.person('linh'))).length).toBe(0)
  expect((await rows('system', systemPerson)).length).toBe(6)
})

test('what is done says by whom and what was noted, and can be opened again', async () => {
  await perform(at.house, at.person('keiko'), tickItem, { handle: 'bao', number: '1', note: 'On Monday.' })
  expect((await listOf(bao))[0]?.done).toMatchObject({ byName: 'Keiko Sato', note: 'On Monday.' })
  expect(await refusalOf(perform(at.house, bao, tickItem, { handle: 'bao', number: '1' }))).toBe('conflict')
  expect(await refusalOf(perform(at.house, bao, tickItem, { handle: 'bao', number: '99' }))).toBe('missing')
  await perform(at.house, bao, untickItem, { handle: 'bao', number: '1' })
  expect((await listOf(bao))[0]?.done).toBeUndefined()
  await perform(at.house, bao, tickItem, { handle: 'bao', number: '1' })
})

test('home says what is due next, and the page what to do about it, with a form for each', async () => {
  const due = await lookAs(at.house, bao, (look) => dueForMe.load(look))
  expect(due.map(({ title }) => title)).toEqual([
    'Keiko Sato (manager of Bao Nguyen)',
    'Mei Lim (Campaign Manager)',
    'Poet',
    'How we work together',
    'Mend a sentence',
  ])
  const text = await drawnScreen(onboardingScreen, { house: at.house, by: bao })
  expect(text).toContain('action="/-/people/bao/onboarding/2/tick"')
  expect(text).toContain('action="/-/people/bao/onboarding/1/untick"')
  expect(text).toContain('nobody is that now')
  const theirs = await drawnScreen(newcomerScreen, {
    house: at.house,
    by: at.person('keiko'),
    params: { handle: 'bao' },
  })
  expect(theirs).toContain('The first weeks of Bao Nguyen')
  expect(await drawnScreen(onboardingScreen, { house: at.house, by: at.person('linh') })).toContain('is new')
})

test('a note that is refused is kept, with its fault beside it, also where somebody else ticked it off meanwhile', async () => {
  const sent = async (note: string, number = '2') => {
    const attempt = await attemptOf(at.house, bao, tickItem, { handle: 'bao', number, note })
    const params = { handle: 'bao', number }
    return drawnScreen(newcomerScreen, { house: at.house, by: bao, params, attempt })
  }
  const long = 'We met on Monday. '.repeat(60)
  const text = await sent(long)
  expect(text).toContain(`>${long}</textarea>`)
  expect(text).toMatch(/<p id="note-2-error" class="field-error">Use at most 1,000 characters./)
  expect(text.match(/<details open/g)).toHaveLength(1)
  expect(text).not.toContain('class="banner')
  const late = await sent('By phone.', '1')
  expect(late).toContain('is ticked off already.')
  expect(late).toContain('>By phone.</textarea>')
})

test('when the page changes, what is open changes with it, and what is done stays and says so', async () => {
  const later = page(
    'tasks:\n  first week: [mend a sentence]\npeople-to-meet: [Campaign Manager]\n',
    'Whoever is new mends a sentence in the first week and meets the Campaign Manager.',
  )
  await at.enforce({
    'roles.md': roles.replaceAll('Mei Lim', 'Linh Tran').replace('[mei]', '[linh]'),
    'first.md': later,
  })
  await heardVersion(at.house)
  await at.follow()
  expect(await says()).toEqual([
    '2027-01-11 Write your page',
    '2027-01-17 Mend a sentence',
    '2027-01-17 Linh Tran (Campaign Manager)',
  ])
  const [done, open] = await listOf(bao)
  expect([done?.endedAt !== undefined, done?.done !== undefined, open?.endedAt]).toEqual([
    true,
    true,
    undefined,
  ])
  expect(await drawnScreen(onboardingScreen, { house: at.house, by: bao })).toContain(
    'the page has changed since',
  )
})

test('who was there when the handbook was opened is not new', async () => {
  expect(await ask(at.house, at.person('adaeze'), showChecklist, { handle: 'mei' })).toMatchObject({
    items: [],
  })
})
