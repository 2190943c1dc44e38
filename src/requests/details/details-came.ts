import { dayAt, everNamed, type Act, type Definition, type Facts } from '#kernel'
import { peopleById } from '#people'
import { setDue } from '../changing-store.ts'
import { daysOf } from '../days-of.ts'
import { project } from '../kinds/project.ts'
import type { RequestType } from '../kinds/request-value.ts'
import type { Request } from '../request.ts'
import { ruleRestart } from '../rules/rule-restart.ts'
import { wantNoDetails } from './details-store.ts'

/**
 * Whether what is done now is what a request waited for: of a question anything that whoever opened it says or changes, of a
 * form that was sent without answers the last of these.
 */
export const isAnswered = (
  { by }: Act,
  { wanted, openedBy }: Request,
  { lacks = true }: { readonly lacks?: boolean } = {},
): boolean => wanted !== undefined && (wanted.comment === undefined ? !lacks : by.id === openedBy.id)

/**
 * It waits for whoever asked no longer, and the days that its page counts begin anew: a day that is earlier than these allow
 * moves. Answers the facts of the entry where it does.
 */
export async function detailsCame(
  act: Act,
  request: Request,
  type: Definition<RequestType> | undefined,
): Promise<Facts> {
  await wantNoDetails(act.db, request.id)
  if (!type) return {}
  const people = await peopleById(
    act.db,
    act.by,
    request.assignees.map(({ id }) => id),
  )
  const where = (await everNamed(act, project)).get(request.projectId)
  const { zone, holidays } = await daysOf(act, { people: [...people.values()], project: where })
  const ruling = ruleRestart(type, { due: request.dueOn, today: dayAt(act.now, zone), holidays })
  if (!ruling) return {}
  act.rule(ruling.ruling)
  await setDue(act.db, request.id, ruling.first)
  return { due: ruling.first.toString(), from: request.dueOn?.toString() ?? null }
}
