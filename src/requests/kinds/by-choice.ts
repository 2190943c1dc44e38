import type { Context } from '#model'
import type { Field } from './form.ts'
import type { ByChoice } from './request-value.ts'

/**
 * What a block says choice by choice, tied to the field of the form that has these choices. Every one of them needs its
 * line, so that whatever is chosen leads somewhere.
 */
export function byChoice<Written, Value>(
  context: Context,
  key: string,
  written: Readonly<Record<string, Written>>,
  form: readonly Field[],
  read: (one: Written, path: readonly PropertyKey[]) => Value,
): ByChoice<Value> | undefined {
  const named = Object.keys(written)
  const fields = form.filter(({ type, multiple }) => type === 'dropdown' && !multiple)
  const having = fields.filter(({ options }) => named.every((one) => options.includes(one)))
  const [field, another] = having.length > 0 ? having : nearest(fields, named)
  if (!field) {
    context.fault(
      [key],
      `no field of the form has the choices ${named.join(', ')}.`,
      'Add a dropdown with these options.',
    )
    return undefined
  }
  if (another && having.length > 1) {
    context.fault(
      [key],
      `the fields "${field.id}" and "${another.id}" both have these choices.`,
      'Word them differently.',
    )
    return undefined
  }
  for (const one of named)
    if (!field.options.includes(one))
      context.unknown([key, one], `choice of "${field.id}"`, one, field.options)
  for (const option of field.options)
    if (!named.includes(option))
      context.fault([key], `"${option}" of the field "${field.id}" has no line here.`, `Add ${option}: …`)
  return {
    field: field.id,
    of: Object.fromEntries(Object.entries(written).map(([one, value]) => [one, read(value, [key, one])])),
  }
}

/** The field that has most of the choices: of a misspelt one it is told there. */
const nearest = (fields: readonly Field[], named: readonly string[]): readonly Field[] =>
  fields
    .filter(({ options }) => named.some((one) => options.includes(one)))
    .toSorted((a, b) => shared(b, named) - shared(a, named))
    .slice(0, 1)

const shared = ({ options }: Field, named: readonly string[]): number =>
  named.filter((one) => options.includes(one)).length
