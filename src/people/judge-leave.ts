import type { FieldFault } from '#kernel'

/** A leave as somebody asks for it; `until` is the day back. */
export interface AskedLeave {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

/** Who is named to stand in, as far as that handle leads to somebody. */
interface NamedStandIn {
  readonly id: string
  readonly name: string
  readonly left: boolean
}

/** What a leave is held against. */
interface AroundLeave<Other extends AskedLeave> {
  readonly personId: string
  /** By their own zone. */
  readonly today: Temporal.PlainDate
  /** Their other leaves. */
  readonly others: readonly Other[]
  /** Undefined where nobody is named, null where nobody has that handle. */
  readonly standIn: NamedStandIn | null | undefined
}

/** What is said where the days or the names of others come in: a file is answered without them, they are private. */
interface Words<Other> {
  readonly away: (other: Other) => string
  readonly nobody: string
  readonly left: (name: string) => string
}

/** What a file is told. */
export const wordsForFiles: Words<AskedLeave> = {
  away: () => 'They are away then already. Choose other days, or end that first.',
  nobody: 'Nobody here has the handle that is named to stand in.',
  left: () => 'Who is named to stand in has left. Name somebody who works here.',
}

/** Holds a leave against the day it is, the person's others and whoever stands in; answers what does not fit. */
export function judgeLeave<Other extends AskedLeave>(
  leave: AskedLeave,
  around: AroundLeave<Other>,
  words: Words<Other>,
): readonly FieldFault[] {
  return [daysFault(leave, around, words), standInFault(around, words)].filter((fault) => fault !== undefined)
}

const { compare } = Temporal.PlainDate

function daysFault<Other extends AskedLeave>(
  { from, until }: AskedLeave,
  { today, others }: AroundLeave<Other>,
  { away }: Words<Other>,
): FieldFault | undefined {
  if (compare(from, until) >= 0)
    return { field: 'until', message: 'The day back is not after the first day away. Write a later one.' }
  if (compare(until, today) <= 0)
    return { field: 'until', message: 'This is over already. Write the day of the coming return.' }
  const over = others.find((one) => compare(one.from, until) < 0 && compare(from, one.until) < 0)
  return over && { field: 'from', message: away(over) }
}

function standInFault<Other extends AskedLeave>(
  { standIn, personId }: AroundLeave<Other>,
  words: Words<Other>,
): FieldFault | undefined {
  const fault = (message: string): FieldFault => ({ field: 'standIn', message })
  if (standIn === undefined) return undefined
  if (standIn === null) return fault(words.nobody)
  if (standIn.left) return fault(words.left(standIn.name))
  return standIn.id === personId ? fault('Nobody stands in for themselves. Name somebody else.') : undefined
}
