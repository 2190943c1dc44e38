import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPeopleFile } from './read-people-file.ts'

const path = 'data/people.yml'
const handles = (text: string) => readPeopleFile(text, path).people.map(({ handle }) => handle)
const told = (text: string) =>
  readPeopleFile(text, path).findings.map(
    ({ line, column, message, mend }) => `${line}:${column} ${message} ${mend}`,
  )

test('a list names people with what a public team page would say', () => {
  const text = `# ours
- handle: noor
  name: Noor Haddad
  title: Director, Digital Strategy
  team: digital-strategy
  region: emea
- {handle: linh.t, name: Linh Tran, formerly: linh}
`
  expect(readPeopleFile(text, path)).toEqual({
    people: [
      {
        handle: 'noor',
        name: 'Noor Haddad',
        title: 'Director, Digital Strategy',
        team: 'digital-strategy',
        region: 'emea',
      },
      { handle: 'linh.t', name: 'Linh Tran', formerly: ['linh'] },
    ],
    findings: [],
  })
})

test('a map from handle to person says the same', () => {
  expect(
    readPeopleFile('noor: {name: Noor Haddad}\nlinh:\n  name: Linh Tran\n  formerly: [l, lt]\n', path),
  ).toEqual({
    people: [
      { handle: 'noor', name: 'Noor Haddad' },
      { handle: 'linh', name: 'Linh Tran', formerly: ['l', 'lt'] },
    ],
    findings: [],
  })
})

test('a byte order mark, CRLF and several scripts are fine', () => {
  const { people, findings } = readPeopleFile('\uFEFF- handle: mei\r\n  name: 林美\r\n', path)
  expect(people).toEqual([{ handle: 'mei', name: '林美' }])
  expect(findings).toEqual([])
})

test.each([
  ['nobody, said so', '[]'],
  ['nobody as a map', '{}'],
])('%s is a list too', (_, text) => {
  expect(readPeopleFile(text, path)).toEqual({ people: [], findings: [] })
})

const git = 'git holds handle, name, title, team, region only.'
const nothingPrivate = 'Take it out; what is private is not kept in git.'

test.each([
  [
    'an e-mail address',
    '- handle: noor\n  name: Noor\n  email: n@example.org\n',
    [`3:3 "email" does not belong here: ${git} ${nothingPrivate}`],
  ],
  [
    'a phone number',
    'noor:\n  name: Noor\n  phone: 123\n',
    [`3:3 "phone" does not belong here: ${git} ${nothingPrivate}`],
  ],
  [
    'a misspelt key',
    '- {handle: noor, name: Noor, regio: emea}',
    [`1:30 "regio" does not belong here: ${git} Did you mean "region"?`],
  ],
  [
    'a handle within a map',
    'noor: {handle: noor, name: Noor}',
    [`1:8 "handle" does not belong here: ${git} Take it out: the word before the colon is the handle.`],
  ],
])('%s is refused with its place', (_, text, findings) => {
  expect(told(text)).toEqual(findings)
  expect(handles(text)).toEqual(['noor'])
})

test.each([
  ['an unquoted @', '- handle: @noor\n  name: Noor\n', ['1:11 A handle is written without @. Write noor.']],
  ['a quoted @', '- handle: "@noor"\n  name: Noor\n', ['1:11 A handle is written without @. Write noor.']],
  [
    'a space',
    '- handle: noor haddad\n  name: Noor\n',
    ['1:11 A handle has letters, digits, dots, hyphens and underscores only. Write noor-haddad.'],
  ],
  [
    'a slash',
    '- handle: ../../etc\n  name: Noor\n',
    ['1:11 A handle has letters, digits, dots, hyphens and underscores only. Write etc.'],
  ],
  [
    'markup',
    '- handle: <b>noor</b>\n  name: Noor\n',
    ['1:11 A handle has letters, digits, dots, hyphens and underscores only. Write b-noor-b.'],
  ],
  [
    'a number',
    '- handle: 12\n  name: Noor\n',
    ['1:11 The handle is not text. Write it as one word or line, in quotes.'],
  ],
  ['nothing', '- handle:\n  name: Noor\n', ['1:10 The handle is empty. Write one, or take the line out.']],
  [
    'no handle',
    '- name: Noor\n',
    ['1:3 This person has no handle. Add "handle:", a short word for Noor that never changes.'],
  ],
  ['no name', '- handle: noor\n', ['1:3 noor has no name. Add "name:", as colleagues call them.']],
  [
    'a word',
    '- noor\n',
    ['1:3 This is not a person. Write a handle and a name: "{handle: noor, name: Noor Haddad}".'],
  ],
])('somebody with %s as handle or entry is left out', (_, text, findings) => {
  const rest = '- {handle: linh, name: Linh}\n'
  expect(told(text + rest).slice(0, 1)).toEqual(findings)
  expect(handles(text + rest).at(-1)).toBe('linh')
})

