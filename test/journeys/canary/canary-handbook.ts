import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { commit, git } from '../clone.ts'
import type { Words } from './planted.ts'

const settings = (lines: readonly string[]) =>
  `title: Harbour handbook\nreaders:\n${lines.map((line) => `  ${line}\n`).join('')}`
const always = [
  '/: public',
  '/inner/: internal',
  '/budget/: [noor, edith]',
  '/finance/: [finance, edith]',
  '/review/: [Chief Reviewer, edith]',
]

const people = ['noor', 'mei', 'ada', 'edith', 'tomas', 'vera'].map((handle) => {
  const team = handle === 'tomas' ? 'finance' : 'harbour'
  const more = handle === 'vera' ? `  title: Chief Reviewer\n  team: ${team}\n` : `  team: ${team}\n`
  return `- handle: ${handle}\n  name: ${handle[0]?.toUpperCase()}${handle.slice(1)} Quayle\n${more}`
})

const limit = (name: string, word: string, most: number) =>
  `Teams may start ${most} webinars a month, says ${word}.\n\n\`\`\`limit\nname: ${name}\nof: campaigns\nper: team\nat-most: ${most}\neach: calendar month\n\`\`\`\n`

/** The files as they are handed over, before anything is in force. */
const first = (words: Words) => ({
  'firsthand.yml': settings([...always, '/was-closed/: [noor, edith]']),
  'data/people.yml': people.join(''),
  '_index.md': `# Harbour\n\nOpen: ${words.open}.\n\n[a](inner/plan.md) [b](budget/fees.md) [c](finance/plan.md) [d](leads.md) [e](was-open.md) [f](mixed.md)\n`,
  'teams.md':
    '# Teams\n\nFinance keeps the books.\n\n```team\nname: finance\ntitle: Finance\n```\n\nThe harbour team does the rest.\n\n```team\nname: harbour\ntitle: Harbour\n```\n\nWork is the project for everything, and it is public.\n\n```project\nname: work\npublic: true\n```\n',
  'types.md':
    '# Types\n\nA webinar runs in the channel webinar and goes from planned to open and held.\nA person is invited, then registered.\nWe look at registrations.\n\n```campaign-type\nname: webinar\ntitle: Webinar\nchannel: webinar\nstages: [planned, open, held]\nstatuses: [invited, registered]\nmetrics: [registrations]\n```\n',
  'labels.md':
    '# Labels\n\nIt carries one of the labels triage and wip at a time.\n\n```label-group\ngroup: at\nlabels: {triage: nobody looked yet, wip: in work}\n```\n',
  'inner/_index.md': '# Inner\n',
  'inner/plan.md': `# Plan\n\nInside: ${words.inner}.\n`,
  'budget/_index.md': `# Budget ${words.namedHeading}\n`,
  'budget/fees.md': `# Fees ${words.namedHeading}\n\nFees: ${words.named}.\n\n[home](../_index.md)\n`,
  'budget/sheet.csv': `fee,${words.file}\n`,
  [`budget/${words.fileName}.csv`]: 'fee,1\n',
  'finance/plan.md': `# Finance\n\nBooks: ${words.team}.\n`,
  'review/notes.md': `# Review\n\nNotes: ${words.title}.\n`,
  'mixed.md': `# Mixed\n\nFor all: ${words.openPart}.\n\n::: internal\nInside: ${words.innerPart}.\n\n${limit(words.innerRule, words.innerSentence, 3)}:::\n\n::: confidential @noor, edith\nTwo read: ${words.namedPart}.\n\n${limit(words.namedRule, words.namedSentence, 2)}:::\n\nThe end.\n`,
  'titled.md': `::: confidential @noor, edith\n# ${words.namedTitle}\n:::\n\n${limit('titled', 'everybody', 4)}`,
  'was-open.md': `# Once open\n\nThen: ${words.wasOpen}.\n`,
  'was-closed.md': `# Once closed\n\nThen: ${words.wasClosed}.\n`,
})

/** Makes the repository that is handed over; a symbolic link leads to a page that is closed. */
export async function handedOver(folder: string, words: Words): Promise<string> {
  mkdirSync(folder, { recursive: true })
  await git(folder, ['init', '--quiet', '--initial-branch', 'main'])
  mkdirSync(join(folder, 'budget'))
  symlinkSync('budget/fees.md', join(folder, 'leads.md'))
  await commit(folder, first(words))
  return folder
}

/** Edith's pushes: what was open is closed and the other way round, a fee is changed, and a draft is kept. */
export async function pushed(clone: string, words: Words): Promise<readonly string[]> {
  const said: string[] = []
  const push = async (message: string, files: Readonly<Record<string, string>>, branch = 'main') => {
    await commit(clone, files)
    await git(clone, ['commit', '--quiet', '--amend', '--message', message])
    said.push((await git(clone, ['push', 'origin', `HEAD:refs/heads/${branch}`])).said)
  }
  await push('Open one, close one', {
    'firsthand.yml': settings([...always, '/was-open/: [noor, edith]']),
    'was-open.md': '# Once open\n\nNow closed.\n',
    'was-closed.md': '# Once closed\n\nNow open.\n',
  })
  await push(`Raise a fee ${words.message}\n\nLabels: at::wip`, {
    'budget/fees.md': `# Fees ${words.namedHeading}\n\nFees, raised: ${words.named}.\n`,
  })
  await push(`Raise another fee ${words.mixedMessage}\n\nLabels: at::wip`, {
    'budget/fees.md': `# Fees ${words.namedHeading}\n\nFees, raised twice: ${words.named}.\n`,
    'types.md': `${first(words)['types.md']}\nThe end.\n`,
  })
  await push('Try something', { 'draft.md': `# Draft\n\n${words.draft}\n` }, 'try')
  return said
}

/** Pages by path; those in the second half may not be read by everybody. */
export const openPages = ['_index.md', 'types.md', 'teams.md', 'mixed.md', 'titled.md', 'was-closed.md']
export const closedPages = [
  'inner/_index.md',
  'inner/plan.md',
  'budget/_index.md',
  'budget/fees.md',
  'finance/plan.md',
  'review/notes.md',
  'leads.md',
  'was-open.md',
]
export const closedFiles = [
  'budget/sheet.csv',
  'inner/plan.md',
  'budget/fees.md',
  'leads.md',
  'firsthand.yml',
]

export const addressOfPage = (path: string): string =>
  `/${path.replace(/(?:^|\/)_index\.md$/, '/').replace(/\.md$/, '/')}`.replaceAll('//', '/')
