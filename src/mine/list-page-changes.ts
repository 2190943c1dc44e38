import { z } from 'zod'
import {
  afterField,
  get,
  instantJson,
  limitField,
  line,
  listJson,
  noModel,
  pageOf,
  placeAfter,
  question,
  yes,
} from '#kernel'
import { Turns } from '#reading'
import { versionsInForce } from '#repository'
import { changesVisibleTo } from '#requests'
import { comparingJson } from './change-json.ts'
import { freshFor, isUnread } from './fresh-versions.ts'
import type { MineWorld } from './mine-world.ts'
import { soon } from './soon.ts'
import { versionChanges, type VersionChanges } from './version-changes.ts'

export const sorts = ['rule', 'text', 'moved', 'new', 'gone'] as const

/** Versions that one answer looks at. */
const span = 10
/** Pages of one version that are told. */
const most = 100

const turns = new Turns(1, 200)

const pageChangeJson = z
  .object({
    sort: z.enum(sorts).describe('A rule of it changed, its text, its place; it is new, or gone.'),
    title: z.string(),
    url: z.string().describe('Its address in that version.'),
    href: z.string().describe('Where one reads it now; of what is gone, as it was.'),
    from: z.string().optional().describe('Where it stood before it was moved.'),
    folder: z.string().optional().describe('The part of the handbook in which it stands.'),
  })
  .meta({ id: 'PageChange' })

export const saidPageChanges = {
  does: 'question',
  name: 'pages.changes',
  at: get('/pages/changes'),
  summary:
    'Lists what changed in the handbook, version by version, latest first: which pages, and in what way.',
  who: 'anyone',
  input: z.object({
    folder: line('Name a place by its address, like /marketing/.', 1000)
      .describe('Only pages below this address.')
      .optional(),
    sort: z.enum(sorts).describe('Only pages that changed in this way.').optional(),
    limit: limitField.describe(`How many versions one answer looks at; at most ${span}.`),
    after: afterField(z.tuple([z.int().positive()])),
  }),
  answers: z.object({
    versions: listJson(
      z
        .object({
          commit: z.string(),
          before: z.string().describe('The version that it took the place of.'),
          since: instantJson,
          author: z.string().optional().describe('Who wrote its last change.'),
          said: z.string().optional().describe('What was said with it.'),
          labels: listJson(z.string())
            .optional()
            .describe('Labels of its last change; absent of what is no change by itself.'),
          isNew: z.boolean().describe('Whether it came since you last read what changed.'),
          changes: listJson(pageChangeJson),
          more: z.int().describe('Pages that changed too.'),
        })
        .meta({ id: 'VersionChanges' }),
    ),
    comparing: comparingJson,
    commit: z
      .string()
      .describe('The version in force: send it to changes.read when you have read all of this.'),
    unread: z.boolean().describe('Whether something came since you last read what changed.'),
    next: z.string().optional(),
  }),
  example: () => ({}),
} as const

/** What changed in the handbook, as far as who asks may read it. */
export const listPageChanges = (world: MineWorld) =>
  question({
    ...saidPageChanges,
    may: () => yes,
    async answer(look, { folder, sort, limit, after }) {
      if (look.model === noModel) return { versions: [], comparing: false, commit: '', unread: false }
      const taken = Math.min(limit, span)
      // One more, with which the last is compared, and one that says that there are more.
      const found = await versionsInForce(look.db, { before: after?.[0], limit: taken + 2 })
      const pairs = found.flatMap((version, at) => {
        const before = found[at + 1]
        return before ? [{ version, before: before.commit }] : []
      })
      const { page, ...next } = pageOf(pairs, taken, ({ version }) => placeAfter(version.order))
      const fresh = await freshFor(look)
      const work = page.map(({ version, before }) =>
        turns.take(() => versionChanges(world, look, { before, after: version.commit })),
      )
      const all = Promise.all(work)
      const told = (await soon(
        all.then(() => true as const),
        world.patience,
      ))
        ? await all
        : undefined
      const ids = told ? page.map(({ version }) => version.commit) : []
      const labels = new Map((await changesVisibleTo(look, ids)).map((one) => [one.commit, one.labels]))
      const versions = []
      for (const [at, { version, before }] of page.entries()) {
        const came = told?.[at]
        const changes = asked(came, { folder, sort })
        if (!came || changes.length === 0) continue
        const { author, subject } = await world.repository.commit(version.commit)
        const carried = labels.get(version.commit)
        versions.push({
          commit: version.commit,
          before,
          since: version.since,
          ...(came.whole && { author, said: subject }),
          ...(carried && { labels: carried }),
          isNew: fresh.has(version.commit),
          changes: changes.slice(0, most),
          more: Math.max(0, changes.length - most),
        })
      }
      return {
        versions,
        comparing: !told,
        commit: look.model.commit,
        unread: await isUnread(world, look),
        ...next,
      }
    },
  })

const asked = (
  came: VersionChanges | undefined,
  { folder, sort }: { readonly folder: string | undefined; readonly sort: string | undefined },
) =>
  (came?.changes ?? []).filter(
    (change) =>
      (folder === undefined || `${change.url}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`)) &&
      (sort === undefined || change.sort === sort),
  )
