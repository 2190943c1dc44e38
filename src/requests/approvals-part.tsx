import { Needs, needsOf } from '#approvals'
import { todayIn, type Look } from '#kernel'
import { asApprovalSubject } from './approval-subject.ts'
import type { Request } from './request.ts'
import { isOutside } from './rights.ts'

const world = { subjects: () => [asApprovalSubject] }

/** The approvals that a request needs, on its page: how each stands, or the way to ask for it. */
export async function approvalsPart(look: Look, { id, number, ended }: Request) {
  if (isOutside(look.by)) return undefined
  const needs = await needsOf(look, world, { kind: 'requests', id })
  if (needs.length === 0) return undefined
  return () => <Needs needs={needs} number={number} open={!ended} today={todayIn(look)} />
}
