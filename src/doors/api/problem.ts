import { refusalSaid, type Refusal } from '#kernel'

/** RFC 9457 with what a refusal knows: kind, fields, the cited sentence and what would work. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly [more: string]: unknown
}

export const statusOf = { invalid: 422, forbidden: 403, missing: 404, conflict: 409 } as const

const titles = {
  invalid: 'Some of it does not fit',
  forbidden: 'Not open to you',
  missing: 'Not there',
  conflict: 'Not now',
} as const

/** The problem that a refusal is. */
export const problemOf = (refusal: Refusal): Problem => ({
  type: `/api#${refusal.kind}`,
  title: titles[refusal.kind],
  status: statusOf[refusal.kind],
  ...refusalSaid(refusal),
})

/** A fault of ours: nothing of its inside, and the id with which the log names it. */
export const faultProblem = (faultId: string): Problem => ({
  type: '/api#fault',
  title: 'Something broke here',
  status: 500,
  detail: 'It is our mistake, not yours. Nothing was changed.',
  faultId,
})
