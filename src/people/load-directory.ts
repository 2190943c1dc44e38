import type { Choice } from '#design'
import { Refusal, todayIn, type Look } from '#kernel'
import { treesOfParts, type Branch } from './below.ts'
import type { DirectoryAsked } from './directory-address.ts'
import { countPeopleVisibleTo, titlesVisibleTo } from './directory-store.ts'
import { groupsOfPeople } from './groups-of-people.ts'
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import type { DirectoryProps } from './directory-props.ts'
import { findFilter, type FoundFilter } from './people-filter.ts'

/** More titles are written, not chosen from. */
const mostTitles = 300

/** What the directory shows to who is looking; to strangers it does not list those who left. */
export async function loadDirectory(look: Look, wanted: DirectoryAsked): Promise<DirectoryProps> {
  const mayAskWhoLeft = look.by.kind !== 'visitor' && look.by.kind !== 'left'
  const { left, ...here } = wanted
  const asked = left && mayAskWhoLeft ? wanted : here
  const shown = {
    asked,
    mayAskWhoLeft,
    ...(await choicesOf(look)),
    takesIn: look.by.kind === 'admin',
    today: todayIn(look),
    zone: look.model.zone,
  }
  const found = await filterOrRefusal(look, asked)
  if (found instanceof Refusal) return { ...shown, faults: found.fields, groups: [], count: 0, pages: 1 }
  const groups = await groupsOfPeople(look, found.filter, asked)
  return {
    ...shown,
    faults: [],
    ...groups,
    count: await countPeopleVisibleTo(look.db, look.by, found.filter),
    ...(found.team && { team: found.team.title }),
    ...(found.region && { region: found.region.title }),
  }
}

async function filterOrRefusal(look: Look, asked: DirectoryAsked): Promise<FoundFilter | Refusal> {
  const { page: _, by: __, left, ...named } = asked
  try {
    return await findFilter(look, { ...named, left: left === 'true' })
  } catch (fault) {
    if (fault instanceof Refusal && fault.kind === 'invalid') return fault
    throw fault
  }
}

async function choicesOf(look: Look) {
  const held = look.model.all(role).map(({ title }) => title)
  const titles = [...new Set([...held, ...(await titlesVisibleTo(look.db, look.by))])]
  return {
    teams: treesOfParts(look.model.all(team)).flatMap((branch) => teamChoices(branch)),
    regions: look.model.all(region).map(({ name, title }) => ({ value: name, label: title })),
    titles:
      titles.length > mostTitles
        ? []
        : titles.toSorted((a, b) => a.localeCompare(b)).map((title) => ({ value: title, label: title })),
  }
}

const teamChoices = (
  { one, parts }: Branch<{ name: string; title: string }>,
  depth = 0,
): readonly Choice[] => [
  { value: one.name, label: `${'\u2003'.repeat(depth)}${one.title}` },
  ...parts.flatMap((part) => teamChoices(part, depth + 1)),
]
