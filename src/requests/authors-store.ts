import { sql } from 'kysely'
import type { Db } from '#kernel'

/** Whose own a request is, by what they did. */
interface Authors {
  /** Ids of those who opened it or changed what it says or what comes with it. */
  readonly of: readonly string[]
  /** Ids of those who changed how it is worked on, by the fact. */
  readonly loose: Readonly<Record<'labels' | 'project', readonly string[]>>
}

/** Whose own requests are, by the request’s id; a file of a comment is the comment’s, and no part of the request. */
export async function authorsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Authors>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; of: string[]; labels: string[]; project: string[] }>`
    select id, coalesce(array_agg(distinct person_id) filter (where changes = 'it'), '{}') as of,
           coalesce(array_agg(distinct person_id) filter (where changes = 'labels'), '{}') as labels,
           coalesce(array_agg(distinct person_id) filter (where changes = 'project'), '{}') as project
    from (
      select j.subject_id as id, j.person_id,
             case j.operation when 'requests.label' then 'labels' when 'requests.move' then 'project' else 'it' end as changes
      from journal j
      where j.subject_kind = 'requests' and j.subject_id = any (${[...ids]}::text[]) and j.outcome = 'done'
        and (
          j.operation in ('requests.open', 'requests.change', 'requests.tick', 'requests.set-due-day',
                          'requests.move', 'attachments.add')
          or (j.operation = 'requests.label' and (j.facts ->> 'put' <> '' or j.facts ->> 'take' <> ''))
          or (j.operation = 'attachments.remove' and not exists (
                select from journal c
                where c.subject_kind = 'requests' and c.subject_id = j.subject_id and c.outcome = 'done'
                  and c.operation = 'requests.comment' and c.facts -> 'attachment' = j.facts -> 'attachment'))
        )
    ) done
    group by id`.execute(db)
  return new Map(rows.map(({ id, of, ...loose }) => [id, { of, loose }]))
}
