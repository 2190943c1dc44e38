import { z } from 'zod'
import { conflict, no, operation, post, yes } from '#kernel'
import type { Draft } from './draft.ts'
import { insertPack } from './pack-store.ts'
import { enforcing } from './push-handbook.ts'
import { putInForce, type OnEnforce } from './put-in-force.ts'
import type { Snapshots } from './snapshots.ts'
import { insertHandbook, insertRefs, lockHandbook } from './store.ts'

/** What an import needs of the node that does it. */
export interface ImportWorld {
  readonly snapshots: Snapshots
  readonly withDraft: <Result>(
    id: string | undefined,
    work: (draft: Draft) => Promise<Result>,
  ) => Promise<Result>
  readonly onEnforce: OnEnforce
}

const oid = z.string().regex(/^[0-9a-f]{40}$/)

/** What an import says of itself, whichever node does it. */
export const saidImport = {
  does: 'act',
  name: 'handbook.import',
  at: post('/handbook'),
  summary: 'Opens the handbook: done once, at the first start.',
  who: 'system',
  announced: true,
  input: z.object({
    origin: z.string().min(1),
    branch: z.string().min(1),
    refs: z.array(z.object({ name: z.string().startsWith('refs/'), oid })),
    objects: z.uuid(),
  }),
  answers: z.object({ commit: z.string() }),
  example: () => ({
    origin: 'the sample',
    branch: 'main',
    refs: [{ name: 'refs/heads/main', oid: '0'.repeat(40) }],
    objects: '00000000-0000-4000-8000-000000000000',
  }),
} as const

/** Takes a whole repository in as the handbook, all or nothing. Its pages may be broken: what compiles is in force. */
export const importHandbook = (world: ImportWorld) =>
  operation({
    ...saidImport,
    on: () => undefined,
    may: ({ by }) => (by.kind === 'system' ? yes : no('A handbook is opened when Firsthand starts.')),
    run: (act, _, { origin, branch, refs, objects }) =>
      world.withDraft(objects, async (draft) => {
        const commit = refs.find(({ name }) => name === `refs/heads/${branch}`)?.oid
        if (commit === undefined) throw conflict(`The handbook has no branch "${branch}".`)
        const { compiled, held } = await world.snapshots.compileDraft(draft.repository, commit, undefined)
        if (!(await insertHandbook(act.db, { origin, branch }, act.now)))
          throw conflict('A handbook has been opened here already.')
        await lockHandbook(act.db)
        for (const path of await draft.packs()) await insertPack(act.db, path, act.now)
        await insertRefs(act.db, refs, act.now)
        const entryId = await act.record({
          subject: { kind: 'branches', id: branch },
          facts: { ref: `refs/heads/${branch}`, commit, origin },
        })
        const next = { commit, model: compiled.model, held }
        await putInForce(act, next, entryId, enforcing(world, next, entryId, draft))
        return { commit }
      }),
    told: ({ who, facts }) => `${who} opened the handbook from ${String(facts['origin'])}`,
  })
