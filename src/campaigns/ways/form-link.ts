import type { NoPlace } from './no-place.ts'

/** The address that opens the form as it was filled in; whose it is stays, whoever opens it. */
export function formLink(
  { wanted, plan }: Pick<NoPlace, 'wanted' | 'plan'>,
  more: Readonly<Record<string, string>> = {},
): string {
  const { name, type, startsOn } = wanted
  const { team, region, places } = plan
  const typed = { name, type, startsOn, team: team.name, region, places: places.join(', '), ...more }
  const given = Object.entries(typed).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return `/-/campaigns/new?${new URLSearchParams(given).toString()}`
}
