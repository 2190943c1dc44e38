import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, Refusal, visitor } from '#kernel'
import { openTestDepartment, paidSocial, planners, type TestDepartment } from '#testing'
import { listPeople } from './list-people.ts'

const more = [
  { handle: 'soren', name: 'Søren Ødegård', title: 'Brand Designer', team: 'paid-media', region: 'emea' },
  {
    handle: 'zoe',
    name: 'Zoë Nuñez-Łukasz',
    title: 'Content Lead',
    team: 'field-apac',
    alsoIn: ['paid-media'],
  },
  { handle: 'nour', name: 'نُور الهُدى', title: 'مديرة' },
  { handle: 'yael', name: 'יָעֵל לֵוִי' },
  { handle: 'lin', name: '林美玲' },
  { handle: 'olga', name: 'Ольга Йовчева', region: 'emea' },
  { handle: 'elif', name: 'Elif IŞIK' },
  { handle: 'percent', name: '100% _Real_' },
  { handle: 'long', name: 'ﷺ'.repeat(200), title: 'ﷺ'.repeat(200) },
]

let department: TestDepartment
beforeAll(async () => {
  const pages = paidSocial(3, {
    'more.md': `# More

Paid Media is part of Digital Strategy.

\`\`\`team
name: paid-media
title: Paid Media
part-of: digital-strategy
\`\`\`

Theo Papadakis and Noor Haddad hold the role of Buyer.

\`\`\`role
title: Buyer
held-by: [theo, noor]
\`\`\`
`,
  })
  department = await openTestDepartment([...planners, ...more], pages)
  await department.database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-01-04T09:00Z' from persons where handle = 'arjun'`,
  )
})
afterAll(() => department.close())

const list = (asked: object, by = department.person('linh')) => ask(department.house, by, listPeople, asked)
const handles = async (asked: object) => (await list(asked)).people.map(({ handle }) => handle)

describe('looking for somebody', () => {
  test.each([
    ['soren ode', 'soren'],
    ['ØDEGARD', 'soren'],
    ['zoe nunez', 'zoe'],
    ['lukasz', 'zoe'],
    ['Haddad Noor', 'noor'],
    ['director digital', 'noor'],
    ['نور الهدى', 'nour'],
    ['יעל', 'yael'],
    ['美玲', 'lin'],
    ['ольга', 'olga'],
    ['иовчева', 'olga'],
    ['isik', 'elif'],
    ['100%', 'percent'],
  ])('%s finds %s alone', async (words, handle) => {
    expect(await handles({ words })).toEqual([handle])
  })

  test.each(['%', '_', "' or 1=1 --", '\\', 'nobody at all'])('%s is text and no pattern', async (words) => {
    const found = await handles({ words })
    expect(found.filter((handle) => handle !== 'percent')).toEqual([])
  })
})

describe('filters', () => {
  test('a team means its parts too, and those for whom it is the second one', async () => {
    expect(await handles({ team: 'digital-strategy' })).toEqual(['noor', 'soren', 'theo', 'zoe'])
    expect(await handles({ team: 'Paid Media' })).toEqual(['soren', 'zoe'])
    expect(await handles({ team: 'digital marketing team' })).toEqual(['noor', 'soren', 'theo', 'zoe'])
  })

  test('region, title and words together', async () => {
    expect(await handles({ region: 'emea', team: 'digital-strategy' })).toEqual(['noor', 'soren', 'theo'])
    expect(await handles({ title: 'Buyer' })).toEqual(['noor', 'theo'])
    expect(await handles({ title: 'field marketing LEAD' })).toEqual(['keiko', 'tomas'])
    expect(await handles({ title: 'Buyer', words: 'papa' })).toEqual(['theo'])
  })

  test('a team or region that the handbook does not have is refused beside its field, with what is near', async () => {
    const refusal = await list({ team: 'feild-apac', region: 'emae' }).catch((fault: unknown) => fault)
    expect(refusal instanceof Refusal && refusal.fields).toEqual([
      { field: 'team', message: 'The handbook has no team “feild-apac”. Did you mean field-apac?' },
      { field: 'region', message: 'The handbook has no region “emae”. Did you mean emea?' },
    ])
  })

  test('who left is listed only where it is asked for, with the time, and not for strangers', async () => {
    expect(await handles({ team: 'field-apac' })).not.toContain('arjun')
    const { people } = await list({ left: true })
    expect(people.map(({ handle, leftAt }) => [handle, leftAt?.toString()])).toEqual([
      ['arjun', '2027-01-04T09:00:00Z'],
    ])
    await expect(list({ left: true }, visitor)).rejects.toThrow('Sign in to see who left.')
  })
})

test('the list goes on where it stopped, each once, in the order of names without their accents', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const { people, next } = await list({ limit: 3, ...(after && { after }) })
    seen.push(...people.map(({ name }) => name))
    after = next
  } while (after)
  expect(seen).toHaveLength(planners.length + more.length - 1)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.slice(0, 6)).toEqual([
    '100% _Real_',
    'Adaeze Okafor',
    'Elif IŞIK',
    'Keiko Sato',
    'Linh Tran',
    'Noor Haddad',
  ])
})
