import { z } from 'zod'
import { operation, yes, type Act, type Place } from '#kernel'
import { followed } from './followed.ts'
import type { Follow } from './follow-store.ts'
import type { FollowWorld } from './mine-world.ts'
import { keyOf, nameOne, placeOf, subjectFields, subjectIn, type Subject } from './subject.ts'

/** What is followed now, or not any more. */
const followJson = z.object({
  title: z.string(),
  href: z.string().describe('Where one reads it.'),
  follows: z.boolean(),
})

/** What beginning and ending to follow say of themselves alike. */
export const saidOfFollowing = (name: `follows.${string}`, at: Place, summary: string) =>
  ({
    does: 'act',
    name,
    at,
    summary,
    who: 'member',
    input: z.object(subjectFields),
    answers: followJson,
    example: () => ({ page: '/' }),
  }) as const

/** How following is changed, of the rows under which a subject is followed already. */
interface Following {
  /** Whether it is followed afterwards. */
  readonly follows: boolean
  /** `began to follow`: what a journal says that somebody did with a part of the handbook. */
  readonly did: string
  change(this: void, act: Act, key: ReturnType<typeof keyOf>, rows: readonly Follow[]): Promise<void>
}

/** An act that begins or ends following a page or a rule; done twice it comes to the same. */
export const followAct = (
  world: FollowWorld,
  said: ReturnType<typeof saidOfFollowing>,
  { follows, did, change }: Following,
) =>
  operation({
    ...said,
    async on(act, named): Promise<Subject> {
      const subject = await subjectIn(world, act, named)
      if (!subject) throw nameOne('page')
      return subject
    },
    may: () => yes,
    async run(act, subject) {
      await change(act, keyOf(subject), await followed(world, act, subject))
      await act.record({ subject: { kind: 'people', id: act.by.id } })
      return { ...placeOf(subject), follows }
    },
    told: ({ who }) => `${who} ${did} a part of the handbook`,
  })
