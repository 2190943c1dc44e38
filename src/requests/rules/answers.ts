import { nearestName, seenText, type FieldFault } from '#kernel'
import { fitsWhere, placeOf } from '#model'
import type { Field } from '../kinds/form.ts'
import type { Answer, Fields } from './answer.ts'

/** What was answered, and what is wrong or missing in it. */
export interface Answers {
  /** Each answer as the form takes it. */
  readonly fields: Fields
  readonly faults: readonly FieldFault[]
  /** Fields that must be answered and are not. */
  readonly lacking: readonly Field[]
}

export type GivenAnswers = Readonly<Record<string, unknown>>

/** The input's field that an answer stands in. */
export const answerField = (id: string): string => `answers.${id}`

const most = 20_000

/** Reads answers by the form: those that are not asked for, or that no such field takes, are told. */
export function readAnswers(form: readonly Field[], given: GivenAnswers): Answers {
  const fields: Record<string, Answer> = {}
  const faults: FieldFault[] = []
  const lacking: Field[] = []
  const fault = (id: string, message: string) => void faults.push({ field: answerField(id), message })
  for (const id of Object.keys(given).filter((one) => !form.some((field) => field.id === one)))
    fault(id, unknown(id, form))
  for (const field of form) {
    const asked = isAsked(field, fields)
    const said = saidIn(given[field.id])
    if (said.length === 0) {
      if (asked && field.required) lacking.push(field)
      continue
    }
    if (!asked) {
      fault(field.id, 'This is not asked with the answers above. Take it out, or change those.')
      continue
    }
    const read = valueOf(field, said)
    if ('fault' in read) fault(field.id, read.fault)
    else {
      fields[field.id] = read.value
      if (field.required && field.type === 'checkboxes' && said.length < field.options.length)
        lacking.push(field)
    }
  }
  return { fields, faults, lacking }
}

/** Whether a field is asked for with these answers before it. */
const isAsked = ({ where }: Field, fields: Fields): boolean =>
  where === undefined || fitsWhere(where, fields).fits

/** An answer in lines, as forms and programs send it; nothing is no line. */
function saidIn(given: unknown): readonly string[] {
  const all = Array.isArray(given) ? given : [given]
  return all
    .filter((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean')
    .map((one) => seenText(String(one)).trim())
    .filter((one) => one !== '')
}

type Read = { readonly value: Answer } | { readonly fault: string }

/** A text that stands there to be replaced: `[IDEA]`, `{idea}`. */
const placeholder = /^(?:\[[^\]]*\]|\{[^{}]*\})$/

function valueOf(field: Field, said: readonly string[]): Read {
  const text = said.join('\n')
  if (text.length > most) return { fault: `Use at most ${most.toLocaleString('en')} characters.` }
  if (placeholder.test(text)) return { fault: `Replace ${text} with your own words.` }
  switch (field.type) {
    case 'textarea':
      return { value: text }
    case 'input':
    case 'person':
      return text.includes('\n') ? { fault: 'Write this on one line.' } : { value: text }
    case 'dropdown':
    case 'checkboxes':
      return chosen(field, text.split('\n'))
    case 'date':
      return dayIn(text)
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? { value: Number(text) } : { fault: 'Write a number, like 60.' }
    case 'link':
      return isLink(text)
        ? { value: text }
        : { fault: 'Write a whole address, like https://example.org/talk.' }
    case 'yes-no':
      return /^(?:yes|true)$/i.test(text)
        ? { value: true }
        : /^(?:no|false)$/i.test(text)
          ? { value: false }
          : { fault: 'Say yes or no.' }
    case 'place': {
      const code = placeOf(text)
      return code === undefined
        ? { fault: `“${text}” is no country that we know. Write its name in English.` }
        : { value: code }
    }
  }
}

function chosen({ options, type, multiple }: Field, lines: readonly string[]): Read {
  const said = lines.map((line) => line.trim())
  const wrong = said.find((one) => !options.includes(one))
  if (wrong !== undefined) {
    const near = nearestName(wrong, options)
    return {
      fault:
        near === undefined
          ? `“${wrong}” cannot be chosen. There are ${options.join(', ')}.`
          : `“${wrong}” cannot be chosen. Did you mean ${near}?`,
    }
  }
  if (type === 'checkboxes' || multiple) return { value: [...new Set(said)] }
  return said.length === 1 ? { value: said[0] ?? '' } : { fault: 'Choose one.' }
}

function dayIn(text: string): Read {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text))
      return { value: Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() }
  } catch {
    // said below, with all other texts that are no day
  }
  return { fault: 'Write year, month and day, like 2027-02-01.' }
}

function isLink(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol)
}

function unknown(id: string, form: readonly Field[]): string {
  const ids = form.map((field) => field.id)
  const near = nearestName(id, ids)
  const none = `There is no field “${id.slice(0, 80)}”`
  if (near !== undefined) return `${none}. Did you mean ${near}?`
  return ids.length === 0 ? `${none}: this takes none.` : `${none}. There are ${ids.join(', ')}.`
}
