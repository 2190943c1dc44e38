import type { TestPages } from './test-department.ts'

/** People of two field teams, of the excepted team, an administrator and one who is in no team. */
export const planners = [
  {
    handle: 'noor',
    name: 'Noor Haddad',
    title: 'Director, Digital Strategy',
    team: 'digital-strategy',
    region: 'emea',
  },
  {
    handle: 'theo',
    name: 'Theo Papadakis',
    title: 'Digital Team Manager',
    team: 'digital-strategy',
    region: 'emea',
  },
  { handle: 'keiko', name: 'Keiko Sato', title: 'Field Marketing Lead', team: 'field-apac', region: 'apac' },
  { handle: 'linh', name: 'Linh Tran', title: 'Field Marketing Manager', team: 'field-apac', region: 'apac' },
  {
    handle: 'arjun',
    name: 'Arjun Rao',
    title: 'Field Marketing Manager',
    team: 'field-apac',
    region: 'apac',
  },
  {
    handle: 'tomas',
    name: 'Tomas Lindqvist',
    title: 'Field Marketing Lead',
    team: 'field-emea',
    region: 'emea',
  },
  {
    handle: 'zofia',
    name: 'Zofia Nowak',
    title: 'Field Marketing Manager',
    team: 'field-emea',
    region: 'emea',
  },
  { handle: 'adaeze', name: 'Adaeze Okafor', title: 'Chief Marketing Officer', kind: 'admin' },
] as const

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** The number as a paragraph says it. */
export const wordFor = (count: number): string => words[count] ?? String(count)

/** A limit's block, with other lines put in or, where empty, left out. */
export function limitBlock(lines: Readonly<Record<string, string>>): string {
  const all = {
    name: 'paid-social-per-team',
    of: 'campaigns',
    where: '{channel: paid-social}',
    per: 'team',
    except: '[digital-strategy]',
    'at-most': '3',
    each: 'calendar month',
    'approved-by': 'Director, Digital Strategy',
    otherwise: 'refuse',
    ...lines,
  }
  const body = Object.entries(all).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]))
  return ['```limit', ...body, '```'].join('\n')
}

const team = (name: string, title: string, lead: string): string =>
  `${title} is a team. @@${lead} leads it.\n\n\`\`\`team\nname: ${name}\ntitle: ${title}\nlead: ${lead}\n\`\`\`\n`

const type = (name: string, title: string): string =>
  `The channel of a ${title.toLowerCase()} campaign is ${title.toLowerCase()}; it goes from planned to finished, and a person is reached.\n\n` +
  `\`\`\`campaign-type\nname: ${name}\ntitle: ${title}\nchannel: ${name}\nstages: [planned, finished]\nstatuses: [reached]\n\`\`\`\n`

const region = (name: string, title: string, place: string, country: string): string =>
  `${title} is ${country}.\n\n\`\`\`region\nname: ${name}\ntitle: ${title}\nplaces: [${place}]\n\`\`\`\n`

/** A small handbook around the page that says how many paid social campaigns a team may start; `more` are other pages. */
export const paidSocial = (most = 3, more: TestPages = {}): TestPages => ({
  'teams.md': [
    '# Teams\n',
    team('digital-strategy', 'Digital Strategy', 'noor')
      .replace('@@noor', 'Noor Haddad')
      .replace('lead: noor', 'lead: noor\nalso-called: [digital marketing team]')
      .replace('is a team', 'is a team, on older pages the digital marketing team'),
    team('field-apac', 'Field APAC', 'keiko').replace('@@keiko', 'Keiko Sato'),
    team('field-emea', 'Field EMEA', 'tomas').replace('@@tomas', 'Tomas Lindqvist'),
    '# Regions\n',
    region('apac', 'APAC', 'JP', 'Japan'),
    region('emea', 'EMEA', 'DE', 'Germany'),
  ].join('\n'),
  'types.md': [
    '# Types\n',
    type('paid-social', 'Paid social'),
    type('conference', 'Conference'),
    type('newsletter', 'Newsletter'),
  ].join('\n'),
  'paid-social.md': `# Paid social

## How many at a time

Teams outside Digital Strategy may start ${wordFor(most)} paid social campaigns a calendar month.
The Director, Digital Strategy, may let a further one through.

${limitBlock({ 'at-most': String(most) })}
`,
  ...more,
})
