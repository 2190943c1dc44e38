import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, perform, transactionOf, type Operation, type Person } from '#kernel'
import { openTestDatabase, paidSocial, planners, refusalOf } from '#testing'
import { contributed } from '../app.ts'
import { language } from '../language.ts'
import type { ChangeForMe } from './change-for-me.ts'
import { listChanges } from './list-changes.ts'
import { listFollows } from './list-follows.ts'
import { openDepartmentWithPast, type DepartmentWithPast } from './testing/department-with-past.ts'

const people = planners
  .map(({ handle, name, title, ...more }) =>
    [`- handle: ${handle}`, `name: ${name}`, `title: "${title}"`]
      .concat('team' in more ? [`team: ${more.team}`, `region: ${more.region}`] : [])
      .join('\n  '),
  )
  .join('\n')
const meet = 'We meet on Mondays. Notes are written by whoever speaks least.'
const first = {
  ...paidSocial(2),
  'data/people.yml': `${people}\n`,
  'how-we-meet.md': `# How we meet\n\n${meet}\n`,
}

let department: DepartmentWithPast
let [linh, noor]: Person[] = []
const by = (): { linh: Person; noor: Person } => {
  if (!linh || !noor) throw new Error('nobody is here')
  return { linh, noor }
}

beforeAll(async () => {
  department = await openDepartmentWithPast({ openTestDatabase, language, contributed }, first)
  linh = await department.person('linh')
  noor = await department.person('noor')
}, 60_000)
afterAll(() => department.close())
beforeEach(async () => {
  await department.database.asOwner('truncate follows, readings')
})

let day = 14
/** Puts a version in force a day later. */
const put = (files: Record<string, string | null>, author = 'Mei Lim'): Promise<string> =>
  department.put(`2027-01-${(day += 1)}`, author, files)
const meeting = (words: string) => ({ 'how-we-meet.md': `# How we meet\n\n${words}\n` })

const act = async (who: Person, name: keyof typeof department.acts, input: object): Promise<unknown> => {
  const operations: Readonly<Record<typeof name, Operation>> = department.acts
  return (await perform(department.house, who, operations[name], input)).result
}
const changesOf = async (who: Person): Promise<readonly ChangeForMe[]> =>
  (await ask(department.house, who, listChanges(department.world), {})).changes
const readAll = async (who: Person) => act(who, 'read', {})
const told = (changes: readonly ChangeForMe[]): readonly string[] => changes.map(({ title }) => title)

test('a page that is followed tells what changed in it since, word by word, by whom and since when', async () => {
  await put(meeting(meet))
  await act(by().linh, 'begin', { page: '/how-we-meet/' })
  await readAll(by().linh)
  expect(await changesOf(by().linh)).toEqual([])
  await put(meeting(meet.replace('Mondays', 'Tuesdays')))
  const [change, ...others] = await changesOf(by().linh)
  expect(others).toEqual([])
  expect(change).toMatchObject({
    page: '/how-we-meet/',
    change: 'changed',
    author: 'Mei Lim',
    sentences: [
      [
        { is: 'same', text: 'We meet on ' },
        { is: 'gone', text: 'Mondays' },
        { is: 'new', text: 'Tuesdays' },
        { is: 'same', text: '.' },
      ],
    ],
  })
  expect(change?.since?.toString()).toBe(`2027-01-${day}T09:00:00Z`)
  expect(change?.why).toBeUndefined()
  await put(meeting(meet))
})

test('a sentence that changed is told to whom it binds, and not to whom it excepts', async () => {
  await readAll(by().linh)
  await readAll(by().noor)
  const { 'paid-social.md': three = '' } = paidSocial(3)
  await put({ 'paid-social.md': three }, 'Noor Haddad')
  const [change] = await changesOf(by().linh)
  expect(change).toMatchObject({
    kind: 'limit',
    name: 'paid-social-per-team',
    why: { by: 'team', name: 'field-apac' },
    author: 'Noor Haddad',
  })
  expect(change?.sentences[0]?.filter(({ is }) => is !== 'same')).toEqual([
    { is: 'gone', text: 'two' },
    { is: 'new', text: 'three' },
  ])
  expect(await changesOf(by().noor)).toEqual([])
  await act(by().noor, 'begin', { kind: 'limit', name: 'paid-social-per-team' })
  expect(await changesOf(by().noor)).toEqual([])
})

test('a rule that is followed is told to whom it does not bind, and ends with the button that began it', async () => {
  await readAll(by().noor)
  const rule = { kind: 'limit', name: 'paid-social-per-team' }
  expect(await act(by().noor, 'begin', rule)).toEqual({
    title: 'Paid social per team',
    href: '/-/rules/limit/paid-social-per-team',
    follows: true,
  })
  const { 'paid-social.md': four = '' } = paidSocial(4)
  await put({ 'paid-social.md': four })
  expect(told(await changesOf(by().noor))).toEqual(['Paid social per team'])
  expect(await act(by().noor, 'end', rule)).toMatchObject({ follows: false })
  expect(await changesOf(by().noor)).toEqual([])
  expect(await act(by().noor, 'end', rule)).toMatchObject({ follows: false })
})

