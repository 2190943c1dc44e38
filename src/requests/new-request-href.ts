import type { OpenInput } from './open-input.ts'
import type { Answer } from './rules/answer.ts'

/** The address that opens the form as it was filled in. */
export function newRequestHref({ answers = {}, ...wanted }: Partial<OpenInput>): string {
  const plain = Object.entries(wanted).map(([key, value]) => [key, said(value)])
  const answered = Object.entries(answers).map(([id, value]) => [`answers.${id}`, said(value)])
  const query = [...plain, ...answered].flatMap(([key = '', value = '']) =>
    value === '' ? [] : [[key, value]],
  )
  return `/-/requests/new?${new URLSearchParams(query).toString()}`
}

const said = (value: Answer | undefined): string =>
  value === undefined ? '' : typeof value === 'object' ? value.join('\n') : String(value)
