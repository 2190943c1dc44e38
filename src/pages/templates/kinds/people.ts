import { argument } from '../arguments.ts'
import { escaped, type Kind, type Kinds } from '../kind.ts'
import type { PeopleAsked } from '../people-asked.ts'
import type { Tag } from '../tag.ts'

interface Asking {
  readonly by: PeopleAsked['by']
  /** Names of the argument, where it has one. */
  readonly under: readonly string[]
  readonly titled?: boolean
  /** Who is meant stands in a sentence. */
  readonly inWords?: boolean
  /** The argument holds several names. */
  readonly several?: boolean
  /** Name of the argument that says which titles are meant, and its place. */
  readonly only?: readonly [names: readonly string[], place: number]
}

const asks = ({ by, under, titled = false, inWords = false, several = false, only }: Asking): Kind => ({
  place: inWords ? 'words' : 'block',
  words: (tag) => namesIn(tag, under, several).join(', '),
  draw(tag, { ask }, among) {
    const names = namesIn(tag, under, several)
    if (names.length === 0)
      return { open: `<span class="shortcode">${escaped(tag.name)}: nobody is named</span>`, close: '' }
    const titles = only === undefined ? [] : wordsOf(argument(tag, only[0], only[1]) ?? '')
    const form = inWords || among ? 'words' : 'list'
    return { open: ask({ by, names, titles, titled, form, line: 0 }), close: '' }
  },
})

function namesIn(tag: Tag, under: readonly string[], several: boolean): readonly string[] {
  const named = argument(tag, under)
  const given = named === undefined ? tag.positional : [named]
  const all = several ? given.flatMap((one) => one.split(',')) : given.slice(0, 1)
  return [...new Set(all.map((one) => one.trim()).filter(Boolean))].slice(0, 50)
}

/** A pattern for titles as the words in it: `(Engineer|Manager), Plan` means titles that hold one of them. */
const wordsOf = (pattern: string): readonly string[] =>
  pattern
    .split('|')
    .map((one) =>
      one
        .replaceAll(/[^\p{L}\p{N}\s,&/-]/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
    .slice(0, 20)

const byName = asks({ by: 'name', under: ['name'], inWords: true })
const reports = asks({
  by: 'led-by',
  under: ['manager', 'manager-slug', 'slug'],
  titled: true,
  only: [['team', 'role'], 1],
})
const inTeams = asks({
  by: 'team',
  under: ['departments', 'department', 'team', 'name'],
  titled: true,
  several: true,
})

/** People by name, by team and by whom they report to, as our own directory knows them. */
export const peopleKinds: Kinds = {
  'member-by-name': byName,
  'member-by-gitlab': asks({ by: 'handle', under: ['gitlab', 'handle', 'name'], inWords: true }),
  'member-and-role-by-gitlab': asks({
    by: 'handle',
    under: ['gitlab', 'handle', 'name'],
    inWords: true,
    titled: true,
  }),
  'member-and-role-by-name': asks({ by: 'name', under: ['name'], inWords: true, titled: true }),
  'manager-by-report-name': asks({ by: 'manager-of', under: ['name', 'report'], inWords: true }),
  'team-by-manager-slug': reports,
  'team-by-manager': reports,
  'team-by-manager-role': asks({
    by: 'led-by-title',
    under: ['manager-role', 'role', 'manager'],
    titled: true,
    only: [['team'], 1],
  }),
  'team-by-departments': inTeams,
  'department-members': inTeams,
  'group-by-slugs': asks({ by: 'handle', under: ['slugs', 'people'], titled: true, several: true }),
  'members-by-role': asks({ by: 'title', under: ['role', 'title'], titled: true }),
  'stable-counterparts': asks({
    by: 'title',
    under: ['role', 'roles', 'manager-role'],
    titled: true,
    several: true,
  }),
}
