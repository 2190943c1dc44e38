import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { planCampaign } from '#campaigns'
import type { Screen } from '#design'
import { lookAs, perform, visitor, type Operation, type Person } from '#kernel'
import { drawnScreen, openTestDatabase, paidSocial, planners, refusalOf } from '#testing'
import { render } from 'preact-render-to-string'
import { contributed } from '../app.ts'
import { language } from '../language.ts'
import { followOf } from './follow-of.tsx'
import { mineScreens } from './screens.tsx'
import { openDepartmentWithPast, type DepartmentWithPast } from './testing/department-with-past.ts'

const listed = planners.map((one) => ({ ...one, kind: undefined }))
const newcomer = { handle: 'ida', name: 'Ida Ek' }
const files = {
  ...paidSocial(3),
  'data/people.yml': JSON.stringify(listed),
  'index.md': '# Our handbook\n\nIt begins here.\n',
  'how-we-meet.md': '# How we meet\n\nWe meet on Mondays.\n',
}

let department: DepartmentWithPast
let people: Record<'linh' | 'noor' | 'ida', Person>
let screens: readonly Screen[]
beforeAll(async () => {
  department = await openDepartmentWithPast({ openTestDatabase, language, contributed }, files)
  // Whoever was listed when the handbook was opened is not new; who is added later is.
  await department.put('2027-01-14', 'Noor Haddad', {
    'data/people.yml': JSON.stringify([...listed, newcomer]),
  })
  const [linh, noor, ida] = await Promise.all(['linh', 'noor', 'ida'].map(department.person))
  if (!linh || !noor || !ida) throw new Error('nobody is here')
  people = { linh, noor, ida }
  screens = mineScreens(department.world, department.acts)
}, 60_000)
afterAll(() => department.close())
beforeEach(() => department.database.asOwner('truncate follows, readings'))

const open = async (path: '/home' | '/my-handbook' | '/follows', by: Person): Promise<string> => {
  const screen = screens.find(({ at }) => at.path === path)
  if (!screen) throw new Error(`there is no ${path}`)
  const main = await drawnScreen(screen, { house: department.house, by })
  return main.replaceAll(/<span class="unseen">[^<]*<\/span>/g, '')
}
const act = (by: Person, operation: Operation, input: object) =>
  perform(department.house, by, operation, input)

test.each(['/home', '/my-handbook', '/follows'] as const)(
  'a stranger is told to sign in at %s',
  async (path) => {
    const refusal = await refusalOf(open(path, visitor))
    expect([refusal.kind, refusal.message]).toEqual([
      'forbidden',
      'Sign in first: this is for people of the department.',
    ])
  },
)

test('on a quiet day home says so, with what to do in each list', async () => {
  const page = await open('/home', people.linh)
  expect(page).toContain('<h1>Thursday 14 January</h1>')
  expect(page).toContain('Nothing waits for you, and nothing that binds you has changed.')
  for (const heading of ['Asked of you', 'Due', 'Changed in what binds you or what you follow'])
    expect(page).toContain(`>${heading}</h2>`)
  expect(page).toContain('<a href="/-/campaigns">Look at what the department plans</a>')
  expect(page).toContain('<a href="/-/my-handbook">Read what binds you</a>')
  expect(page).toContain('0 of 3')
})

test('home shows a campaign of mine that starts soon, and to who decides the one that waits', async () => {
  const plan = (name: string, more = {}) =>
    act(people.linh, planCampaign, { name, type: 'paid-social', startsOn: '2027-01-20', ...more })
  for (const name of ['One', 'Two', 'Three']) await plan(name)
  await plan('Spring fair', { wait: 'true' })
  const mine = await open('/home', people.linh)
  expect(mine).toMatch(
    /<a href="\/-\/campaigns\/4">Spring fair<\/a> <span class="tag wait">waits, 1st in line/,
  )
  expect(mine).toContain('Four things are due.')
  expect(mine).toContain('Wed 20 January')
  expect(mine).toContain('3 of 3')
  const asked = await open('/home', people.noor)
  expect(asked).toContain('One thing waits for you.')
  expect(asked).toMatch(/<a href="\/-\/campaigns\/4">Let “Spring fair” through\?<\/a>/)
  expect(asked).toMatch(/Linh Tran waits for a place.*¶.*Paid social/s)
  expect(await open('/home', people.ida)).toContain('Nobody waits for you.')
})

test('what changed stands on home with was and is, and in my handbook beside its sentence', async () => {
  const { 'paid-social.md': four = '' } = paidSocial(4)
  await department.put('2027-01-15', 'Noor Haddad', { 'paid-social.md': four })
  const home = await open('/home', people.linh)
  expect(home).toContain('>Changed in what binds you</h2>')
  expect(home).toContain('may start <del>three</del><ins>four</ins> paid social campaigns')
  expect(home).toContain('in force since Fri 15 January')
  expect(home).toContain('Noor Haddad wrote it')
  expect(home).toContain('<a href="/-/history?page=%2Fpaid-social%2F">How it came to be</a>')
  expect(home).toMatch(/action="\/-\/changes\/read".*name="name" value="paid-social-per-team"/s)
  const mine = await open('/my-handbook', people.linh)
  expect(mine).toContain('One sentence changed since you last read what binds you.')
  expect(mine).toContain('<del>three</del><ins>four</ins>')
  await act(people.linh, department.acts.read, { kind: 'limit', name: 'paid-social-per-team' })
  expect(await open('/home', people.linh)).not.toContain('<del>')
  expect(await open('/my-handbook', people.linh)).not.toContain('<del>')
})

