import { teamsOf, type Model, type Person } from '#kernel'
import { named, sayList, whoOf, type Context, type Known } from '#model'
import { titlesOf } from '#people'

/** Whose first weeks a rule is about. */
export type Newcomers =
  | { readonly by: 'everybody' }
  | { readonly by: 'team'; readonly team: string }
  | { readonly by: 'region'; readonly region: string }
  | { readonly by: 'role'; readonly title: string }

/** `everybody`, `team x`, `region x`, a role's title, or a list of these; tells of what else is written. */
export function newcomersOf(context: Context, written: string | readonly string[]): readonly Newcomers[] {
  const all: readonly string[] = typeof written === 'string' ? [written] : written
  return all.flatMap((one, at): readonly Newcomers[] => {
    const path = typeof written === 'string' ? ['for'] : ['for', at]
    if (one.trim().toLowerCase() === 'everybody') return [{ by: 'everybody' }]
    const region = /^region (.+)$/i.exec(one)?.[1]
    if (region !== undefined) return [{ by: 'region', region: named(context, 'region', path, region) }]
    return whoOf(context, path, one).flatMap((who): readonly Newcomers[] => {
      if (who.by === 'team') return [{ by: 'team', team: who.team }]
      if (who.by === 'role') return [{ by: 'role', title: who.title }]
      context.fault(
        path,
        `"${one}" are no newcomers.`,
        'Write everybody, team x, region x or the title of a role.',
      )
      return []
    })
  })
}

/** Whether somebody is among them; a title counts for who has it and for who holds the role. */
export const isFor = (model: Model, person: Person, newcomers: readonly Newcomers[]): boolean =>
  newcomers.some((one) => {
    switch (one.by) {
      case 'everybody':
        return true
      case 'team':
        return teamsOf(person).includes(one.team)
      case 'region':
        return person.region === one.region
      case 'role':
        return titlesOf({ person, model }).includes(one.title)
    }
  })

/** `Whoever joins Field APAC`, `Whoever is new`. */
export function sayNewcomers(newcomers: readonly Newcomers[], known: Known): string {
  if (newcomers.some(({ by }) => by === 'everybody')) return 'Whoever is new'
  const joined = newcomers.flatMap((one) =>
    one.by === 'team'
      ? known.title('team', one.team)
      : one.by === 'region'
        ? known.title('region', one.region)
        : [],
  )
  const become = newcomers.flatMap((one) => (one.by === 'role' ? one.title : []))
  return `Whoever ${sayList(
    [
      ...(joined.length > 0 ? [`joins ${sayList(joined, 'or')}`] : []),
      ...(become.length > 0 ? [`begins as ${sayList(become, 'or')}`] : []),
    ],
    'or',
  )}`
}
