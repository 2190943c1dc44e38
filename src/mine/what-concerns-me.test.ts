import { expect, test } from 'vitest'
import type { Person } from '#kernel'
import type { Page } from '#pages'
import { compilePages, limitBlock, paidSocial, planners } from '#testing'
import { contributed } from '../app.ts'
import { boundRules } from './bound-rules.ts'
import { throughMe } from './through-me.ts'

const roles = `# Roles

Noor Haddad holds the role Director, Digital Strategy; the deputy is Theo Papadakis.

\`\`\`role
title: Director, Digital Strategy
held-by: [noor]
deputy: theo
\`\`\`

Theo Papadakis holds the role Digital Team Manager and reports to the Director, Digital Strategy.

\`\`\`role
title: Digital Team Manager
held-by: [theo]
reports-to: Director, Digital Strategy
\`\`\`
`
const asking = `# Asking

Marketing is a project.

\`\`\`project
name: marketing
\`\`\`

An idea goes to the project Marketing and is assigned to Keiko Sato.

\`\`\`request
name: idea
subject: "Idea: {idea}"
project: marketing
assign: keiko
form:
  - {type: input, id: idea, label: Idea}
\`\`\`

A poster goes to the project Marketing. Only the Digital Team Manager may send a poster.

\`\`\`request
name: poster
subject: "Poster: {idea}"
project: marketing
asked-by: Digital Team Manager
assign: lead of team field-emea
form:
  - {type: input, id: idea, label: Idea}
\`\`\`
`
const parts = `# Parts

Night Shift is part of Field APAC.

\`\`\`team
name: night-shift
part-of: field-apac
\`\`\`

Regions may start at most four conference campaigns a quarter.

${limitBlock({ name: 'conferences', where: '{channel: conference}', per: 'region', except: '', 'at-most': '4', each: 'quarter', 'approved-by': '' })}

Of newsletters at most one is sent in a week, until 31 December 2026.

${limitBlock({ name: 'newsletters', where: '{channel: newsletter}', per: '', except: '', 'at-most': '1', each: 'week', 'approved-by': '', until: '2026-12-31' })}

In Field EMEA at most two paid social campaigns may start in a week.

${limitBlock({ name: 'emea-weekly', where: '{channel: paid-social, team: field-emea}', per: '', except: '', 'at-most': '2', each: 'week', 'approved-by': '' })}
`

const today = Temporal.PlainDate.from('2027-01-14')
const { model, findings } = compilePages(
  paidSocial(3, { 'roles.md': roles, 'asking.md': asking, 'parts.md': parts }),
  { commit: 'c'.repeat(40), people: planners },
)
const person = (handle: string, more: Partial<Person> = {}): Person => ({
  id: handle,
  kind: 'member',
  name: handle,
  ...planners.find((one) => one.handle === handle),
  handle,
  ...more,
})

/** `team field-apac: limit paid-social-per-team, …` */
const boundOf = (who: Person): readonly string[] =>
  boundRules(contributed.binds, { person: who, model, today }).map(
    ({ why, rules }) =>
      `${why.by === 'everybody' ? 'everybody' : `${why.by} ${why.name}`}: ${rules
        .filter(({ kind }) => kind !== 'campaign-type')
        .map(({ kind, name }) => `${kind} ${name}`)
        .join(', ')}`,
  )

test('the handbook of these cases has no mistake', () => expect(findings).toEqual([]))

test.each([
  [
    'linh',
    [
      'team field-apac: team field-apac, limit paid-social-per-team',
      'region apac: region apac, limit conferences',
      'everybody: request idea',
    ],
  ],
  [
    'theo',
    [
      'role Digital Team Manager: role Digital Team Manager, request poster',
      'team digital-strategy: team digital-strategy',
      'region emea: region emea, limit conferences',
      'everybody: request idea',
    ],
  ],
  [
    'zofia',
    [
      'team field-emea: team field-emea, limit paid-social-per-team, limit emea-weekly',
      'region emea: region emea, limit conferences',
      'everybody: request idea',
    ],
  ],
  ['adaeze', ['everybody: request idea']],
])(
  '%s is bound by title, by team, by region and as everybody, and not by what has ended',
  (handle, wanted) => {
    expect(boundOf(person(handle)).map((one) => one.replaceAll(/\s+/g, ' '))).toEqual(wanted)
  },
)

test('what holds for a team holds for those in its parts', () => {
  expect(boundOf(person('linh', { team: 'night-shift' })).slice(0, 2)).toEqual([
    'team night-shift: limit paid-social-per-team, team night-shift',
    'team field-apac: team field-apac',
  ])
})

test('who is in two teams is bound by a limit as soon as one of them is not excepted', () => {
  const both = person('theo', { alsoIn: ['field-apac'] })
  expect(boundOf(both).find((one) => one.startsWith('team field-apac'))).toBe(
    'team field-apac: team field-apac, limit paid-social-per-team',
  )
})

test('nobody is bound by labels, lists and projects', () => {
  const kinds = new Set(contributed.binds.map(({ kind }) => kind.kind))
  expect(['label', 'label-group', 'list', 'project'].filter((kind) => kinds.has(kind))).toEqual([])
})

const page = (path: string, owner?: string): Page => ({
  path,
  oid: path,
  url: `/${path}/`,
  title: path,
  order: 0,
  readers: 'public',
  hasParts: false,
  ...(owner !== undefined && { owner }),
})
const pages = [page('social', 'noor'), page('tools', 'Digital Team Manager'), page('nobody')]
const throughOf = (handle: string): readonly string[] =>
  throughMe(contributed.names, { person: person(handle), model }, pages).map(({ says, as }) =>
    as === undefined ? says : `${says} (${as})`,
  )

test.each([
  [
    'noor',
    [
      'You lead Digital Strategy',
      'You decide: Paid social per team (as Director, Digital Strategy)',
      'You hold the role Director, Digital Strategy',
      'Reports to you: Digital Team Manager (as Director, Digital Strategy)',
      'You answer for the page social',
    ],
  ],
  [
    'theo',
    [
      'You decide: Paid social per team (as deputy of the Director, Digital Strategy)',
      'You stand in for the Director, Digital Strategy',
      'You hold the role Digital Team Manager',
      'You may send: Poster (as Digital Team Manager)',
      'You answer for the page tools (as Digital Team Manager)',
    ],
  ],
  ['keiko', ['You lead Field APAC', 'Comes to you: Idea']],
  ['tomas', ['You lead Field EMEA', 'Comes to you: Poster (as lead of Field EMEA)']],
  ['linh', []],
])('what runs through %s is said in words', (handle, wanted) => {
  expect([...throughOf(handle)].toSorted()).toEqual([...wanted].toSorted())
})

test('who stands in while somebody is away reads until when, and what they decide meanwhile', () => {
  const away = [{ person: person('noor'), until: 'Sat 28 November' }]
  const through = throughMe(contributed.names, { person: person('linh'), model }, pages, away)
  expect(through.map(({ says, as, inPlaceOf }) => [says, as, inPlaceOf?.handle])).toEqual([
    [`You stand in for ${person('noor').name} until Sat 28 November`, undefined, 'noor'],
    ['You decide: Paid social per team', `for ${person('noor').name}, away until Sat 28 November`, undefined],
  ])
})

test('a key for which a kind has no words is told by its name', () => {
  expect(throughMe([], { person: person('keiko'), model }, []).map(({ says }) => says)).toEqual([
    'Names you under “lead”: Field APAC',
    'Names you under “assign”: Idea',
  ])
})
