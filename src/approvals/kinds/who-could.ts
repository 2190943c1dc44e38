import type { Context, Who } from '#model'
import { z } from 'zod'
import type { Approval, Group } from './approval-value.ts'

/** What is read of the definitions of other rooms. */
const held = z.object({ heldBy: z.array(z.string()), deputy: z.string().optional() })
const led = z.object({ lead: z.string().optional() })

/** Handles of those whom it could mean as the handbook lists people; undefined where only the act tells. */
function handlesOf({ known, look }: Context, who: Who): readonly string[] | undefined {
  switch (who.by) {
    case 'handle':
      return [who.handle]
    case 'role': {
      const { heldBy = [], deputy } = held.safeParse(look('role', who.title)?.value).data ?? {}
      const carry = known.people.filter(({ title }) => title === who.title).map(({ handle }) => handle)
      return [...heldBy, ...(deputy === undefined ? [] : [deputy]), ...carry]
    }
    case 'team':
      return known.people
        .filter(({ team, alsoIn = [] }) => team === who.team || alsoIn.includes(who.team))
        .map(({ handle }) => handle)
    case 'lead': {
      const { lead } = led.safeParse(look('team', who.team)?.value).data ?? {}
      return lead === undefined ? [] : [lead]
    }
    case 'relation':
    case 'region':
      return undefined
  }
}

/** All whom these mean; undefined where the act alone tells of one of them. */
function allOf(context: Context, all: readonly Who[]): ReadonlySet<string> | undefined {
  const each = all.map((who) => handlesOf(context, who))
  return each.every((one) => one !== undefined) ? new Set(each.flat()) : undefined
}

/** Tells of groups that can never be as many as they must, so that nobody could give the approval. */
export function tellWhereNobodyCould(
  context: Context,
  { groups, askedBy, elseBy }: Pick<Approval, 'groups' | 'askedBy' | 'elseBy'>,
  keyOf: (group: Group) => readonly PropertyKey[],
): void {
  const asking = askedBy.length === 0 ? undefined : allOf(context, askedBy)
  const others = allOf(context, elseBy)
  for (const group of groups) {
    const could = allOf(context, group.who)
    if (!could || !others) continue
    const all = new Set([...could, ...others])
    if (could.size === 0 && others.size === 0)
      context.warn(
        keyOf(group),
        'nobody holds it now, so nobody named here could give the approval.',
        'Name somebody beside, or say in else-by who decides then.',
      )
    else if (all.size < group.atLeast)
      context.fault(
        keyOf(group),
        `${group.atLeast} must agree, and here ${all.size === 1 ? 'is only 1' : `are only ${all.size}`} who could.`,
        'Ask for fewer, or name more people.',
      )
    else if (asking && asking.size === 1 && [...all].every((handle) => asking.has(handle)))
      context.fault(
        keyOf(group),
        'whoever may ask for it is the only one who could give it, and nobody approves what is their own.',
        'Name somebody else, or say in else-by who decides then.',
      )
  }
}
