import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, doOneJob, perform, systemClock, type Person, type Question } from '#kernel'
import { notices, noticesConsumer, type NoticesWorld } from '#notices'
import { openTestDatabase, paidSocial, planners } from '#testing'
import { contributed } from '../app.ts'
import { language } from '../language.ts'
import { pageConcerns } from './page-concerns.ts'
import { ruleConcerns } from './rule-concerns.ts'
import { openDepartmentWithPast, type DepartmentWithPast } from './testing/department-with-past.ts'

const people = planners
  .map(({ handle, name, title, ...more }) =>
    [`- handle: ${handle}`, `name: ${name}`, `title: "${title}"`]
      .concat('team' in more ? [`team: ${more.team}`, `region: ${more.region}`] : [])
      .join('\n  '),
  )
  .join('\n')
const settings = (closed: string) => ({ 'firsthand.yml': `readers:\n  /: public\n${closed}` })
const first = {
  ...settings(''),
  ...paidSocial(2),
  'data/people.yml': `${people}\n`,
  'how-we-meet.md': '# How we meet\n\nWe meet on Mondays.\n',
}

let department: DepartmentWithPast
let world: NoticesWorld
let [linh, noor]: Person[] = []
beforeAll(async () => {
  department = await openDepartmentWithPast({ openTestDatabase, language, contributed }, first)
  linh = await department.person('linh')
  noor = await department.person('noor')
  const concerns = [ruleConcerns(department.world, department.house), pageConcerns(department.world)]
  world = {
    concerns: () => concerns,
    commenting: () => [],
    operation: () => undefined,
    outgoing: { ready: false, url: '' },
  }
  await follow()
}, 60_000)
afterAll(() => department.close())
beforeEach(async () => {
  await department.database.asOwner('truncate notices, follows')
})

async function follow(): Promise<void> {
  const faults: unknown[] = []
  const consumers = [noticesConsumer(world)(department.house)]
  const onFault = (fault: unknown) => void faults.push(fault)
  const { db } = department.database
  while (await doOneJob({ db, consumers, node: 'a', now: systemClock.now(), onFault })) {}
  expect(faults).toEqual([])
}
const questions: () => readonly Question[] = () => notices(world).questions
interface Listed {
  readonly notices: readonly object[]
  readonly unread: number
}
async function listed(who: Person | undefined): Promise<Listed> {
  const list = questions().find(({ name }) => name === 'notices.list')
  if (!list || !who) throw new Error('nobody asks')
  return (await ask(department.house, who, list, {})) as Listed
}
let day = 14
const put = async (files: Readonly<Record<string, string | null>>) => {
  await department.put(`2027-01-${(day += 1)}`, 'Mei Lim', files)
  await follow()
}
const begin = async (who: Person | undefined, input: object) => {
  if (who) await perform(department.house, who, department.acts.begin, input)
}

test('a rule that changed is told to whom it binds and who follows it, with what it says now; to nobody else', async () => {
  await begin(noor, { kind: 'limit', name: 'paid-social-per-team' })
  const { 'paid-social.md': three = '' } = paidSocial(3)
  await put({ 'paid-social.md': three })
  expect((await listed(linh)).notices).toMatchObject([
    {
      title: 'Paid social per team',
      says: 'The rule “Paid social per team” changed: at most 2 → 3.',
      because: 'Because it binds you.',
    },
  ])
  expect((await listed(noor)).notices).toMatchObject([{ because: 'Because you follow it.' }])
  expect((await listed(await department.person('adaeze'))).notices).toEqual([])
})

test('a page that is followed is told of when it changed, and not to who may not read it by then', async () => {
  await begin(linh, { page: '/how-we-meet/' })
  await begin(noor, { page: '/how-we-meet/' })
  await put({ 'how-we-meet.md': '# How we meet\n\nWe meet on Fridays.\n' })
  expect(await listed(linh)).toMatchObject({
    unread: 1,
    notices: [{ title: 'How we meet', href: '/how-we-meet/', body: 'We meet on Fridays.' }],
  })
  await department.put(`2027-01-${(day += 1)}`, 'Mei Lim', settings('  /how-we-meet/: [noor]\n'))
  expect(await listed(linh)).toEqual({ notices: [], unread: 0 })
  expect(await listed(noor)).toMatchObject({ unread: 1 })
})

test('a rule that ended is told to those who could read it, with what it said, and to nobody else', async () => {
  const { 'paid-social.md': three = '' } = paidSocial(3)
  await put({ ...settings(''), 'paid-social.md': three, 'how-we-meet.md': '# How we meet\n' })
  await department.database.asOwner('truncate notices')
  await put({ 'paid-social.md': '# Paid social\n\nAs many as you like.\n' })
  expect((await listed(linh)).notices).toMatchObject([
    {
      title: 'Paid social per team',
      says: 'The rule “Paid social per team” ended.',
      body: expect.stringContaining('may start three paid social campaigns'),
      because: 'Because it binds you.',
    },
  ])
  expect((await listed(await department.person('adaeze'))).notices).toEqual([])
})
