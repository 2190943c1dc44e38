import { z } from 'zod'
import { administrators, conflict, HeldShortly, operation, post } from '#kernel'
import { alikeTo, linkToChange } from './link-to-change.ts'
import { linkName } from './link-name.ts'
import { spokenField } from './make-short-link.ts'
import { answering, maker, mayChange } from './rights.ts'
import { madeJson } from './short-link-json.ts'
import { saidOf, type ShortLinksWorld } from './short-links-world.ts'
import { changeShortLink } from './store.ts'
import { targetField, targetIn } from './target.ts'

/** Where it led before: not everybody who reads the journal may know that. */
const before = new HeldShortly<Readonly<Record<string, string>>>()

export const saidChange = {
  does: 'act',
  name: 'short-links.change',
  at: post('/short-links/:name'),
  summary: 'Lets a short link lead elsewhere, and be said otherwise.',
  who: 'member',
  narrowed: [maker, answering, administrators],
  input: z.object({ name: linkName, target: targetField, spoken: spokenField }),
  answers: madeJson,
  example: () => ({ name: 'remote', target: '/all-remote/', spoken: 'all remote dot info' }),
} as const

export const changeOfShortLink = (world: ShortLinksWorld) =>
  operation({
    ...saidChange,
    on: (act, { name }) => linkToChange(world, act, name),
    may: ({ by }, { link, target }) => mayChange(by, link, target),
    async run(act, { link, target: was }, { name, target, spoken }) {
      if (link.endedAt) throw conflict('It has ended. Take that back first.')
      const kept = await targetIn(world, act, target, world.url())
      await changeShortLink(act.db, { id: link.id, target: kept, spoken })
      const held =
        was &&
        before.hold({ name, target: was.href, ...(link.spoken !== undefined && { spoken: link.spoken }) })
      await act.record({
        subject: { kind: 'short-links', id: link.id },
        facts: { name, ...(held !== undefined && { held }) },
      })
      const said = saidOf(world, { name, ...(spoken !== undefined && { spoken }) })
      return { name, ...said, soundsLike: await alikeTo(world, act, name) }
    },
    told: ({ who, facts }) => `${who} changed the short link “${String(facts['name'])}”`,
    undo: ({ facts: { held } }) => {
      const input = before.get(held)
      return input && { name: 'short-links.change', input }
    },
  })
