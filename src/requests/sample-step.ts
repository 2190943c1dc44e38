import type { Operation, SampleStep } from '#kernel'
import { commentOnRequest } from './comment-on-request.ts'
import { openRequest } from './open-request.ts'

type Input = Readonly<Record<string, unknown>>

/** What somebody of the sample did so many days ago. */
export const step = (
  daysAgo: number,
  by: string,
  operation: Operation,
  input: Input | ((today: Temporal.PlainDate) => Input),
): SampleStep => ({
  daysAgo,
  by,
  operation,
  input: typeof input === 'function' ? input : () => input,
})

/** Opens one of a type; `due` lies so many days from today. */
export const asked = (
  daysAgo: number,
  by: string,
  type: string,
  answers: Input,
  { due, ...more }: Input & { readonly due?: number } = {},
): SampleStep =>
  step(daysAgo, by, openRequest, (today) => ({
    type,
    answers,
    ...(due !== undefined && { due: today.add({ days: due }).toString() }),
    ...more,
  }))

/** Says something about one. */
export const said = (daysAgo: number, by: string, number: number, body: string): SampleStep =>
  step(daysAgo, by, commentOnRequest, { number, body })
