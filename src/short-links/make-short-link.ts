import { z } from 'zod'
import { line, operation, post, Refusal, yes } from '#kernel'
import { alikeTo } from './link-to-change.ts'
import { linkName, namesBeside } from './link-name.ts'
import { madeJson } from './short-link-json.ts'
import { saidOf, type ShortLinksWorld } from './short-links-world.ts'
import { freeNames, insertShortLink } from './store.ts'
import { targetField, targetIn } from './target.ts'

export const spokenField = line('Write it as it is said aloud, like “all remote dot info”.', 200)
  .describe('How it is said aloud, where that is not as it is written.')
  .optional()

export const saidMake = {
  does: 'act',
  name: 'short-links.make',
  at: post('/short-links'),
  summary: 'Makes a short link to a page of the handbook or an address outside, to be said and printed.',
  who: 'member',
  input: z.object({ name: linkName, target: targetField, spoken: spokenField }),
  answers: madeJson,
  example: () => ({ name: 'remote-work', target: '/' }),
} as const

/** A taken name is answered with the nearest that is free. */
export const makeShortLink = (world: ShortLinksWorld) =>
  operation({
    ...saidMake,
    on: (act, { target }) => targetIn(world, act, target, world.url()),
    may: () => yes,
    async run(act, target, { name, spoken }) {
      const id = await insertShortLink(act, { name, target, spoken })
      if (id === undefined) {
        const [free] = await freeNames(act.db, namesBeside(name))
        throw taken(name, free)
      }
      await act.record({ subject: { kind: 'short-links', id }, facts: { name } })
      return {
        name,
        ...saidOf(world, { name, ...(spoken !== undefined && { spoken }) }),
        soundsLike: await alikeTo(world, act, name),
      }
    },
    told: ({ who, facts }) => `${who} made the short link “${String(facts['name'])}”`,
    undo: ({ facts }) => ({ name: 'short-links.end', input: { name: String(facts['name']) } }),
  })

function taken(name: string, free: string | undefined): Error {
  const message = `“${name}” is taken, or was once said and stays kept.`
  return new Refusal('invalid', message, {
    fields: [{ field: 'name', message: free === undefined ? message : `${message} “${free}” is free.` }],
    nearest: free === undefined ? [] : [{ say: `Use “${free}”`, change: { name: free } }],
  })
}