test('a field that does not fit is left out, the person stays', () => {
  const text = '- {handle: noor, name: Noor, team: Digital Strategy, title: [a]}\n'
  expect(readPeopleFile(text, path).people).toEqual([{ handle: 'noor', name: 'Noor' }])
  expect(told(text)).toEqual([
    '1:36 A team or region is called by its name, in small letters with hyphens. Write digital-strategy.',
    '1:61 The title is not text. Write it as one word or line, in quotes.',
  ])
})

test('of a handle that stands twice the first counts, whatever its capitals', () => {
  const text = '- {handle: mei, name: Mei Lim}\n- {handle: Mei, name: Mei Tan}\n'
  expect(readPeopleFile(text, path).people).toEqual([{ handle: 'mei', name: 'Mei Lim' }])
  expect(told(text)).toEqual([
    '2:12 The handle Mei stands here a second time. Give one of the two another handle.',
  ])
})

test.each([
  ['an empty file', '', '1:1 This file names nobody.'],
  ['only a comment', '# people\n', '1:1 This file names nobody.'],
  ['one word', 'people', '1:1 This is not a list of people.'],
  ['a bracket that never closes', '- {handle: noor, name: Noor', '1:28 This is not YAML:'],
  ['a tab', '- handle: noor\n\tname: Noor', 'This is not YAML:'],
  ['an alias', '- *noor\n', '1:3 This is not a person.'],
  ['a laugh', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', '1:7 This is not a person.'],
  ['brackets without end', '['.repeat(5000), 'This is nested too deeply.'],
  ['5 MB', '- {handle: noor, name: Noor}\n'.repeat(180_000), '1:1 This file is too large'],
  ['binary', '\u0000\u0001\u0002', '1:1'],
])('%s is told and never throws', (_, text, finding) => {
  const { findings } = readPeopleFile(text, path)
  expect(findings.length).toBeGreaterThan(0)
  expect(findings.length).toBeLessThanOrEqual(100)
  expect(told(text).join('\n')).toContain(finding)
  for (const { line, column } of findings) expect(Math.min(line, column)).toBeGreaterThan(0)
})

const sample = 'sample/data/people.yml'
test.skipIf(!existsSync(sample))(
  'the sample’s own list has nothing to mend (skipped where there is no sample)',
  () => {
    const { people, findings } = readPeopleFile(readFileSync(sample, 'utf8'), sample)
    expect(findings).toEqual([])
    expect(people.find(({ handle }) => handle === 'noor')?.title).toBe('Director, Digital Strategy')
  },
)

test.each([
  ['{handle: mei, name: Mei Lim, team: [field-apac, content]}', { team: 'field-apac', alsoIn: ['content'] }],
  ['{handle: mei, name: Mei Lim, team: [content]}', { team: 'content' }],
  ['{handle: mei, name: Mei Lim, team: []}', {}],
])('somebody in two teams, one or none, the main one first: %s', (line, teams) => {
  expect(readPeopleFile(`- ${line}\n`)).toEqual({
    people: [{ handle: 'mei', name: 'Mei Lim', ...teams }],
    findings: [],
  })
})

test('a team that stands twice in the list, and one that is no name, are told with their place', () => {
  const text = '- handle: mei\n  name: Mei Lim\n  team: [content, Field APAC, content]\n'
  const { people, findings } = readPeopleFile(text)
  expect(people).toEqual([{ handle: 'mei', name: 'Mei Lim', team: 'content' }])
  expect(findings.map(({ line, column, mend }) => `${line}:${column} ${mend}`)).toEqual([
    '3:19 Write field-apac.',
    '3:31 Keep one of them, the main team first.',
  ])
})

test.each([
  ['of one letter', 'O'],
  ['in Arabic', 'نور الهدى حداد'],
  ['in Hebrew with points', 'יָעֵל לֵוִי'],
  ['in Chinese', '林美'],
  ['with a family in it', 'Ana 👩‍👩‍👧'],
  ['with marks that are written apart', 'Zoe\u0308 Nu\u0301n\u0303ez'],
  ['of 200 letters', 'a'.repeat(200)],
])('a name %s is kept as it is written', (_, name) => {
  const { people, findings } = readPeopleFile(`- {handle: ana, name: ${JSON.stringify(name)}}\n`)
  expect([people[0]?.name, findings]).toEqual([name, []])
})
