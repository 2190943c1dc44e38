import { z } from 'zod'
import { citationJson, dayAt, dayJson, get, instantJson, listJson, question, yes, type Look } from '#kernel'
import { arrivalVisibleTo } from '#people'
import { changeJson, comparingJson } from './change-json.ts'
import { changesForMe } from './changes-for-me.ts'
import { comingAndGoing } from './coming-and-going.ts'
import { homeSentence } from './home-sentence.ts'
import type { MineWorld } from './mine-world.ts'
import { isUnread } from './fresh-versions.ts'
import { newPages } from './new-pages.ts'

const entryJson = z
  .object({
    title: z.string(),
    href: z.string(),
    about: z.string().optional(),
    citation: citationJson.optional(),
    tag: z.string().optional().describe('How it stands.'),
    state: z.enum(['act', 'wait']).optional().describe('Whether it came to pass or waits.'),
    verb: z.string().optional().describe('What can be done there.'),
    on: dayJson.optional().describe('The day it is for.'),
    at: instantJson.optional().describe('The moment it is for.'),
  })
  .meta({ id: 'HomeEntry' })

export const saidHome = {
  does: 'question',
  name: 'home.show',
  at: get('/home'),
  summary:
    'Shows your day: what is asked of you, what is due for you, and what changed in what concerns you.',
  who: 'member',
  input: z.object({}),
  answers: z.object({
    today: dayJson.describe('The day where you are, as far as your zone is known.'),
    says: z.string().describe('The day in one sentence.'),
    commit: z.string(),
    asked: listJson(entryJson),
    due: listJson(entryJson),
    changes: listJson(changeJson),
    comparing: comparingJson,
    figures: listJson(
      z.object({
        what: z.string(),
        about: z.string().optional().describe('When and for whom it is counted.'),
        value: z.string(),
        href: z.string().optional(),
      }),
    ).describe('Figures of the limits that bind your team.'),
    unread: z.boolean().describe('Whether something in the handbook changed since you last read that.'),
    newPages: listJson(z.object({ title: z.string(), url: z.string(), since: instantJson.optional() })),
  }),
  example: () => ({}),
} as const

/** The home page of who asks, gathered from all modules. */
export const showHome = (world: MineWorld) =>
  question({
    ...saidHome,
    may: () => yes,
    async answer(look) {
      const asked = await gathered(world, look, 'asked')
      const arrival = await arrivalVisibleTo(look.db, look.by)
      const due = [...(await comingAndGoing(world, look, arrival)), ...(await gathered(world, look, 'due'))]
      const { changes, comparing } = await changesForMe(world, look)
      const fresh = await newPages(world, look)
      const bind = changes.filter(({ why }) => why).length
      const counts = { asked: asked.length, due: due.length, bind, follow: changes.length - bind, comparing }
      return {
        today: dayAt(look.now, arrival?.zone ?? look.model.zone),
        says: homeSentence(counts),
        commit: look.model.commit,
        asked,
        due,
        changes,
        comparing: comparing || !fresh,
        figures: await figuresOf(world, look),
        unread: await isUnread(world, look),
        newPages: fresh ?? [],
      }
    },
  })

async function gathered({ contributed }: MineWorld, look: Look, list: 'asked' | 'due') {
  const found = []
  for (const one of contributed.home) if (one.list === list) found.push(...(await one.load(look)))
  return list === 'asked' ? found : found.toSorted((a, b) => momentOf(a) - momentOf(b))
}

/** Days count from their beginning; what has no day comes last. */
const momentOf = ({ on, at }: { readonly on?: Temporal.PlainDate; readonly at?: Temporal.Instant }): number =>
  at?.epochMilliseconds ?? on?.toZonedDateTime('UTC').epochMilliseconds ?? Number.MAX_SAFE_INTEGER

async function figuresOf({ contributed }: MineWorld, look: Look) {
  const rows = []
  for (const load of contributed.figures) rows.push(...(await load(look)))
  return rows
}
