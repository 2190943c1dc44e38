import { sql } from 'kysely'
import { nearestName, type Look } from '#kernel'
import { labelGroup } from '#labels'
import { folded, labelsIn } from './labels-named.ts'
import { seenRequests } from './seen-requests-store.ts'

type Seeing = Pick<Look, 'db' | 'by' | 'model'>

/** A label that a filter names, as pages or requests have it: also one that no page explains any more. Else the nearest. */
export async function labelMeant(
  look: Seeing,
  written: string,
): Promise<{ readonly label?: string; readonly near?: string }> {
  const named = [
    ...labelsIn(look).map(({ label }) => label),
    ...look.model.all(labelGroup).map(({ name }) => `${name}::*`),
  ]
  const found = named.find((one) => folded(one) === folded(written))
  if (found !== undefined) return { label: found }
  if (await isCarried(look, written)) return { label: written }
  const near = nearestName(written, named)
  return near === undefined ? {} : { near }
}

/** Whether a request that who looks may see carries it. */
async function isCarried(look: Seeing, label: string): Promise<boolean> {
  const seen = await seenRequests(look)
  const { rows } = await sql`
    select from requests_in_sight r where ${seen} and r.terms @> array[${`label:${label}`}]::text[] limit 1`.execute(
    look.db,
  )
  return rows.length > 0
}
