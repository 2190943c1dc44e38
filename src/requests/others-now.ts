import type { Definition, Look, Ruling } from '#kernel'
import { peopleById } from '#people'
import type { RequestType } from './kinds/request-value.ts'
import type { Request } from './request.ts'
import { othersNow } from './rules/given.ts'
import { whoseByPage } from './whose.ts'

/** Whether it was noted that a request's page gives it to others since its answers were changed, and they still do not have it. */
export async function isOthersNow(
  look: Look,
  type: Definition<RequestType> | undefined,
  { fields, region, openedBy, assignees, ended }: Request,
  rulings: readonly Pick<Ruling, 'reason'>[],
): Promise<boolean> {
  if (!type || ended || !rulings.some(({ reason }) => reason.startsWith(othersNow))) return false
  const requester = (await peopleById(look.db, look.by, [openedBy.id])).get(openedBy.id)
  const { people } = await whoseByPage(look, type, { fields, region, requester })
  return people.some(({ id }) => assignees.every((one) => one.id !== id))
}