test('what was read is told no more, what changes after it is told from there', async () => {
  await readAll(by().linh)
  const page = { page: '/how-we-meet/' }
  await act(by().linh, 'begin', page)
  const shown = await put(meeting('We meet on Tuesdays.'))
  expect(told(await changesOf(by().linh))).toEqual(['How we meet'])
  const later = await put(meeting('We meet on Fridays.'))
  await act(by().linh, 'read', { ...page, version: shown })
  const [change] = await changesOf(by().linh)
  expect(change?.sentences[0]?.find(({ is }) => is === 'gone')?.text).toBe('Tuesdays')
  await act(by().linh, 'read', { ...page, version: later })
  expect(await changesOf(by().linh)).toEqual([])
  expect((await refusalOf(act(by().linh, 'read', { version: '0'.repeat(40) }))).kind).toBe('conflict')
  await put(meeting(meet))
})

test('a page that moved is followed where it stands now, one that was taken away is told once', async () => {
  await readAll(by().linh)
  await act(by().linh, 'begin', { page: '/how-we-meet/' })
  await put({ 'how-we-meet.md': null, 'rhythm.md': first['how-we-meet.md'] })
  const follows = await ask(department.house, by().linh, listFollows(department.world), {})
  expect(follows.follows.map(({ href }) => href)).toEqual(['/rhythm/'])
  const [moved] = await changesOf(by().linh)
  expect(moved).toMatchObject({ page: '/rhythm/', change: 'renamed', sentences: [] })
  await act(by().linh, 'begin', { page: '/rhythm/' })
  expect(await department.database.asOwner('select from follows')).toHaveLength(1)
  await put({ 'rhythm.md': null })
  const [gone] = await changesOf(by().linh)
  expect(gone).toMatchObject({ change: 'ended', title: 'How we meet' })
  await readAll(by().linh)
  expect(await changesOf(by().linh)).toEqual([])
  await put({ 'how-we-meet.md': first['how-we-meet.md'] })
})

test('a page or rule that there is not is refused with the nearest, and neither of them with what would do', async () => {
  const page = await refusalOf(act(by().linh, 'begin', { page: '/how-we-met/' }))
  expect([page.kind, page.message]).toEqual(['missing', 'There is no such page.'])
  const rule = await refusalOf(act(by().linh, 'begin', { kind: 'limit', name: 'paid-social-per-tem' }))
  expect([rule.kind, rule.nearest[0]?.say]).toEqual(['missing', 'Use paid-social-per-team'])
  const half = await refusalOf(act(by().linh, 'begin', { kind: 'limit' }))
  expect(half.fields).toMatchObject([{ field: 'name' }])
  expect((await refusalOf(act(by().linh, 'end', {}))).fields).toMatchObject([{ field: 'page' }])
})

test('what somebody follows and has read, nobody else can see, not even past the queries', async () => {
  await act(by().linh, 'begin', { page: '/how-we-meet/' })
  await readAll(by().linh)
  const rows = (who: Person) =>
    transactionOf(department.database.db, who, async (tx) => {
      const { rows: found } = await sql<{ there: number }>`
        select (select count(*) from follows) + (select count(*) from readings) as there`.execute(tx)
      return Number(found[0]?.there)
    })
  expect(await rows(by().linh)).toBe(2)
  expect(await rows({ ...by().noor, kind: 'admin' })).toBe(0)
})

test('what was followed or read by mistake is taken back, and the journal keeps not what it was', async () => {
  const back = async (name: 'begin' | 'end' | 'read' | 'unread') => {
    const [entry] = await department.database.asOwner<{ facts: object }>(
      'select facts from journal order by seq desc limit 1',
    )
    const all: readonly Operation[] = Object.values(department.acts)
    const done = all.find((one) => one.name === department.acts[name].name)
    const entryNow = { facts: { ...entry?.facts } }
    const undo = done?.undo?.(entryNow)
    const act = all.find((one) => one.name === undo?.name)
    if (act) await perform(department.house, by().linh, act, undo?.input)
    return undo?.name
  }
  const follows = async () =>
    (await ask(department.house, by().linh, listFollows(department.world), {})).follows.map(
      ({ title }) => title,
    )
  await put(meeting(meet))
  await act(by().linh, 'begin', { page: '/how-we-meet/' })
  await readAll(by().linh)
  await put(meeting(meet.replace('Mondays', 'Fridays')))
  await act(by().linh, 'end', { page: '/how-we-meet/' })
  expect(await back('end')).toBe('follows.begin')
  expect(await follows()).toEqual(['How we meet'])
  expect(told(await changesOf(by().linh))).toEqual(['How we meet'])
  await act(by().linh, 'read', { page: '/how-we-meet/' })
  expect(await changesOf(by().linh)).toEqual([])
  expect(await back('read')).toBe('changes.unread')
  expect(told(await changesOf(by().linh))).toEqual(['How we meet'])
  await readAll(by().linh)
  expect(await back('read')).toBe('changes.unread')
  expect(told(await changesOf(by().linh))).toEqual(['How we meet'])
  expect(await back('unread')).toBe('changes.read')
  expect(await changesOf(by().linh)).toEqual([])
  await act(by().linh, 'end', { page: '/how-we-meet/' })
  await act(by().linh, 'begin', { page: '/how-we-meet/' })
  expect(await back('begin')).toBe('follows.end')
  expect(await follows()).toEqual([])
  const journal = await department.database.asOwner('select facts, subject_id from journal')
  expect(JSON.stringify(journal)).not.toContain('how-we-meet')
})
