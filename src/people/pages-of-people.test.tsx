import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '#kernel'
import { drawnScreen, openTestDepartment, type TestDepartment, type TestPages } from '#testing'
import { contributed } from '../app.ts'
import { organisationScreen } from './screens/organisation-screen.tsx'
import { peopleScreen } from './screens/people-screen.tsx'
import { personScreen } from './screens/person-screen.tsx'
import { regionScreen } from './screens/region-screen.tsx'
import { regionsScreen } from './screens/regions-screen.tsx'
import { roleScreen } from './screens/role-screen.tsx'
import { rolesScreen } from './screens/roles-screen.tsx'
import { teamScreen } from './screens/team-screen.tsx'
import { teamsScreen } from './screens/teams-screen.tsx'
import { personSection, teamSection } from './section.ts'

const nasty = `Ana "Q" <script>alert('x')</script>`
const people = [
  { handle: 'cora', name: 'Cora Whitfield', title: 'Senior Director', team: 'marketing', region: 'americas' },
  { handle: 'noor', name: 'Noor Haddad', title: 'Director', team: 'digital', region: 'emea' },
  { handle: 'mei', name: 'Mei Lim', title: 'Buyer', team: 'digital', alsoIn: ['field'], region: 'emea' },
  { handle: 'nour', name: 'نُور الهُدى', team: 'field' },
  { handle: 'ana', name: nasty, title: '</h1><b>' },
  { handle: 'kaja', name: 'Kaja Horvat', title: 'Engineer', team: 'digital' },
] as const

const block = (kind: string, ...lines: string[]) => `\`\`\`${kind}\n${lines.join('\n')}\n\`\`\`\n`
const pages: TestPages = {
  'teams.md': [
    '# Teams\n',
    'Marketing is everybody. Cora Whitfield leads it.\n',
    block('team', 'name: marketing', 'title: Marketing', 'lead: cora'),
    'Digital is part of Marketing, on older pages the web team. Noor Haddad leads it; find it in `#digital`.\n',
    block(
      'team',
      ...['name: digital', 'title: Digital', 'part-of: marketing', 'lead: noor', 'also-called: [web team]'],
      ...[
        'channel: digital',
        'charter: Choose where we buy attention.',
        'regions: [emea]',
        'segments: [SMB]',
      ],
    ),
    'Field is part of Marketing.\n',
    block('team', 'name: field', 'title: Field', 'part-of: marketing'),
    'We speak of SMB and Enterprise.\n',
    block('list', 'name: segments', 'of: segments', 'values: [SMB, Enterprise]'),
  ].join('\n'),
  'regions.md': [
    '# Regions\n',
    'EMEA is Germany and Kenya, on London time. Noor Haddad leads sales there.\n',
    block(
      'region',
      'name: emea',
      'title: EMEA',
      'places: [DE, KE]',
      'zone: Europe/London',
      'leads: {sales: noor}',
    ),
    'Americas is Brazil.\n',
    block('region', 'name: americas', 'title: Americas', 'places: [BR]'),
  ].join('\n'),
  'roles.md': [
    '# Roles\n',
    'Cora Whitfield holds the role of Senior Director in Marketing.\n',
    block('role', 'title: Senior Director', 'held-by: [cora]', 'team: marketing'),
    'Noor Haddad holds the role of Director in Digital, reporting to the Senior Director.\n',
    block('role', 'title: Director', 'held-by: [noor]', 'team: digital', 'reports-to: Senior Director'),
    'The Event Host reports to the Director; nobody holds it.\n',
    block('role', 'title: Event Host', 'held-by: []', 'team: field', 'reports-to: Director'),
    'Kaja Horvat holds the role of Engineer; the deputy is Mei Lim.\n',
    block('role', 'title: Engineer', 'held-by: [kaja]', 'deputy: mei'),
  ].join('\n'),
  'types.md': [
    '# Types\n',
    'A paid social campaign runs in the channel social, goes from planned to finished, and reaches people.\n',
    block(
      'campaign-type',
      'name: paid-social',
      'title: Paid social',
      'channel: social',
      'stages: [planned, finished]',
      'statuses: [reached]',
    ),
    '# Paid social\n',
    'Each team outside Digital may start two campaigns a calendar month. The Director may let one through.\n',
    block(
      'limit',
      'name: paid-social-per-team',
      'of: campaigns',
      'per: team',
      'except: [digital]',
      'at-most: 2',
      'each: calendar month',
      'approved-by: Director',
      'otherwise: refuse',
      'owner: noor',
    ),
  ].join('\n'),
}

