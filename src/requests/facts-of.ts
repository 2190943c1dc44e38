import type { Facts } from '#kernel'
import type { Request } from './request.ts'

/** What rules may ask about. */
export interface Sort extends Pick<Request, 'fields' | 'type' | 'project' | 'projectId' | 'labels' | 'body'> {
  readonly region?: string | undefined
  readonly dueOn?: Temporal.PlainDate | undefined
}

/** What rules may speak of: the answers by the ids of their fields, and what the request is beside them, by the names of now. */
export const factsOf = (
  one: Omit<Sort, 'projectId'>,
  { type, team }: { readonly type: string | undefined; readonly team: string | undefined },
): Facts => ({
  ...one.fields,
  type: type ?? one.type?.name ?? null,
  project: one.project,
  region: one.region ?? null,
  team: team ?? null,
  labels: [...one.labels],
  'due-on': one.dueOn?.toString() ?? null,
  text: one.body,
})
