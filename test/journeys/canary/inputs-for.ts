import { addressOfPage, closedPages, openPages } from './canary-handbook.ts'
import type { CanaryWorld } from './canary-world.ts'

type Values = (world: CanaryWorld) => readonly string[]
const urls: Values = () => [...openPages, ...closedPages].map(addressOfPage)
const some =
  (...values: readonly string[]): Values =>
  () =>
    values

/** What a field of a question is given, by its name: everything near what is closed. */
const fields: Readonly<Record<string, Values>> = {
  url: urls,
  page: urls,
  path: ({ words }) => [...openPages, ...closedPages, 'budget/sheet.csv', `budget/${words.fileName}.csv`],
  asOf: ({ commits }) => commits,
  version: ({ commits }) => commits,
  commit: ({ commits }) => commits,
  change: ({ commits }) => commits,
  words: ({ words }) => [
    'fees',
    'plan',
    words.named,
    words.namedHeading,
    words.wasOpen,
    words.message,
    words.request,
  ],
  kind: some('limit', 'team', 'role'),
  name: ({ words }) => [words.innerRule, words.namedRule, 'finance'],
  rule: ({ words }) => [words.innerRule, words.namedRule],
  handle: some('noor', 'edith', 'vera'),
  person: some('noor'),
  team: some('finance'),
  title: some('Chief Reviewer'),
  number: some('1', '2'),
  attachment: some('1'),
  piece: some('1'),
  state: some('all'),
  assignee: some('noor', 'nobody'),
  by: some('noor'),
  operation: some('campaigns.plan'),
  of: some('campaigns'),
  approval: ({ words }) => [words.innerRule, words.namedRule],
}

/** Inputs for a question with these fields: those needed, and each other one in turn with all that it may be given. */
export function inputsFor(
  world: CanaryWorld,
  { all, needed }: { readonly all: readonly string[]; readonly needed: readonly string[] },
): readonly Readonly<Record<string, string>>[] {
  const of = (field: string) => (Object.hasOwn(fields, field) ? fields[field]?.(world) : undefined) ?? ['x']
  const base = Object.fromEntries(needed.map((field) => [field, of(field)[0] ?? 'x']))
  const inputs = [base]
  for (const field of all)
    if (needed.includes(field) || Object.hasOwn(fields, field))
      for (const value of of(field)) {
        inputs.push({ ...base, [field]: value })
        if ('url' in base && field !== 'url')
          for (const url of urls(world)) inputs.push({ ...base, url, [field]: value })
      }
  return inputs
}
