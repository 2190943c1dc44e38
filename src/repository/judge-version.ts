import { conflict, Refusal, type Act, type Model } from '#kernel'
import { newFindings } from '#model'
import { foundAt, foundWhat, type Finding } from '#pages'
import type { Draft } from './draft.ts'
import { goesOn } from './object-faults.ts'
import { shutOut, shutOutSentence, type SightOf } from './shut-out.ts'
import type { Snapshots } from './snapshots.ts'
import type { Held } from './store.ts'
import { versionFindings } from './version-findings.ts'

/** A commit that may rule: compiled as the successor of the version in force. */
export interface NextVersion {
  readonly commit: string
  readonly model: Model
  /** What its broken pages borrow from versions before it. */
  readonly held: readonly Held[]
  /** What its author should hear of although it keeps nothing from running. */
  readonly findings: readonly Finding[]
}

export const raced = 'Somebody else pushed first. Fetch, put your change on top of theirs, and push again.'

/**
 * Whether the branch that rules may go on to that commit: it takes nothing away, and its definitions have no error that
 * the version in force has not.
 */
export async function judgeVersion(
  world: {
    readonly snapshots: Snapshots
    readonly mayForce: boolean
    readonly sightOf?: SightOf | undefined
  },
  act: Act,
  draft: Draft,
  { from, to }: { readonly from: string | null; readonly to: string },
): Promise<NextVersion> {
  // The branch that rules and the version in force move in one transaction: whoever saw another one is late.
  if (from !== act.model.commit) throw conflict(raced)
  const mayForce = world.mayForce && act.by.kind === 'admin'
  const [isForward, before, { handbook, compiled, held }] = await Promise.all([
    mayForce || goesOn(draft, from, to),
    world.snapshots.compiledAt(from),
    world.snapshots.compileDraft(draft.repository, to, from),
  ])
  if (!isForward)
    throw conflict(
      'This would take versions away that were in force. Fetch, put your change on top of them, and push without --force.',
    )
  if (handbook.pages.length === 0) throw conflict('This would leave the handbook without a single page.')
  const errors = newFindings(before.findings, compiled.findings).filter(
    ({ severity }) => severity === 'error',
  )
  if (errors.length > 0)
    throw new Refusal('conflict', brokenSentence(errors.length), { fields: errors.map(fieldOf) })
  const [then, now] = await Promise.all([from, to].map((commit) => world.snapshots.handbookAt(commit)))
  const closed =
    world.sightOf && then && now
      ? shutOut(
          world.sightOf,
          act.by,
          { handbook: then, model: before.model },
          { handbook, model: compiled.model },
        )
      : undefined
  if (closed !== undefined) throw conflict(shutOutSentence(closed))
  const findings =
    then && now ? newFindings(versionFindings(then, before), versionFindings(now, compiled)) : []
  return { commit: to, model: compiled.model, held, findings }
}

const brokenSentence = (count: number): string =>
  count === 1
    ? 'One mistake stands in the way, so nothing was put in force.'
    : `${count} mistakes stand in the way, so nothing was put in force.`

/** The place in the file as the field, what is wrong and what would work as the message. */
const fieldOf = (finding: Finding) => ({ field: foundAt(finding), message: foundWhat(finding) })
