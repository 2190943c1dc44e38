import { rulePage } from '#design'
import { z } from 'zod'
import { get, instantJson, listJson, presentOf, question, yes, type Look } from '#kernel'
import { pageNow, presentHandbook } from '#reading'
import { followsVisibleTo, type Follow } from './follow-store.ts'
import type { FollowWorld } from './mine-world.ts'

export const saidFollows = {
  does: 'question',
  name: 'follows.list',
  at: get('/follows'),
  summary: 'Lists the pages and rules that you follow, latest first.',
  who: 'member',
  input: z.object({}),
  answers: z.object({
    follows: listJson(
      z
        .object({
          page: z.string().optional().describe('Of a page: its address.'),
          kind: z.string().optional().describe('Of a rule: its kind.'),
          name: z.string().optional().describe('Of a rule: its name.'),
          title: z.string(),
          href: z.string(),
          since: instantJson,
        })
        .meta({ id: 'Follow' }),
    ),
  }),
  example: () => ({}),
} as const

/** What who is looking follows; what is no longer part of the handbook is left out. */
export const listFollows = (world: FollowWorld) =>
  question({
    ...saidFollows,
    may: () => yes,
    async answer(look) {
      const rows = await followsVisibleTo(look.db, look.by)
      const found = []
      for (const row of rows) {
        const one = row.kind === 'page' ? await aPage(world, look, row) : await aRule(look, row)
        if (one) found.push({ ...one, since: row.at })
      }
      return { follows: found }
    },
  })

async function aPage(world: FollowWorld, look: Look, row: Follow) {
  const page = await pageNow(world, await presentHandbook(world, look), row)
  return page && { page: page.url, title: page.title, href: page.url }
}

async function aRule(look: Look, { kind, subject }: Follow) {
  const rule = await presentOf(look, { kind }, subject)
  return rule && { kind, name: rule.name, title: rule.title, href: rulePage(rule) }
}
