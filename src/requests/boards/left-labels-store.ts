import { sql } from 'kysely'
import type { Look } from '#kernel'
import { groupOf, label, labelGroup } from '#labels'
import { withTerm } from '../chosen-store.ts'
import { folded, labelsIn } from '../labels-named.ts'
import { seenRequests } from '../seen-requests-store.ts'

/** A label that open requests carry and no page explains any more. */
export interface LeftLabel {
  readonly label: string
  readonly count: number
  /** What pages call it now, as far as they say so, or name one of a group like it. */
  readonly now?: string
  /** The group of the new one, where some of them carry another of that group already, and how many do. */
  readonly clash?: { readonly group: string; readonly count: number }
}

/** So many are shown. */
const most = 50

/**
 * Labels that were renamed, merged or taken out of the pages while requests carry them. Nothing is chosen for these: where
 * the new name is one of a group of which they carry another, somebody has to say which stays.
 */
export async function leftLabels(look: Pick<Look, 'db' | 'by' | 'model'>): Promise<readonly LeftLabel[]> {
  const seen = await seenRequests(look)
  const known = labelsIn(look).map((one) => `label:${one.label}`)
  const { rows } = await sql<{ label: string; ids: string[] }>`
    select substr(term, length('label:') + 1) as label, array_agg(r.id) as ids
    from requests_in_sight r, unnest(r.terms) term
    where ${seen} and ${withTerm('state:open')} and starts_with(term, 'label:') and term <> all (${known})
    group by term order by count(*) desc, term limit ${most}`.execute(look.db)
  const left: LeftLabel[] = []
  for (const { label: old, ids } of rows) {
    const now = calledNow(look, old)
    const group = now === undefined ? undefined : groupOf(now)
    const count = group === undefined ? 0 : await carriersOf(look, ids, group)
    left.push({
      ...{ label: old, count: ids.length },
      ...(now !== undefined && { now }),
      ...(group !== undefined && count > 0 && { clash: { group, count } }),
    })
  }
  return left
}

function calledNow({ model }: Pick<Look, 'model'>, old: string): string | undefined {
  const said = model.all(label).find(({ formerly }) => formerly.some((one) => folded(one) === folded(old)))
  if (said) return said.name
  const short = folded(old.replace(/^.+::/, ''))
  return model
    .all(labelGroup)
    .flatMap(({ value }) => value.labels)
    .find((one) => folded(one.short) === short)?.label
}

async function carriersOf({ db }: Pick<Look, 'db'>, ids: readonly string[], group: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from requests_in_sight r
    where r.id = any (${[...ids]}::uuid[]) and ${withTerm(`group:${group}`)}`.execute(db)
  return rows[0]?.count ?? 0
}
