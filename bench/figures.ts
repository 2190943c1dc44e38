/** The middle of several runs, with the least and the most. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** Of an even number of values the median is the mean of the two in the middle. Throws for none. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const [least, most] = [sorted[0], sorted.at(-1)]
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  if (least === undefined || most === undefined) throw new Error('There is no median of no runs.')
  return { median: middle.reduce((sum, value) => sum + value, 0) / middle.length, least, most }
}

/** The value below which this share of all values lies, by nearest rank. Throws for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('There is no percentile of no runs.')
  return value
}

/** Three digits that count: `1,480`, `0.97`, `12.3`. */
export const inDigits = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: Math.abs(value) >= 1000 ? 4 : 3 }).format(value)
