import { sql, type RawBuilder } from 'kysely'
import { identitiesOf, type Look } from '#kernel'
import { project } from './kinds/project.ts'

type Seeing = Pick<Look, 'db' | 'by' | 'model'>

/**
 * Which requests somebody may know of, by what a query calls them: who works here all but those that are closed to others;
 * strangers those of public projects. One that is closed shows to the persons of its circle, and not to administrators for
 * what they are. Row-level security says the same of closed ones; which projects are public only the handbook knows.
 */
export async function sightOf({ db, by, model }: Seeing): Promise<(as: string) => RawBuilder<boolean>> {
  if (by.kind === 'system') return () => sql<boolean>`true`
  if (by.kind === 'visitor' || by.kind === 'left') {
    const ids = await identitiesOf(db, project.kind)
    const open = model.all(project).flatMap(({ name, value }) => (value.public ? (ids.get(name) ?? []) : []))
    return (as) => {
      const r = sql.ref(as)
      return sql<boolean>`(not ${r}.closed_to_others and ${r}.project_id = any (${open}::uuid[]))`
    }
  }
  return (as) => {
    const r = sql.ref(as)
    return sql<boolean>`(not ${r}.closed_to_others or ${r}.opened_by = ${by.id} or exists (
      select from request_circle c where c.request_id = ${r}.id and c.person_id = ${by.id}))`
  }
}

/** The same of requests `r`. */
export const seenRequests = async (look: Seeing): Promise<RawBuilder<boolean>> => (await sightOf(look))('r')

/** The same of entry `j` of the journal, which is about a request. */
export const seenDecisions = async (look: Seeing): Promise<RawBuilder<boolean>> =>
  sql<boolean>`exists (select from requests r where r.id = j.subject_id::uuid and ${await seenRequests(look)})`
