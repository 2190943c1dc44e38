import type { Act, FieldFault } from '#kernel'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { versionOf, type Text } from './changing-store.ts'
import type { Request } from './request.ts'
import type { Answer, Fields } from './rules/answer.ts'
import { answerField, type GivenAnswers } from './rules/answers.ts'
import { mergedText, mergedValue } from './rules/merged.ts'

/** What somebody wants it to say; what they leave out stays. */
interface Wanted {
  readonly version?: number | undefined
  readonly subject?: string | undefined
  readonly body?: string | undefined
  readonly answers?: GivenAnswers | undefined
  /** Answers that are left out were taken out. */
  readonly whole?: boolean | undefined
}

/** What it is to say, before it is judged. */
export interface SaidNow {
  readonly subject: string
  readonly body: string
  readonly answers: GivenAnswers
}

/**
 * What a request is to say after a change by somebody who saw one of its versions: field by field, so that what others
 * changed meanwhile stays. Where both changed the same, it is asked, with what stands there now.
 */
export async function saidNow(act: Act, request: Request, wanted: Wanted): Promise<SaidNow> {
  const seen = wanted.version === undefined || wanted.version >= request.version ? undefined : wanted.version
  const old = seen === undefined ? undefined : await versionOf(act.db, request.id, seen)
  const base: Text = old ?? request
  const clashes: FieldFault[] = []
  const clash = (field: string, now: string): void => {
    clashes.push({
      field,
      message: `${old?.changedBy ?? 'Somebody'} changed this meanwhile. It says now: ${now}`,
    })
  }
  const subject = mergedValue(base.subject, wanted.subject ?? base.subject, request.subject)
  if ('clash' in subject) clash('subject', request.subject)
  const body = mergedText(base.body, wanted.body ?? (wanted.whole ? '' : base.body), request.body)
  if ('clash' in body) clash('body', request.body)
  const answers: Record<string, unknown> = {}
  for (const id of idsOf(base.fields, request.fields, wanted.answers ?? {})) {
    const given = wanted.answers?.[id]
    const mine =
      given === undefined ? (wanted.whole ? undefined : base.fields[id]) : alike(base.fields[id], given)
    const merged = mergedValue<unknown>(base.fields[id], mine, request.fields[id])
    if ('clash' in merged) clash(answerField(id), JSON.stringify(request.fields[id] ?? ''))
    else if (merged.value !== undefined) answers[id] = merged.value
  }
  if (clashes.length > 0)
    throw changedMeanwhile('Somebody else changed the same just now.', clashes, request.version)
  return {
    subject: 'value' in subject ? subject.value : request.subject,
    body: 'value' in body ? body.value : request.body,
    answers,
  }
}

const idsOf = (...all: readonly object[]): readonly string[] => [
  ...new Set(all.flatMap((one) => Object.keys(one))),
]

/** A form sends text: an answer that says the same as before in text is the same. */
function alike(before: Answer | undefined, given: unknown): unknown {
  const text = (value: unknown): string =>
    Array.isArray(value) ? value.join('\n') : value === true ? 'yes' : value === false ? 'no' : String(value)
  return before !== undefined && text(before) === text(given) ? before : given
}

/** Answers to fields that its form does not ask any more: they stay as they are, and are not judged. */
export function splitByForm(form: readonly { readonly id: string }[], answers: GivenAnswers, before: Fields) {
  const asked = new Set(form.map(({ id }) => id))
  const given = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id) || !(id in before)))
  const kept = Object.fromEntries(Object.entries(before).filter(([id]) => !asked.has(id)))
  return { given, kept }
}
