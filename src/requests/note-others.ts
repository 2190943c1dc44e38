import type { Act, Definition, Person } from '#kernel'
import type { RequestType } from './kinds/request-value.ts'
import type { Request } from './request.ts'
import { ruleOthersNow } from './rules/given.ts'
import { whoseByPage } from './whose.ts'

/** Notes where the page gives a request to others by its answers and region now than by those before, and they do not have it. */
export async function noteOthers(
  act: Act,
  type: Definition<RequestType>,
  requester: Person | undefined,
  { before, after }: { readonly before: Request; readonly after: Request },
): Promise<void> {
  const by = ({ fields, region }: Request) => whoseByPage(act, type, { fields, region, requester })
  const [then, now] = [await by(before), await by(after)]
  const ids = now.people.map(({ id }) => id)
  const has = (id: string): boolean => before.assignees.some((one) => one.id === id)
  if (now.said === undefined || ids.every(has)) return
  if (then.people.map(({ id }) => id).join() !== ids.join())
    act.rule(ruleOthersNow(type, now.said, now.people))
}
