import { z } from 'zod'
import { line, operation, yes, type Act, type Place, type Undo } from '#kernel'
import { followed } from './followed.ts'
import type { Follow } from './follow-store.ts'
import { holdSubject, subjectTold, withHeld } from './held-subjects.ts'
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
    input: z.object({
      ...subjectFields,
      version: line('Name the version that you know.', 64)
        .describe('The version from which on its changes are told; by default the one in force.')
        .optional(),
    }),
    answers: followJson,
    example: () => ({ page: '/' }),
  }) as const

/** How following is changed. */
interface Following {
  /** Whether it is followed afterwards. */
  readonly follows: boolean
  /** `began to follow`: what a journal says that somebody did with a part of the handbook. */
  readonly did: string
  /** The act that takes it back. */
  readonly undoneBy: Undo['name']
  /** Changes it, of the rows under which it is followed already; answers what taking it back needs, if there is a way back. */
  change(
    this: void,
    act: Act,
    key: ReturnType<typeof keyOf>,
    about: { readonly rows: readonly Follow[]; readonly version: string },
  ): Promise<Readonly<Record<string, string>> | undefined>
}

/** An act that begins or ends following a page or a rule; done twice it comes to the same. */
export const followAct = (
  world: FollowWorld,
  said: ReturnType<typeof saidOfFollowing>,
  { follows, did, undoneBy, change }: Following,
) =>
  operation({
    ...said,
    async on(act, named): Promise<Subject> {
      const subject = await subjectIn(world, act, named)
      if (!subject) throw nameOne('page')
      return subject
    },
    may: () => yes,
    async run(act, subject, { version = act.model.commit, ...named }) {
      const back = await change(act, keyOf(subject), { rows: await followed(world, act, subject), version })
      await act.record({
        subject: { kind: 'people', id: act.by.id },
        facts: back ? { held: holdSubject(subject, named, back) } : {},
      })
      return { ...placeOf(subject), follows }
    },
    told: (entry) => `${entry.who} ${did} ${subjectTold(entry, 'a part of the handbook')}`,
    undo: (entry) => withHeld(undoneBy, entry),
  })
