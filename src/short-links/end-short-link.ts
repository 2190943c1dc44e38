import { z } from 'zod'
import { administrators, conflict, operation, post, type Act, type Place } from '#kernel'
import { linkToChange } from './link-to-change.ts'
import { linkName } from './link-name.ts'
import { answering, maker, mayChange } from './rights.ts'
import type { ShortLinksWorld } from './short-links-world.ts'
import { deleteEnd, insertEnd, type ShortLink } from './store.ts'

/** What ending and restoring say of themselves alike. */
const saidOfEnding = (verb: 'end' | 'restore', at: Place, summary: string) =>
  ({
    does: 'act',
    name: `short-links.${verb}`,
    at,
    summary,
    who: 'member',
    narrowed: [maker, answering, administrators],
    input: z.object({ name: linkName }),
    answers: z.object({ name: z.string() }),
  }) as const

export const saidEnd = {
  ...saidOfEnding(
    'end',
    post('/short-links/:name/end'),
    'Ends a short link: it leads nowhere, and its name stays kept.',
  ),
  example: () => ({ name: 'remote' }),
}
export const saidRestore = {
  ...saidOfEnding(
    'restore',
    post('/short-links/:name/restoration'),
    'Lets a short link that was ended lead on.',
  ),
  example: () => ({ name: 'remote' }),
}

interface Ending {
  readonly did: string
  readonly undoneBy: `short-links.${string}`
  change(this: void, act: Act, link: ShortLink): Promise<void>
}

const ending = (
  world: ShortLinksWorld,
  said: typeof saidEnd | typeof saidRestore,
  { did, undoneBy, change }: Ending,
) =>
  operation({
    ...said,
    on: (act, { name }) => linkToChange(world, act, name),
    may: ({ by }, { link, target }) => mayChange(by, link, target),
    async run(act, { link }) {
      await change(act, link)
      const { id, name } = link
      await act.record({ subject: { kind: 'short-links', id }, facts: { name } })
      return { name }
    },
    told: ({ who, facts }) => `${who} ${did} the short link “${String(facts['name'])}”`,
    undo: ({ facts }) => ({ name: undoneBy, input: { name: String(facts['name']) } }),
  })

export const endShortLink = (world: ShortLinksWorld) =>
  ending(world, saidEnd, {
    did: 'ended',
    undoneBy: 'short-links.restore',
    async change(act, { id, endedAt }) {
      if (endedAt) throw conflict('It has ended already.')
      await insertEnd(act, id)
    },
  })

export const restoreShortLink = (world: ShortLinksWorld) =>
  ending(world, saidRestore, {
    did: 'restored',
    undoneBy: 'short-links.end',
    async change(act, { id, endedAt }) {
      if (!endedAt) throw conflict('It has not ended.')
      await deleteEnd(act, id)
    },
  })
