import { given, named, phraseWord, sayList, type Context, type Known, type Subject } from '#model'
import { z } from 'zod'
import type { Approval, Effect } from './approval-value.ts'

/** What is done when it is given, as a block writes it. */
export const effectWord = z.strictObject({
  put: z
    .union([phraseWord, z.array(phraseWord).min(1)])
    .optional()
    .describe('Labels that are put on it.'),
  state: phraseWord.optional().describe('What becomes of it: `accepted` or `closed`.'),
})

/** The effect that a block names, in words of what it is of; tells of what cannot be done with that. */
export function effectOf(
  context: Context,
  { put = [], state }: z.output<typeof effectWord>,
  of: Subject | undefined,
): Effect {
  const { puts, states = [] } = of?.effects ?? {}
  if (of && !of.effects)
    context.fault(
      ['effect'],
      `nothing is done with ${of.name} when they are approved: they go on.`,
      'Take the line away.',
    )
  else if (of && state !== undefined && !states.includes(state))
    context.unknown(['effect', 'state'], 'state', state, states)
  const list = typeof put === 'string' ? [put] : put
  const path = (at: number) => ['effect', 'put', ...(typeof put === 'string' ? [] : [at])]
  return given({
    put: puts === undefined ? list : list.map((one, at) => named(context, puts, path(at), one)),
    state,
  })
}

/** ` Then it is accepted and carries mktg-status::plan.` */
export function sayEffect({ effect, of }: Approval, known: Known): string {
  if (!effect) return ''
  const puts = known.subjects.find(({ name }) => name === of)?.effects?.puts ?? ''
  const parts = [
    ...(effect.state === undefined ? [] : [`is ${effect.state}`]),
    ...(effect.put.length === 0
      ? []
      : [`carries ${sayList(effect.put.map((one) => known.title(puts, one)))}`]),
  ]
  return parts.length === 0 ? '' : ` Once approved, it ${sayList(parts)}.`
}
