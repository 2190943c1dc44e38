import { z } from 'zod'
import {
  everNamed,
  invalid,
  line,
  yesNo,
  type Definition,
  type FieldFault,
  type KindOf,
  type Look,
} from '#kernel'
import { withThoseBelow } from './below.ts'
import type { PeopleFilter } from './directory-store.ts'
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { lookUpNames } from './look-up-names.ts'

/** How whoever asks for people says whom. */
export const peopleFilterFields = {
  words: line('Say whom to look for.', 200)
    .describe('Only those who have all these words in name, handle or title; accents do not matter.')
    .optional(),
  team: line('Name a team.')
    .describe('Only people of this team and of the teams that are part of it.')
    .optional(),
  region: line('Name a region.').describe('Only people of this region.').optional(),
  title: line('Name a title.').describe('Only those who hold this title.').optional(),
  left: yesNo('Say true for those who left.')
    .describe('Those who left in place of those who work here.')
    .optional(),
}

const fields = z.object(peopleFilterFields)
export type PeopleAsked = z.output<typeof fields>

/** What is asked for, found in the handbook: by name, former name, title or other name. */
export interface FoundFilter {
  readonly filter: PeopleFilter
  readonly team?: Definition
  readonly region?: Definition
}

/** Finds what a filter names, or refuses with what is near. */
export async function findFilter(look: Look, asked: PeopleAsked): Promise<FoundFilter> {
  const faults: FieldFault[] = []
  const find = async <Value extends { readonly partOf?: string }>(
    field: 'team' | 'region',
    kind: KindOf<Value>,
    others: (value: Value) => readonly string[],
  ) => {
    const written = asked[field]
    if (written === undefined) return undefined
    const names = await lookUpNames(look, kind, field, others)
    const found = names.find(written)
    if (!found) faults.push({ field, message: names.fault(written) })
    return found && { found, names: await namesBelow(look, kind, found) }
  }
  const whose = await find('team', team, ({ alsoCalled }) => alsoCalled)
  const where = await find('region', region, () => [])
  if (faults.length > 0) throw invalid(faults)
  return {
    filter: {
      words: asked.words?.split(/\s+/u) ?? [],
      left: asked.left ?? false,
      ...(whose && { teams: whose.names }),
      ...(where && { regions: where.names }),
      ...(asked.title !== undefined && { title: await titleOf(look, asked.title) }),
    },
    ...(whose && { team: whose.found }),
    ...(where && { region: where.found }),
  }
}

/** All names that one of a kind, or a part of it, has or had: the list of people may still say an old one. */
async function namesBelow<Value extends { readonly partOf?: string }>(
  look: Look,
  kind: KindOf<Value>,
  top: Definition<Value>,
): Promise<readonly string[]> {
  const below = new Set(withThoseBelow(look.model.all(kind), top))
  const former = [...(await everNamed(look, kind))].flatMap(([name, one]) => (below.has(one) ? name : []))
  return [...new Set([...Array.from(below, ({ name }) => name), ...former])]
}

async function titleOf(look: Look, written: string) {
  const found = (await lookUpNames(look, role, 'title')).find(written)
  return { written: found?.title ?? written, handles: found?.value.heldBy ?? [] }
}
