import { groupOf } from '#labels'
import { given, named, otherwise, whoOf, type Context } from '#model'
import { byChoice } from './by-choice.ts'
import { dueOf } from './due.ts'
import { fieldsOf, type Field } from './form.ts'
import { claimsOf } from './request-sentence.ts'
import type { WrittenRequest } from './request-schema.ts'
import type { RequestType } from './request-value.ts'

/** The type that a block says; what is missing or contradicts itself is told with its place. */
export function compileRequest(written: WrittenRequest, context: Context): RequestType {
  if (written.needed === false) return notNeeded(written, context)
  for (const key of ['subject', 'project', 'form'] as const)
    if (written[key] === undefined)
      context.fault([], `"${key}" is missing.`, 'Add it; or write needed: false where no request is needed.')
  const form = fieldsOf(context, written.form ?? [])
  const { assign, channel, confidential = false } = written
  const asked = {
    needed: true,
    subject: written.subject ?? '',
    slots: slotsOf(context, written.subject ?? '', form),
    project: written.project === undefined ? '' : named(context, 'project', ['project'], written.project),
    labels: labelsOf(context, written.labels ?? []),
    assign: assign === undefined || isByChoice(assign) ? [] : whoOf(context, ['assign'], assign),
    routes: isByChoice(assign)
      ? byChoice(context, 'assign', assign, form, (one, path) => whoOf(context, path, one))
      : undefined,
    askedBy: written['asked-by'] === undefined ? [] : whoOf(context, ['asked-by'], written['asked-by']),
    due: written.due === undefined ? undefined : dueOf(context, written.due),
    lookForSimilar: written['look-for-similar'] ?? [],
    after: written.after === undefined ? undefined : named(context, 'request', ['after'], written.after),
    confidential: confidential !== false,
    readBy: typeof confidential === 'boolean' ? [] : whoOf(context, ['confidential'], confidential),
    channel: typeof channel === 'string' ? channel : undefined,
    channels: isByChoice(channel) ? byChoice(context, 'channel', channel, form, (one) => one) : undefined,
    form,
    note: written.note,
  }
  const bound = given(asked)
  const consequence =
    written.otherwise === undefined
      ? (context.verb(claimsOf({ ...bound, otherwise: 'refuse' }, context.known, titleOf(written))) ??
        'refuse')
      : otherwise(context, ['otherwise'], written.otherwise)
  return { ...bound, otherwise: consequence }
}

/** The page says that nobody has to ask: whatever else stood there would ask all the same. */
function notNeeded(written: WrittenRequest, context: Context): RequestType {
  const own = new Set(['name', 'title', 'needed', 'note', 'owner', 'formerly', 'quotes'])
  for (const key of Object.keys(written).filter((one) => !own.has(one)))
    context.fault([key], `where no request is needed, "${key}" has nothing to say.`, 'Take the line away.')
  return given({
    needed: false,
    subject: '',
    slots: [],
    project: '',
    labels: [],
    assign: [],
    askedBy: [],
    lookForSimilar: [],
    confidential: false,
    readBy: [],
    form: [],
    otherwise: 'say so' as const,
    note: written.note,
  })
}

const titleOf = ({ name, title }: WrittenRequest): string => title ?? name.replaceAll('-', ' ')

const isByChoice = <Value>(
  written: string | string[] | Record<string, Value> | undefined,
): written is Record<string, Value> => typeof written === 'object' && !Array.isArray(written)

function slotsOf(context: Context, subject: string, form: readonly Field[]): readonly string[] {
  const ids = form.map(({ id }) => id)
  const slots = [...subject.matchAll(/\{([^{}]*)\}/g)].map((found) => (found[1] ?? '').trim())
  if (/[{}]/.test(subject.replaceAll(/\{[^{}]*\}/g, '')))
    context.fault(['subject'], 'a brace in the subject is not closed.', 'Write each slot as {id of a field}.')
  for (const slot of slots.filter((one) => !ids.includes(one)))
    context.unknown(['subject'], 'field', slot, ids)
  return slots
}

function labelsOf(context: Context, written: readonly string[]): readonly string[] {
  const labels = written.map((label, at) => named(context, 'label', ['labels', at], label))
  labels.forEach((label, at) => {
    const group = groupOf(label)
    const other = labels
      .slice(0, at)
      .find((one) => one === label || (group !== undefined && one.startsWith(`${group}::`)))
    if (other === label) context.fault(['labels', at], `"${label}" stands here twice.`, 'Keep one of them.')
    else if (other)
      context.fault(
        ['labels', at],
        `"${label}" and "${other}" are of one group.`,
        'A request carries one of them at a time.',
      )
  })
  return labels
}
