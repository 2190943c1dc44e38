import type { HomeEntry } from '#design'
import { noModel, todayIn, type Look } from '#kernel'
import { personHref, type Arrival } from '#people'
import { boundRules } from './bound-rules.ts'
import { firstDayOf } from './first-day.ts'
import type { MineWorld } from './mine-world.ts'

/** What home says to who is new, and to who leaves: where their own handbook has what is theirs now. */
export async function comingAndGoing(
  world: MineWorld,
  look: Look,
  arrival: Arrival | undefined,
): Promise<readonly HomeEntry[]> {
  const { by: person, model } = look
  const leaving: readonly HomeEntry[] = arrival?.lastOn
    ? [
        {
          title: 'What you hand over',
          about: 'See what names you until your last day, and who takes it then.',
          href: `${personHref(person.handle)}/hand-over`,
          verb: 'Look',
          on: arrival.lastOn,
        },
      ]
    : []
  if (model === noModel) return leaving
  const bound = boundRules(world.contributed.binds, { person, model, today: todayIn(look) })
  const pages = await firstDayOf(
    world,
    look,
    arrival,
    bound.flatMap(({ rules }) => rules),
  )
  const unread = pages?.filter(({ read }) => !read).length ?? 0
  if (!pages || unread === 0) return leaving
  const first: HomeEntry = {
    title: 'What to read first',
    about: `${pages.length - unread} of ${pages.length} pages read.`,
    href: '/-/my-handbook',
    verb: 'Read',
  }
  return [first, ...leaving]
}
