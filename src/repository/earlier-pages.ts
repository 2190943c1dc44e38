import type { Model } from '#kernel'
import { runGit, type Finding, type Repository } from '#pages'
import type { Held } from './store.ts'

/** An import looks back this many changes of its broken pages, not further. */
const farthest = 20

/** What a model holds over from its lender. */
export const heldIn = (model: Model): readonly Held[] =>
  model.definitions.flatMap(({ kind, name, heldOverFrom }) =>
    heldOverFrom === undefined ? [] : { kind, name, commit: heldOverFrom },
  )

/**
 * What an imported commit's broken pages lost, each with the newest commit in which it stood: looked for along first
 * parents among the last twenty that changed one of those pages.
 */
export async function heldByHistory(
  { repository, commit, findings }: { repository: Repository; commit: string; findings: readonly Finding[] },
  models: {
    readonly alone: (commit: string) => Promise<Model>
    readonly lentBy: (lender: Model) => Promise<Model>
  },
): Promise<readonly Held[]> {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const wanted = new Set(errors.map(({ kind, name }) => `${kind} ${name ?? ''}`))
  const paths = [...new Set(errors.map(({ path }) => path))]
  const asked = ['log', '--first-parent', `--max-count=${farthest}`, '--format=%H', commit, '--', ...paths]
  const touched = (await runGit(asked, { gitDir: repository.gitDir })).toString('latin1').split('\n')
  const found = new Map<string, Held>()
  for (const earlier of touched.filter((oid) => oid !== '' && oid !== commit)) {
    if ([...wanted].every((lost) => found.has(lost))) break
    for (const held of heldIn(await models.lentBy(await models.alone(earlier)))) {
      const key = `${held.kind} ${held.name}`
      if (!found.has(key)) found.set(key, held)
    }
  }
  return [...found.values()]
}
