import { z } from 'zod'
import type { Context } from '../known.ts'
import type { KeyPath } from '../written.ts'

/** A number or range with its unit: `%`, a currency, or none. `from` equals `to` where it is one number. */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly unit?: string
}

/** `3`, `12–15 %`, `2,500 EUR`. */
export const amountWord = z.union([z.number(), z.string().trim().min(1)])

const figure = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const pattern = new RegExp(String.raw`^(${figure})(?:\s*(?:-|–|—|to)\s*(${figure}))?\s*(%|[A-Z]{3})?$`)
const numberIn = (text: string): number => Number(text.replaceAll(',', ''))
const currencies = new Set(Intl.supportedValuesOf('currency'))

/** The amount as written; tells of a text that is none, of a range the wrong way round, of a currency that does not exist. */
export function amount(context: Context, path: KeyPath, written: string | number): Amount {
  if (typeof written === 'number') return { from: written, to: written }
  const [, from, to, unit] = pattern.exec(written) ?? []
  if (from === undefined) {
    context.fault(path, `"${written}" is not an amount.`, 'Write it like 3, 12–15 % or 2,500 EUR.')
    return { from: 0, to: 0 }
  }
  const found = { from: numberIn(from), to: numberIn(to ?? from), ...(unit === undefined ? {} : { unit }) }
  if (found.to < found.from)
    context.fault(
      path,
      `the range ${written} ends below its beginning.`,
      `Write ${to}–${from}${unit ? ` ${unit}` : ''}.`,
    )
  if (unit !== undefined && unit !== '%' && !currencies.has(unit))
    context.fault(path, `"${unit}" is not a currency.`, 'Write its three letters, like EUR or USD.')
  return found
}

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })

/** `12–15 %`, `2,500 EUR`. */
export const sayAmount = ({ from, to, unit }: Amount): string =>
  `${figures.format(from)}${to === from ? '' : `–${figures.format(to)}`}${unit === undefined ? '' : ` ${unit}`}`
