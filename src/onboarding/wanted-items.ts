import { capital } from '#design'
import { identitiesOf, type Definition, type Look, type Person } from '#kernel'
import { sayList, type Who } from '#model'
import { holdersOf, team } from '#people'
import type { Wanted } from './item.ts'
import { dueOn } from './kinds/due.ts'
import { isFor } from './kinds/newcomers.ts'
import { onboarding, type Onboarding, type Step } from './kinds/onboarding.ts'

type Steps = Pick<Look, 'db' | 'model'>

/** What the version in force asks of a newcomer, with the names of those whom it means today. */
export async function wantedOf(
  look: Steps,
  person: Person,
  start: Temporal.PlainDate,
): Promise<readonly Wanted[]> {
  const mine = look.model.all(onboarding).filter(({ value }) => isFor(look.model, person, value.for))
  const ids = await identitiesOf(look.db, onboarding.kind)
  const wanted: Wanted[] = []
  for (const rule of mine) {
    const ruleId = ids.get(rule.name)
    if (ruleId === undefined) continue
    for (const step of rule.value.steps)
      wanted.push({ ruleId, ...(await itemOf(look, rule, step, person, start)) })
  }
  return wanted
}

async function itemOf(
  look: Steps,
  { citation }: Definition<Onboarding>,
  { section, written, due, who }: Step,
  person: Person,
  start: Temporal.PlainDate,
): Promise<Omit<Wanted, 'ruleId'>> {
  const shared = { section, written, citation, dueOn: dueOn(due, start) }
  if (who) return { ...shared, ...(await toMeet(look, who, written, person)) }
  if (section === 'reading') return { ...shared, says: titleIn(written), href: written, vacant: false }
  return { ...shared, says: capital(written), vacant: false }
}

/** Persons as they are found today; a title that nobody holds is said, and stays to be met. */
async function toMeet(
  look: Steps,
  who: Who,
  written: string,
  person: Person,
): Promise<Pick<Wanted, 'says' | 'href' | 'vacant'>> {
  const around = { requester: person, region: person.region }
  const found = await holdersOf(look, [who], around)
  const others = found.filter(({ id }) => id !== person.id)
  const [first] = others
  const what = meantBy(look, who, person)
  if (!first) return { says: capital(what ?? written), vacant: true }
  const names = sayList(others.map(({ name }) => name))
  return {
    says: what === undefined ? names : `${names} (${what})`,
    ...(others.length === 1 && { href: `/-/people/${encodeURIComponent(first.handle)}` }),
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

/** `/marketing/how-we-work/` as its address says it: How we work. */
export const titleIn = (url: string): string =>
  capital((url.split('/').findLast((part) => part !== '') ?? 'the handbook').replaceAll('-', ' '))
