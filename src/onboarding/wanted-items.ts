import { capital, type Definition, identitiesOf, type Look, type Person } from '#kernel'
import { sayList, type Who } from '#model'
import { personHref, team } from '#people'
import type { Wanted } from './item.ts'
import { dueOn } from './kinds/due.ts'
import { isFor } from './kinds/newcomers.ts'
import { onboarding, type Onboarding, type Step } from './kinds/onboarding.ts'
import type { Newcomer } from './newcomers-store.ts'
import { whoIsMeant, type Meant } from './who-is-meant.ts'

type Steps = Pick<Look, 'db' | 'model'>

/** What the version in force asks of each of these newcomers, by their ids, with the names of those whom it means today. */
export async function wantedOf(
  look: Steps,
  newcomers: readonly Newcomer[],
): Promise<ReadonlyMap<string, readonly Wanted[]>> {
  const rules = look.model.all(onboarding)
  const ids = await identitiesOf(look.db, onboarding.kind)
  const meant = whoIsMeant(look, newcomers)
  const wanted = new Map<string, readonly Wanted[]>()
  for (const newcomer of newcomers) {
    const theirs: Wanted[] = []
    for (const rule of rules) {
      const ruleId = ids.get(rule.name)
      if (ruleId === undefined || !isFor(look.model, newcomer.person, rule.value.for)) continue
      for (const step of rule.value.steps)
        theirs.push({ ruleId, ...(await itemOf({ look, meant, newcomer }, rule, step)) })
    }
    wanted.set(newcomer.person.id, theirs)
  }
  return wanted
}

interface For {
  readonly look: Steps
  readonly meant: Meant
  readonly newcomer: Newcomer
}

async function itemOf(
  { look, meant, newcomer: { person, startOn } }: For,
  { citation }: Definition<Onboarding>,
  { section, written, due, who, page }: Step,
): Promise<Omit<Wanted, 'ruleId'>> {
  const shared = { section, written, citation, dueOn: dueOn(due, startOn) }
  if (who) return { ...shared, ...toMeet(await meant(who, person), meantBy(look, who, person), written) }
  if (page) return { ...shared, says: page.title, href: page.url, vacant: false }
  return { ...shared, says: capital(written), vacant: false }
}

/** Persons as they are found today; a title that nobody holds is said, and stays to be met. */
function toMeet(
  others: Awaited<ReturnType<Meant>>,
  as: string | undefined,
  written: string,
): Pick<Wanted, 'says' | 'href' | 'vacant'> {
  const [first] = others
  if (!first) return { says: capital(as ?? written), vacant: true }
  const names = sayList(others.map(({ name }) => name))
  return {
    says: as === undefined ? names : `${names} (${as})`,
    ...(others.length === 1 && { href: personHref(first.handle) }),
    vacant: false,
  }
}

/** As what somebody is to be met; nothing where the page names them. */
function meantBy({ model }: Steps, who: Who, person: Person): string | undefined {
  const title = (name: string): string => model.find(team, name)?.title ?? name
  switch (who.by) {
    case 'handle':
      return undefined
    case 'role':
      return who.title
    case 'team':
      return title(who.team)
    case 'lead':
      return `leads ${title(who.team)}`
    case 'region':
      return `${who.area} lead of the region`
    case 'relation':
      return who.relation === 'self' ? undefined : `${who.relation} of ${person.name}`
  }
}
