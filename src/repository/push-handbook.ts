import { z } from 'zod'
import { conflict, listJson, missing, no, operation, post, Refusal, yes, type Act } from '#kernel'
import { sayFinding } from '#pages'
import type { Altered, Alters } from './altered.ts'
import type { Draft } from './draft.ts'
import { judgeVersion, raced } from './judge-version.ts'
import { objectFaults } from './object-faults.ts'
import { insertPack } from './pack-store.ts'
import { putInForce, type ComingVersion, type OnEnforce } from './put-in-force.ts'
import { refFault, stillStand, type RefChange } from './ref-faults.ts'
import type { SightOf } from './shut-out.ts'
import type { Snapshots } from './snapshots.ts'
import { handbookIn, lockHandbook, moveRef, refsIn, type KeptHandbook } from './store.ts'

/** What a push needs of the node that takes it. */
export interface PushWorld {
  readonly snapshots: Snapshots
  /** Does the work with the objects laid down under that id, or with the repository's own where there is none. */
  readonly withDraft: <Result>(
    id: string | undefined,
    work: (draft: Draft) => Promise<Result>,
  ) => Promise<Result>
  /** Whether an administrator may take commits away from the branch that rules. */
  readonly mayForce: boolean
  /** Where the handbook is kept, if elsewhere. */
  readonly keptAt?: string | undefined
  readonly onEnforce: OnEnforce
  readonly alters: Alters
  /** As whom somebody reads: what they push may not shut themselves out. */
  readonly sightOf?: SightOf | undefined
}

/** What came of a push. */
export interface Pushed {
  /** The version in force afterwards. */
  readonly commit: string
  /** Whether this push put it in force. */
  readonly changed: boolean
  /** What its author should hear of all the same, one line each. */
  readonly findings: readonly string[]
  /** What it means for work that is under way, as far as its author may see that. */
  readonly alters: readonly Altered[]
}

const oid = z.string().regex(/^[0-9a-f]{40}$/, 'This is not the id of a commit.')
const input = z.object({
  changes: z
    .array(
      z.object({
        ref: z.string().min(1).max(1000),
        /** Where the ref stands now; null if it is not there. */
        from: oid.nullable().default(null),
        /** Where it shall stand; null removes it. */
        to: z.union([oid, z.literal('version in force')]).nullable(),
      }),
    )
    .min(1)
    .max(1000),
  /** Id of the objects laid down for this push. */
  objects: z.uuid().optional(),
})

const altersJson = listJson(z.object({ says: z.string(), href: z.string() })).describe(
  'What it means for work that is under way, and where that is shown.',
)

/** What a push says of itself, whichever node takes it. */
export const saidPush = {
  does: 'act',
  name: 'handbook.push',
  at: post('/versions'),
  summary: 'Pushes new versions with git; what comes to the branch that rules is in force at once.',
  who: 'member',
  announced: true,
  input,
  answers: z.object({
    commit: z.string(),
    changed: z.boolean(),
    findings: listJson(z.string()),
    alters: altersJson,
  }),
  example: () => ({ changes: [{ ref: 'refs/tags/kickoff', from: null, to: 'version in force' as const }] }),
} as const

/** Takes new commits in: every door that changes the handbook goes through here. */
export const pushHandbook = (world: PushWorld) =>
  operation({
    ...saidPush,
    on: async (act) => {
      const kept = await handbookIn(act.db)
      if (!kept) throw missing('No handbook has been opened yet.')
      return kept
    },
    may: ({ by }) =>
      world.keptAt !== undefined
        ? no(`This handbook is kept at ${world.keptAt}: push there, and it is in force here within minutes.`)
        : by.kind === 'admin' || by.kind === 'member' || by.kind === 'system'
          ? yes
          : no('Only members of the department change the handbook.'),
    run: (act, kept, { changes, objects }) =>
      world.withDraft(objects, (draft) =>
        takePush(
          world,
          act,
          kept,
          changes.map((change) => ({
            ...change,
            to: change.to === 'version in force' ? act.model.commit : change.to,
          })),
          draft,
        ),
      ),
    told: ({ who, facts }) =>
      facts['commit'] === undefined
        ? `${who} pushed ${String(facts['ref'])}`
        : `${who} put a new version of the handbook in force`,
  })

/** More than a terminal shows at a glance. */
const mostFindings = 20

async function takePush(
  world: PushWorld,
  act: Act,
  kept: KeptHandbook,
  changes: readonly RefChange[],
  draft: Draft,
): Promise<Pushed> {
  const present = await refsIn(act.db)
  if (!stillStand(changes, present)) throw conflict(raced)
  const wrongName = refFault(changes, present, kept.branch)
  if (wrongName !== undefined) throw conflict(wrongName)
  const faults = await objectFaults({ draft, changes, known: present.values(), base: act.model.commit })
  if (faults.length > 0) throw new Refusal('conflict', faults.join('\n'))
  const next = await nextVersion(world, act, draft, kept, changes)

  await lockHandbook(act.db)
  for (const path of await draft.packs()) await insertPack(act.db, path, act.now)
  for (const change of changes) if (!(await moveRef(act.db, change, act.now))) throw conflict(raced)
  const ref = next ? `refs/heads/${kept.branch}` : (changes[0]?.ref ?? '')
  const entryId = await act.record({
    subject: subjectOf(ref),
    facts: {
      ref,
      refs: changes.map(({ ref: name, from, to }) => ({ ref: name, from, to })),
      ...(next && { commit: next.commit, before: act.model.commit }),
    },
  })
  const came = next ? await putInForce(act, next, entryId, enforcing(world, next, entryId, draft)) : []
  const alters = [...came, ...(next ? await world.alters(act, next.model) : [])]
  const findings = (next?.findings ?? []).slice(0, mostFindings).map(sayFinding)
  return { commit: next?.commit ?? act.model.commit, changed: next !== undefined, findings, alters }
}

/** Does what else belongs to a version's coming into force, reading it where its objects are now. */
export const enforcing =
  (
    world: Pick<PushWorld, 'snapshots' | 'onEnforce'>,
    { commit, model }: Pick<ComingVersion, 'commit' | 'model'>,
    entryId: string,
    { repository }: Draft,
  ) =>
  async (act: Act): Promise<readonly Altered[]> => {
    const handbook = await world.snapshots.handbookAt(commit)
    return world.onEnforce(act, { commit, model, entryId, handbook, repository })
  }

async function nextVersion(
  world: PushWorld,
  act: Act,
  draft: Draft,
  kept: KeptHandbook,
  changes: readonly RefChange[],
) {
  const ruling = changes.find(({ ref, from, to }) => ref === `refs/heads/${kept.branch}` && from !== to)
  return ruling?.to ? judgeVersion(world, act, draft, { from: ruling.from, to: ruling.to }) : undefined
}

const subjectOf = (ref: string) => ({
  kind: ref.startsWith('refs/tags/') ? 'tags' : 'branches',
  id: ref.replace(/^refs\/(?:heads|tags)\//, ''),
})