test('while versions are compared for the first time the pages say so and claim nothing; then they tell', async () => {
  const { 'paid-social.md': two = '' } = paidSocial(2)
  await department.put('2027-01-16', 'Noor Haddad', { 'paid-social.md': two })
  const hurried = mineScreens({ ...department.world, patience: 0 }, department.acts)
  const drawn = async (path: string) => {
    const screen = hurried.find(({ at }) => at.path === path)
    if (!screen) throw new Error(`there is no ${path}`)
    return drawnScreen(screen, { house: department.house, by: people.linh })
  }
  const home = await drawn('/home')
  expect(home).toContain('What changed since you last read is being compared')
  expect(home).toContain('Being looked for.')
  expect(home).not.toContain('nothing that binds you has changed')
  expect(home).not.toContain('You know it as it stands')
  expect(await open('/home', people.linh)).toContain('<ins>two</ins>')
  // Compared once: now even who does not wait is told.
  expect(await drawn('/home')).toContain('<ins>two</ins>')
  const { 'paid-social.md': four = '' } = paidSocial(4)
  await department.put('2027-01-17', 'Noor Haddad', { 'paid-social.md': four })
  expect(await drawn('/my-handbook')).toContain('is being compared')
})

test('my handbook groups what binds by why, quoted and said back, then what runs through', async () => {
  const page = await open('/my-handbook', people.noor)
  for (const heading of ['In Digital Strategy', 'In EMEA', 'As everybody', 'What runs through you'])
    expect(page).toContain(`>${heading}</h2>`)
  expect(page).toContain('You decide: Paid social per team</a>')
  expect(page).toContain('You lead Digital Strategy</a>')
  expect(page).toMatch(/<blockquote[^>]*><p[^>]*>“EMEA is Germany\.”/)
  // Said back in the same words it would stand there twice.
  expect(page).not.toMatch(/<p class="said"[^>]*>EMEA is Germany\./)
})

test('who is new and in no team is told so, and ticks what to read first', async () => {
  const page = await open('/my-handbook', people.ida)
  expect(page).toContain('No sentence of the handbook binds you yet')
  expect(page).toMatch(/>Read these first<\/h2>.*<a href="\/">Our handbook<\/a>.*where the handbook begins/s)
  await act(people.ida, department.acts.read, { page: '/' })
  expect(await open('/my-handbook', people.ida)).not.toContain('Read these first')
})

test('who leaves is shown what they hand over, counted and with the first of each, and led to the whole list', async () => {
  expect(await open('/my-handbook', people.linh)).not.toContain('What you hand over')
  await department.database.asOwner(
    `insert into personal (person_id, last_on) values ('${people.linh.id}', '2027-02-26'), ('${people.noor.id}', '2027-02-26')`,
  )
  const page = await open('/my-handbook', people.linh)
  expect(page).toContain('Your last day is Fri 26 February.')
  // Planned above, and all of them are still to start; the fourth waits in line.
  const of = page.match(/>What you hand over<\/h2>.*?<\/section>/s)?.[0] ?? ''
  expect(of).toMatch(
    /Campaigns: 4<.*<a href="\/-\/campaigns\/1#hand-over">One.*and 1 more.*linh\/hand-over"/s,
  )
  const noor = (await open('/my-handbook', people.noor)).match(
    />What you hand over<\/h2>.*?<\/section>/s,
  )?.[0]
  expect(noor).toMatch(/Rules that name you: \d+<.*You lead Digital Strategy<\/a>/s)
  const home = await open('/home', people.linh)
  expect(home).toMatch(/<a href="\/-\/people\/linh\/hand-over">What you hand over<\/a>/)
})

test('what is followed is listed with the button that ends it, the same as beside the page', async () => {
  expect(await open('/follows', people.linh)).toContain('You follow nothing yet.')
  const button = async (): Promise<string> => {
    const beside = followOf(department.world)
    const drawn = await lookAs(department.house, people.linh, (look) =>
      beside(look, { page: '/how-we-meet/' }),
    )
    return render(<>{drawn}</>)
  }
  expect(await button()).toMatch(/action="\/-\/follows".*>Follow<\/button>/)
  await act(people.linh, department.acts.begin, { page: '/how-we-meet/' })
  expect(await button()).toMatch(/action="\/-\/follows\/end".*>Stop following<\/button>/)
  const list = await open('/follows', people.linh)
  expect(list).toMatch(/<a href="\/how-we-meet\/">How we meet<\/a>.*action="\/-\/follows\/end"/s)
})
