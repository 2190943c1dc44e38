import type { OpenInput } from './open-input.ts'

/** The address that opens the form as it was filled in. */
export function newRequestHref({ answers = {}, ...wanted }: Partial<OpenInput>): string {
  const plain = Object.entries(wanted).map(([key, value]) => [key, said(value)])
  const answered = Object.entries(answers).map(([id, value]) => [`answers.${id}`, said(value)])
  const query = [...plain, ...answered].flatMap(([key = '', value = '']) => (value === '' ? [] : [[key, value]]))
  return `/-/requests/new?${new URLSearchParams(query).toString()}`
}

const said = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : value === undefined ? '' : String(value)
