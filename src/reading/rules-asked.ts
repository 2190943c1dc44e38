import { teamsOf, type Definition, type Person } from '#kernel'
import { searchWords } from './search-words.ts'

/** What is asked for among rules; what is left out is not asked. */
export interface RulesAsked {
  readonly kind?: string | undefined
  readonly page?: string | undefined
  readonly team?: string | undefined
  readonly words?: string | undefined
}

/** Teams of those who answer for rules, by handle. */
export type Answering = ReadonlyMap<string, Pick<Person, 'team' | 'alsoIn'>>

/** Names of the teams that a rule is about: those that its block names, and those of whoever answers for it. */
function teamsOfRule({ kind, name, owner, mentions }: Definition, answering: Answering): ReadonlySet<string> {
  const named = mentions.filter((mention) => mention.kind === 'team').map((mention) => mention.name)
  const own = owner === undefined ? undefined : answering.get(owner)
  return new Set([...(kind === 'team' ? [name] : []), ...named, ...(own ? teamsOf(own) : [])])
}

type Filter = (rule: Definition) => boolean

/** The rules among these that are asked for, in the order of pages. */
export const rulesAsked = (
  rules: readonly Definition[],
  asked: RulesAsked,
  answering: Answering,
): readonly Definition[] => rules.filter(allOf(Object.values(filtersOf(asked, answering))))

const allOf =
  (filters: readonly Filter[]): Filter =>
  (rule) =>
    filters.every((filter) => filter(rule))

function filtersOf({ kind, page, team, words }: RulesAsked, answering: Answering) {
  const said = searchWords(words ?? '')
  return {
    kind: (rule: Definition) => kind === undefined || rule.kind === kind,
    page: ({ citation }: Definition) => page === undefined || plain(citation.url) === plain(page),
    team: (rule: Definition) => team === undefined || teamsOfRule(rule, answering).has(team),
    words: (rule: Definition) => said.every((word) => spoken(rule).includes(word)),
  }
}

/** How many there would be of each kind, team and page, with everything else asked as it is. */
export function rulesCounted(rules: readonly Definition[], asked: RulesAsked, answering: Answering) {
  const counted = (but: 'kind' | 'page' | 'team', of: (rule: Definition) => Iterable<string>) => {
    const { [but]: _, ...others } = filtersOf(asked, answering)
    const counts = new Map<string, number>()
    for (const rule of rules.filter(allOf(Object.values(others))))
      for (const each of of(rule)) counts.set(each, (counts.get(each) ?? 0) + 1)
    return counts
  }
  return {
    kinds: counted('kind', ({ kind }) => [kind]),
    teams: counted('team', (rule) => teamsOfRule(rule, answering)),
    pages: counted('page', ({ citation }) => [plain(citation.url)]),
  }
}

const plain = (url: string): string => `/${url.split(/[?#]/, 1)[0]}/`.replaceAll(/\/+/g, '/')

const spoken = ({ kind, name, title, said, citation }: Definition): string =>
  [kind, name, title, said, citation.quote, citation.title, citation.section ?? ''].join('\n').toLowerCase()
