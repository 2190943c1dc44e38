import { z } from 'zod'
import { conflict, no, operation, post, yes } from '#kernel'
import type { ImportWorld } from './import-handbook.ts'
import { insertPack } from './pack-store.ts'
import { enforcing } from './push-handbook.ts'
import { putInForce } from './put-in-force.ts'
import { lockHandbook, moveRef } from './store.ts'

const oid = z.string().regex(/^[0-9a-f]{40}$/)

/** What following says of itself, whichever node does it. */
export const saidFollow = {
  does: 'act',
  name: 'handbook.follow',
  at: post('/handbook/following'),
  summary: 'Puts in force what the repository holds that the handbook is kept in.',
  who: 'system',
  announced: true,
  input: z.object({ from: z.string().min(1), commit: oid, objects: z.uuid() }),
  answers: z.object({ commit: z.string() }),
  example: () => ({
    from: 'https://git.example.com/team/handbook.git',
    commit: '0'.repeat(40),
    objects: '00000000-0000-4000-8000-000000000000',
  }),
} as const

/**
 * Takes over what was fetched from the followed repository, also after its branch was set back there. Its pages may be
 * broken: what they lost is held over from the version in force.
 */
export const followHandbook = (world: ImportWorld) =>
  operation({
    ...saidFollow,
    on: () => undefined,
    may: ({ by }) => (by.kind === 'system' ? yes : no('What is followed is fetched by Firsthand itself.')),
    run: (act, _, { from, commit, objects }) =>
      world.withDraft(objects, async (draft) => {
        const before = act.model.commit
        const { handbook, compiled, held } = await world.snapshots.compileDraft(
          draft.repository,
          commit,
          before,
        )
        if (handbook.pages.length === 0)
          throw conflict('There is not a single page in it, so the version before stays in force.')
        const kept = await lockHandbook(act.db)
        if (!kept) throw conflict('No handbook has been opened yet.')
        for (const path of await draft.packs()) await insertPack(act.db, path, act.now)
        const ref = `refs/heads/${kept.branch}`
        if (!(await moveRef(act.db, { ref, from: before, to: commit }, act.now)))
          throw conflict('Another node was faster.')
        const entryId = await act.record({
          subject: { kind: 'branches', id: kept.branch },
          facts: { ref, commit, before, origin: from },
        })
        const next = { commit, model: compiled.model, held }
        await putInForce(act, next, entryId, enforcing(world, next, entryId, draft))
        return { commit }
      }),
    told: ({ who, facts }) => `${who} put in force what came from ${String(facts['origin'])}`,
  })
