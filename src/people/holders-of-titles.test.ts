import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, lookAs } from '#kernel'
import { countedQueries, drawnScreen, openTestDepartment, type TestDepartment } from '#testing'
import { contributed } from '../app.ts'
import { role as roles } from './kinds/role.ts'
import { listRoles } from './list-roles.ts'
import { organisationScreen } from './screens/organisation-screen.tsx'
import { personScreen } from './screens/person-screen.tsx'
import { roleScreen } from './screens/role-screen.tsx'
import { rolesScreen } from './screens/roles-screen.tsx'
import { teamScreen } from './screens/team-screen.tsx'
import { vacanciesAmong } from './vacancies.ts'

const people = [
  { handle: 'nora', name: 'Nora Berg', title: 'Director', team: 'events' },
  { handle: 'hana', name: 'Hana Host', title: 'Event Host', team: 'events' },
  { handle: 'vic', name: 'Vic Stand', team: 'events' },
  { handle: 'gil', name: 'Gil Gone', team: 'events' },
  { handle: 'tess', name: 'Tess Trainee', team: 'events' },
] as const

const role = (title: string, held: string, said: string, more = '') =>
  `${said}\n\n\`\`\`role\ntitle: ${title}\nheld-by: [${held}]\nteam: events\n${more}\`\`\`\n`
const under = 'reports-to: Director\n'
const pages = {
  'teams.md':
    '# Teams\n\nEvents is a team. Nora Berg leads it.\n\n```team\nname: events\ntitle: Events\nlead: nora\n```\n',
  'roles.md': [
    '# Roles\n',
    role('Director', 'nora', 'Nora Berg holds the role of Director in Events.'),
    role('Event Host', '', 'The Event Host of Events reports to the Director; nobody holds it.', under),
    role(
      'Night Lead',
      '',
      'The Night Lead of Events reports to the Director; nobody holds it. The deputy is Vic Stand.',
      `${under}deputy: vic\n`,
    ),
    role(
      'Sponsor Lead',
      'gil',
      'Gil Gone holds the role of Sponsor Lead in Events, reporting to the Director.',
      under,
    ),
    role(
      'Trainee',
      'tess',
      'Tess Trainee holds the role of Trainee in Events, reporting to the Event Host.',
      'reports-to: Event Host\n',
    ),
  ].join('\n'),
}

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(people, pages)
  await department.database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-01-04T09:00Z' from persons where handle = 'gil'`,
  )
})
afterAll(() => department.close())

const world = { personSections: () => [], teamSections: () => [], names: () => contributed.names }
type Drawn = Parameters<typeof drawnScreen>
async function read(screen: Drawn[0], visit: Omit<Drawn[1], 'house'> = {}): Promise<string> {
  const markup = await drawnScreen(screen, {
    house: department.house,
    by: department.person('nora'),
    ...visit,
  })
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

/** Every screen that says who holds a title, cut to where it says so. */
const screens: Readonly<Record<string, (title: string) => Promise<string>>> = {
  'the title’s own page': (title) => read(roleScreen(world), { params: { title } }),
  'the list of titles': () => read(rolesScreen),
  'the team’s page': async () =>
    (await read(teamScreen(world), { params: { name: 'events' } })).replace(/^.*Titles held in it/, ''),
  'the page of whom they report to': async () =>
    (await read(personScreen(world), { params: { handle: 'nora' } })).replace(/^.*Who reports to them/, ''),
  'the page of the title above': async () =>
    (await read(roleScreen(world), { params: { title: 'Director' } })).replace(
      /^.*Titles that report to it/,
      '',
    ),
  'the chart by title': (title) =>
    read(organisationScreen, { query: 'by=title' }).then((text) => text.slice(text.indexOf(title))),
}

describe.each(Object.entries(screens))('%s', (_, on) => {
  test('names who carries a title that its page gives to nobody', async () => {
    expect(await on('Event Host')).toMatch(/Hana Host/)
    expect(await on('Event Host')).not.toMatch(
      /Event Host (?:Vacant|is vacant)|[Nn]obody holds the (?:title|role) Event Host|Nobody holds this title now Event Host/,
    )
  })

  test('says that a title is vacant whose holder has left, and one that is only deputised, and names the deputy', async () => {
    expect(await on('Sponsor Lead')).toMatch(/[Nn]obody holds|Vacant/)
    expect(await on('Sponsor Lead')).not.toContain('Gil')
    expect(await on('Night Lead')).toMatch(/[Nn]obody holds|Vacant/)
    expect(await on('Night Lead')).toContain('Vic Stand stands in')
  })
})

test('the chart by team shows as vacant the two that nobody holds', async () => {
  const text = await read(organisationScreen)
  expect([...text.matchAll(/(\w+ \w+) is vacant/g)].map(([, title]) => title)).toEqual([
    'Night Lead',
    'Sponsor Lead',
  ])
})

test('somebody who reports to a title that another carries reports to them', async () => {
  expect(await read(personScreen(world), { params: { handle: 'tess' } })).toMatch(
    /Whom they report to Hana Host Event Host/,
  )
})

test('who left holds no title, though the page still names them', async () => {
  const text = await read(personScreen(world), { params: { handle: 'gil' } })
  expect(text).toContain('The handbook still names them')
  expect(text).not.toContain('What comes to them by a title')
})

test('who holds five titles, or one, is asked of the database once', async () => {
  await lookAs(department.house, department.person('nora'), async (look) => {
    for (const titles of [['Director'], look.model.all(roles).map(({ name }) => name)]) {
      const { db, asked } = countedQueries(look.db)
      expect((await vacanciesAmong({ ...look, db }, titles)).length).toBe(titles.length === 1 ? 0 : 2)
      expect(asked()).toBe(1)
    }
  })
})

test('a program is told the same: who holds each, and which are vacant', async () => {
  const list = (asked: object) => ask(department.house, department.person('nora'), listRoles, asked)
  const held = ({ roles }: Awaited<ReturnType<typeof list>>) =>
    roles.map(({ title, heldBy, deputy }) => [title, heldBy.map(({ handle }) => handle), deputy?.handle])
  expect(held(await list({}))).toEqual([
    ['Director', ['nora'], undefined],
    ['Event Host', ['hana'], undefined],
    ['Night Lead', [], 'vic'],
    ['Sponsor Lead', [], undefined],
    ['Trainee', ['tess'], undefined],
  ])
  expect(held(await list({ vacant: 'true' })).map(([title]) => title)).toEqual(['Night Lead', 'Sponsor Lead'])
})
