import { invalid, type Act, type Definition, type FieldFault } from '#kernel'
import { sayPlace } from '#model'
import { personNamed } from '#people'
import type { Field } from './kinds/form.ts'
import type { RequestType } from './kinds/request-value.ts'
import { answerSaid, type Answer, type Fields } from './rules/answer.ts'
import { answerField, readAnswers, type GivenAnswers } from './rules/answers.ts'
import { ruleAnswers, tookReason } from './rules/rules.ts'
import { longestSubject, slotsIn, subjectOf } from './rules/subject.ts'

/** What a request of a type says: its answers, and the subject made from them. */
export interface SaidIn {
  readonly subject: string
  readonly fields: Fields
  /** It lacks answers, and a reason that was given let that pass. */
  readonly excused: boolean
  /** It was let pass without answers that its form asks for. */
  readonly lacks: boolean
}

interface Written {
  readonly subject?: string | undefined
  readonly answers?: GivenAnswers | undefined
  readonly excuse?: string | undefined
  /** What it said when a reason was taken for what it lacked: what lacks as it did then needs no other. */
  readonly excusedAs?: Fields | undefined
}

/**
 * Reads what is said in a request of a type and judges it: all that does not fit is told at once, with the paragraph where
 * something is missing that this asks for.
 */
export async function saidInType(
  act: Act,
  type: Definition<RequestType>,
  { subject, answers = {}, excuse, excusedAs }: Written,
): Promise<SaidIn> {
  const slots = subject === undefined ? {} : slotsOf(type, subject)
  const { fields: read, faults, lacking } = readAnswers(type.value.form, { ...slots, ...answers })
  const { fields, faults: unknown } = await withPeople(act, type.value, read)
  const all = [...faults, ...unknown]
  const reasoned = excuse !== undefined || (excusedAs !== undefined && lackedThen(type, excusedAs, lacking))
  const ruling = ruleAnswers(type, lacking, reasoned)
  if (all.length > 0 || (ruling?.outcome === 'refused' && type.value.otherwise === 'refuse')) {
    const refusal = invalid([
      ...all,
      ...lacking.map(({ id, label }) => ({ field: answerField(id), message: `Answer this: ${label}` })),
    ])
    throw ruling && all.length === 0 ? refusal.withRuling(ruling) : refusal
  }
  if (ruling) act.rule(ruling)
  const made = subjectOf(type.value, inWords(type.value, fields))
  if (made.length > longestSubject)
    throw invalid([
      {
        field: answerField(type.value.slots[0] ?? ''),
        message: `The subject has ${made.length} characters. Use at most ${longestSubject}.`,
      },
    ])
  return { subject: made, fields, excused: tookReason(type, ruling), lacks: lacking.length > 0 }
}

/** Whether all that lacks was lacking with these answers, too. */
function lackedThen({ value }: Definition<RequestType>, then: Fields, lacking: readonly Field[]): boolean {
  const before = new Set(readAnswers(value.form, then).lacking.map(({ id }) => id))
  return lacking.every(({ id }) => before.has(id))
}

/** Answers as a subject says them: countries by name. */
const inWords = ({ form }: RequestType, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [
      id,
      form.find((field) => field.id === id)?.type === 'place' ? sayPlace(answerSaid(value)) : value,
    ]),
  )

/** The answers that a written subject holds; one that is not as the page says is told as it should be. */
export function slotsOf({ value, title }: Definition<RequestType>, written: string): GivenAnswers {
  const found = slotsIn(value, written)
  if (!found)
    throw invalid([
      { field: 'subject', message: `The subject of ${title} is “${value.subject}”. Write it like that.` },
    ])
  if (!found.exact)
    throw invalid([{ field: 'subject', message: `Write it as “${subjectOf(value, found.fields)}”.` }])
  return found.fields
}

/** People who were answered, as the persons they are. */
async function withPeople(act: Act, { form }: RequestType, fields: Fields) {
  const found: Record<string, Answer> = { ...fields }
  const faults: FieldFault[] = []
  for (const { id, type } of form) {
    const said = fields[id]
    if (type !== 'person' || typeof said !== 'string') continue
    const person = await personNamed(act, said.replace(/^@/, ''))
    if ('fault' in person) faults.push({ field: answerField(id), message: person.fault })
    else found[id] = person.handle
  }
  return { fields: found, faults }
}
