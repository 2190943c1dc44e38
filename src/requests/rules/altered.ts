import { groupOf } from '#labels'
import type { Request } from '../request.ts'
import type { RequestType } from '../kinds/request-value.ts'
import { readAnswers } from './answers.ts'

/** What a request lacks with leave: its page let it pass, or somebody took it away. */
export interface LetPass {
  /** Ids of fields. */
  readonly answers: readonly string[]
  readonly day: boolean
  readonly labels: readonly string[]
  readonly moved: boolean
}

const nothing: LetPass = { answers: [], day: false, labels: [], moved: false }

/** What a page asks for now that an open request, filed under an earlier text, does not have; empty where it fits. */
export function alteredFor(
  type: RequestType,
  request: Pick<Request, 'fields' | 'labels' | 'project' | 'dueOn'>,
  passed: LetPass = nothing,
): readonly string[] {
  const asked = Object.fromEntries(
    Object.entries(request.fields).filter(([id]) => type.form.some((field) => field.id === id)),
  )
  const { lacking: all, faults } = readAnswers(type.form, asked)
  const lacking = all.filter(({ id }) => !passed.answers.includes(id))
  const asksDay = type.due !== undefined && (type.due === 'required' || 'earliest' in type.due)
  const without = type.labels.filter((label) => {
    if (passed.labels.includes(label)) return false
    const group = groupOf(label)
    return !request.labels.some((one) => one === label || (group !== undefined && groupOf(one) === group))
  })
  return [
    ...lacking.map(({ label }) => `“${label.replace(/[.?]$/, '')}” is not answered`),
    ...faults.map(({ field }) => `the answer to “${nameOf(type, field)}” is none that can be given now`),
    ...(asksDay && !request.dueOn && !passed.day ? ['it has no due date'] : []),
    ...without.map((label) => `it does not carry “${label}”`),
    ...(type.needed && type.project !== request.project && !passed.moved
      ? ['it is kept in another project']
      : []),
    ...(type.needed ? [] : ['the page says that no request is needed']),
  ]
}

const nameOf = ({ form }: RequestType, field: string): string =>
  form.find(({ id }) => `answers.${id}` === field)?.label.replace(/[.?]$/, '') ?? field
