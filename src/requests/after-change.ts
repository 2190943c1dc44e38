import type { Act, Definition, Person } from '#kernel'
import type { Text } from './changing-store.ts'
import type { RequestType } from './kinds/request-value.ts'
import { mustMayAsk } from './may-ask.ts'
import type { Request } from './request.ts'
import type { Fields } from './rules/answer.ts'
import { answerField } from './rules/answers.ts'
import { regionOf } from './whose.ts'

interface Changed {
  readonly request: Request
  readonly type: Definition<RequestType> | undefined
  /** Whoever opened it. */
  readonly requester: Person | undefined
}

/**
 * A request as it is with what it is to say now, and of the region that this answers. Where that is another one, it is judged
 * again who may ask there: whoever opened it, or whoever changes it.
 */
export async function afterChange(
  act: Act,
  { request, type, requester }: Changed,
  after: Text,
): Promise<Request> {
  const { region: before, ...same } = request
  const { subject, body, fields } = after
  const answered = request.fields['region'] !== fields['region']
  const region = answered ? await regionOf(act, fields, requester ?? {}) : before
  if (type && region !== before)
    await mustMayAsk(act, type, {
      region,
      askers: requester ? [requester, act.by] : [act.by],
      field: answerField('region'),
      wanted: { type: type.name, answers: writable(fields), body },
    })
  return { ...same, subject, body, fields, ...(region !== undefined && { region }) }
}

const writable = (fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, typeof value === 'object' ? [...value] : value]),
  )
