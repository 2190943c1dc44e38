import type { Request } from '../request.ts'
import type { RequestType } from '../kinds/request-value.ts'
import { readAnswers } from './answers.ts'
import { groupOf } from './rules.ts'

/** What a page asks for now that an open request, filed under an earlier text, does not have; empty where it fits. */
export function alteredFor(
  type: RequestType,
  request: Pick<Request, 'fields' | 'labels' | 'project' | 'dueOn'>,
): readonly string[] {
  const asked = Object.fromEntries(
    Object.entries(request.fields).filter(([id]) => type.form.some((field) => field.id === id)),
  )
  const { lacking, faults } = readAnswers(type.form, asked)
  const asksDay = type.due !== undefined && (type.due === 'required' || 'earliest' in type.due)
  const without = type.labels.filter((label) => {
    const group = groupOf(label)
    return !request.labels.some((one) => one === label || (group !== undefined && groupOf(one) === group))
  })
  return [
    ...lacking.map(({ label }) => `“${label.replace(/[.?]$/, '')}” is not answered`),
    ...faults.map(({ field }) => `the answer to “${nameOf(type, field)}” is none that can be given now`),
    ...(asksDay && !request.dueOn ? ['it has no due date'] : []),
    ...without.map((label) => `it does not carry “${label}”`),
    ...(type.needed && type.project !== request.project ? ['it is kept in another project'] : []),
    ...(type.needed ? [] : ['the page says that no request is needed']),
  ]
}

const nameOf = ({ form }: RequestType, field: string): string =>
  form.find(({ id }) => `answers.${id}` === field)?.label.replace(/[.?]$/, '') ?? field
