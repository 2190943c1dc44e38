import { z } from 'zod'
import type { Context } from '../known.ts'
import type { KeyPath } from '../written.ts'
import { numberOfWords } from '../prose/number-words.ts'

/** A length of time in the unit its author chose; a business day depends on the place, so it is never turned into hours. */
export interface Span {
  readonly count: number
  readonly unit: 'minute' | 'hour' | 'business day' | 'day' | 'week' | 'month' | 'year'
}

/** `50 minutes`, `5 business days`, `6 weeks`. */
export const spanWord = z.string().min(1)

const pattern = /^(\S+(?: dozen)?) (minute|hour|business day|working day|day|week|month|year)s?$/i

/** The span that a text says; undefined where it says none. */
export function readSpan(written: string): Span | undefined {
  const [, count = '', unit = ''] = pattern.exec(written.trim()) ?? []
  const number = /^\d+$/.test(count) ? Number(count) : undefined
  if (number === undefined) return undefined
  return { count: number, unit: unit.toLowerCase().replace('working', 'business') as Span['unit'] }
}

/** The span as written; tells of a text that is none. */
export function span(context: Context, path: KeyPath, written: string): Span {
  const found = readSpan(written)
  if (found) return found
  const [first = '', ...rest] = written.split(' ')
  const inDigits = numberOfWords(first)
  const mend =
    inDigits === undefined
      ? 'Write it like 5 business days, or 6 weeks.'
      : `Write ${[inDigits, ...rest].join(' ')}.`
  context.fault(path, `"${written}" is not a length of time.`, mend)
  return { count: 0, unit: 'day' }
}

/** `1 week`, `5 business days`. */
export const saySpan = ({ count, unit }: Span): string => `${count} ${unit}${count === 1 ? '' : 's'}`