const world = {
  names: () => contributed.names,
  personSections: () => [
    personSection({
      load: async (_, { person, leftAt }) => (leftAt ? undefined : { handle: person.handle }),
      view: ({ handle }) => <section aria-label="Joined">{`${handle} joined`}</section>,
    }),
  ],
  teamSections: () => [
    teamSection({
      beside: true,
      load: async (_, { name }) => (name === 'field' ? { name } : undefined),
      view: ({ name }) => <p>{`${name} has 2 of 3`}</p>,
    }),
  ],
}

// The Event Host's paragraph is the 20th line of roles.md, counted by hand.
let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(people, pages)
  await department.database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-01-04T09:00Z' from persons where handle = 'kaja'`,
  )
})
afterAll(() => department.close())

type Drawn = Parameters<typeof drawnScreen>
async function draw(screen: Drawn[0], visit: Omit<Drawn[1], 'house'> = {}): Promise<string> {
  const text = await drawnScreen(screen, { house: department.house, by: department.person('noor'), ...visit })
  expect(text).not.toMatch(/<script|<b>/)
  return text
}
/** The text of a page without its tags, so that sentences can be read across links. */
const read = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
const person = (handle: string) => draw(personScreen(world), { params: { handle } })
const team = async (name: string) => draw(teamScreen(world), { params: { name } })

describe('the directory', () => {
  test('shows people by team with how many, those in two in both with a mark, those in none last', async () => {
    const text = read((await draw(peopleScreen)).replace(/^.*<\/form>/s, ''))
    expect(text).toMatch(
      /5 people .* Marketing 1 CW Cora Whitfield .* Digital 2 ML Mei Lim Buyer · also in Field EMEA NH Noor Haddad Director EMEA Field 2 ML Mei Lim Buyer · also in Digital .* In no team 1 AS Ana/,
    )
    expect(text).not.toContain('Kaja')
  })

  test('what is asked for stands in the form and in the address, and each can be taken out', async () => {
    const text = await draw(peopleScreen, { query: 'words=lim&team=marketing&region=emea' })
    expect(text).toContain('value="lim"')
    expect(text).toMatch(/<option value="marketing" selected/)
    expect(text).toContain('href="/-/people?team=marketing&amp;region=emea"')
    expect(text).toContain('aria-label="Take out: Team: Marketing"')
    expect(read(text)).toContain('1 person')
  })

  test('a team that there is not is said beside its field, and nothing typed is lost', async () => {
    const text = await draw(peopleScreen, { query: 'words=lim&team=digitel' })
    expect(text).toMatch(/id="team-error"[^>]*>The handbook has no team “digitel”. Did you mean digital\?</)
    expect(text).toContain('value="lim"')
  })

  test('nobody found says what to do; who left is found where it is asked for, by members only', async () => {
    expect(read(await draw(peopleScreen, { query: 'words=xyzzy' }))).toContain('Take one of the filters out')
    expect(read(await draw(peopleScreen, { query: 'left=true' }))).toContain(
      'Kaja Horvat Engineer · left on 4 January',
    )
    expect(await draw(peopleScreen, { by: visitor, query: 'left=true' })).not.toContain('Kaja')
  })

  test('by name it is one list', async () => {
    const text = read((await draw(peopleScreen, { query: 'by=name' })).replace(/^.*<\/form>/s, ''))
    expect(text).toMatch(/Ana .* Cora .* Mei Lim Buyer · Digital, Field .* Noor .* نُور/)
  })
})

