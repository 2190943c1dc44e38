import { identityOf, type Act, type Definition } from '#kernel'
import type { RequestType } from './kinds/request-value.ts'
import { request as kind } from './kinds/request.ts'
import { answerSaid, type Fields } from './rules/answer.ts'
import { ruleAfter } from './rules/rules.ts'
import { acceptedOf } from './accepted-store.ts'

/**
 * Notes where one comes without the request that its page has before it. What both are named for by their subjects has to be
 * the same: the consultation for an event comes after the guidance for that event.
 */
export async function judgeBefore(act: Act, type: Definition<RequestType>, fields: Fields): Promise<void> {
  const { after, slots } = type.value
  const first = after === undefined ? undefined : act.model.find(kind, after)
  const id = first && (await identityOf(act.db, kind.kind, first.name))
  if (!first || id === undefined) return
  const shared = slots.filter((slot) => first.value.slots.includes(slot))
  const isSame = (before: Fields) => shared.every((slot) => said(before[slot]) === said(fields[slot]))
  const all = await acceptedOf(act, id, act.by.id)
  if (!all.some((one) => isSame(one.fields))) act.rule(ruleAfter(type, first.title))
}

const said = (answer: Fields[string] | undefined): string => answerSaid(answer).trim().toLowerCase()
