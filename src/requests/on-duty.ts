import { todayIn, type Definition, type Look, type Person } from '#kernel'
import type { Who } from '#model'
import { askedOf, peopleAway } from '#people'
import type { Project } from './kinds/project.ts'
import { turnOn } from './rules/turns.ts'

/** Who reads what is new in a project now, until when, and why it is they. */
export interface OnDuty {
  readonly person: Pick<Person, 'id' | 'handle' | 'name'>
  /** The last day of the turn. */
  readonly until: Temporal.PlainDate
  /** Where it is not their own turn: `Noor Haddad stands in for …`. */
  readonly why?: string
}

/**
 * Whose turn it is today, by the handbook's day. In the place of whoever is away whom they asked to stand in, else a deputy;
 * where nobody does, the next in the order who is here, and in the end who answers for the page.
 */
export async function onDuty(
  look: Look,
  { value: { duty }, owner, title }: Pick<Definition<Project>, 'value' | 'owner' | 'title'>,
): Promise<OnDuty | undefined> {
  if (!duty) return undefined
  const { place, to } = turnOn(duty, todayIn(look))
  const order = [...duty.who.slice(place), ...duty.who.slice(0, place)]
  for (const [later, who] of order.entries()) {
    const here = await firstHere(look, [who])
    if (!here) continue
    const why = here.why ?? (later > 0 ? `${here.name} is next: before them nobody is here` : undefined)
    return { person: here, until: to, ...(why !== undefined && { why }) }
  }
  const answers = await firstHere(look, ownerAs(owner))
  return (
    answers && {
      ...{ person: answers, until: to },
      why: `${answers.name} answers for ${title}: nobody whose turn it could be is here`,
    }
  )
}

/** An owner as rules say who: by handle or by title. */
export const ownerAs = (owner: string | undefined): readonly Who[] =>
  owner === undefined
    ? []
    : [
        { by: 'handle', handle: owner },
        { by: 'role', title: owner },
      ]

/** Of whoever is away and nobody stands in for, they themselves are asked elsewhere; a turn is nothing for them. */
async function firstHere(look: Look, who: readonly Who[]) {
  const asked = await askedOf(look, who)
  if (asked.length === 0) return undefined
  const { db, by, now, model } = look
  const away = await peopleAway(db, by, { now, zone: model.zone, ids: asked.map(({ id }) => id) })
  return asked.find(({ id }) => !away.some(({ person }) => person.id === id))
}