describe('somebody’s page', () => {
  test('says to oneself what you hold, whom you report to, what comes to you by a title, what you answer for', async () => {
    const markup = await person('noor')
    expect(read(markup)).toMatch(
      /Noor Haddad Director NH Title Director Team Digital Region EMEA Handle noor Card For an address book What you hold Leads Digital ¶ Teams Leads sales in EMEA ¶ Regions Director ¶ Roles Answers for: Paid social per team ¶ Types: Paid social Whom you report to Cora Whitfield Senior Director ¶ Roles .*Who reports to you Nobody holds this title now Event Host ¶ Roles, line 20 .*What comes to you by a title Decides: Paid social per team Director ¶ Types: Paid social .*What you answer for Types .* noor joined/,
    )
    expect(markup).toContain('href="/-/tokens"')
    expect(markup).toMatch(/href="\/teams\/\?as-of=0{39}1#teams:~:text=/)
  })

  test('is read from right to left where the name is, and shows both teams', async () => {
    expect(await person('nour')).toContain('<h1>نُور الهُدى</h1>')
    expect(read(await person('mei'))).toMatch(/Team Digital Also in Field/)
  })

  test('stays when they left, as a record with the day and everything that still names them', async () => {
    const text = read(await person('kaja'))
    expect(text).toMatch(
      /Left on 4 January\. .*Title, last Engineer Team, last Digital .*The handbook still names them Engineer ¶ Roles/,
    )
    expect(text).not.toContain('joined')
    expect(text).not.toContain('Whom they report to')
  })
})

describe('a team’s page', () => {
  test('has charter, lead, people, titles, what it answers for and the rules that name it', async () => {
    expect(read(await team('digital'))).toMatch(
      /Digital Choose where we buy attention\. Lead NH Noor Haddad Part of Marketing Talks in #digital Segments SMB Regions EMEA Also called web team The page says ¶ Teams .*Who is in it 2 .*Mei Lim.*Noor Haddad.*Titles held in it Director Noor Haddad What it answers for Types ¶ .*Rules that name it Is excepted: Paid social per team ¶/,
    )
  })

  test('says with the line that nobody leads it, which titles are vacant, and what others add', async () => {
    const text = read(await team('field'))
    expect(text).toMatch(/Lead Nobody leads it now \( ¶ Teams, line \d+\)/)
    expect(text).toContain('Event Host Vacant: nobody holds it now')
    expect(text).toContain('field has 2 of 3')
  })

  test('is found by title and by other names; else the nearest is offered', async () => {
    expect(read(await team('Web team'))).toContain('Digital')
    await expect(team('fielt')).rejects.toMatchObject({
      kind: 'missing',
      nearest: [{ say: 'Open Field', href: '/-/teams/field' }],
    })
  })

  test('leads to everybody in it and in its parts', async () => {
    const text = await team('marketing')
    expect(text).toContain('href="/-/people?team=marketing"')
    expect(read(text)).toContain('All 4 people of it and of the teams in it')
    expect(read(await draw(teamsScreen))).toMatch(
      /Marketing Cora Whitfield · 1 person Digital Noor Haddad · 2 people .*Field Nobody leads it · 2 people/,
    )
  })
})

test('a region’s page has its places in words, the time there, and an area without lead', async () => {
  const emea = read(await draw(regionScreen(world), { params: { name: 'emea' } }))
  expect(emea).toMatch(
    /EMEA Germany and Kenya\. Time there now 09:00 on Thu 14 January Zone Europe\/London People 2 people Teams Digital .*Sales Noor Haddad/,
  )
  expect(read(await draw(regionScreen(world), { params: { name: 'americas' } }))).toMatch(
    /Sales Nobody leads sales here \( ¶ Regions, line \d+\)/,
  )
  expect(read(await draw(regionsScreen))).toMatch(/EMEA Germany and Kenya Americas Brazil without a lead/)
})

test('a vacant title says so with its line, and so does one whose holder left', async () => {
  expect(read(await draw(roleScreen(world), { params: { title: 'Event Host' } }))).toMatch(
    /Nobody holds the title Event Host \( ¶ Roles, line 20\)\. What it decides goes to whoever answers for the rule\./,
  )
  expect(read(await draw(roleScreen(world), { params: { title: 'Engineer' } }))).toMatch(
    /Nobody holds the title Engineer .*Mei Lim stands in\./,
  )
  expect(read(await draw(roleScreen(world), { params: { title: 'Director' } }))).toMatch(
    /Held by Noor Haddad Team Digital Reports to Senior Director .*Titles that report to it Event Host Vacant: .*Rules that mean it Decides: Paid social per team/,
  )
  expect(read(await draw(rolesScreen))).toMatch(
    /2 titles that nobody holds Event Host ¶ Roles, line 20 Engineer .*Senior Director Cora Whitfield Marketing/,
  )
})

test('the organisation chart is a list of teams within teams, with vacant titles, people in two, and those in none', async () => {
  const markup = await draw(organisationScreen)
  expect(read(markup)).toMatch(
    /5 people Marketing CW Cora Whitfield Senior Director 4 people, 2 teams in it of Marketing Digital NH Noor Haddad Director 2 people of Digital Mei Lim Buyer also in Field Field Nobody leads it now \( ¶ Teams, line \d+\) 2 people of Field Mei Lim Buyer also in Digital نُور الهُدى Event Host is vacant \( ¶ Roles, line 20\) In no team Ana .*Engineer is vacant/,
  )
  expect(markup).not.toMatch(/<canvas|style=/)
})

test('by title it shows who reports to whom', async () => {
  expect(read(await draw(organisationScreen, { query: 'by=title' }))).toMatch(
    /Senior Director Cora Whitfield 1 title reports to it : Senior Director Director Noor Haddad 1 title reports to it : Director Event Host Vacant \( ¶ Roles, line 20\) Engineer Vacant/,
  )
})
