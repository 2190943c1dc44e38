import { nearestName } from '#kernel'
import { z } from 'zod'
import type { Context } from '../known.ts'
import type { KeyPath } from '../written.ts'

/** An IANA name: `Europe/London`. */
export const zoneWord = z.string().min(1)

let all: readonly string[] | undefined
/** Made once: the list takes its time. */
const cities = (): readonly string[] => (all ??= Intl.supportedValuesOf('timeZone'))
const abbreviations = /^([A-Z]{2,5}|(UTC|GMT)?[+-]\d.*)$/

/** The zone in its canonical case; tells of one that is none, or that says nothing of summer time. */
export function zone(context: Context, path: KeyPath, written: string): string {
  if (written === 'UTC') return written
  if (!written.includes('/') || abbreviations.test(written)) {
    const city = cities().find((name) =>
      name.toLowerCase().endsWith(`/${written.toLowerCase().replaceAll(' ', '_')}`),
    )
    const mend = city ? `Write ${city}.` : 'Write area and city, like Europe/London.'
    context.fault(path, `"${written}" is not the name of a time zone.`, mend)
    return written
  }
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone === 'UTC'
      ? written
      : known(written)
  } catch {
    const near = nearestName(written, cities())
    context.fault(
      path,
      `"${written}" is not the name of a time zone.`,
      near ? `Did you mean "${near}"?` : 'Write area and city, like Europe/London.',
    )
    return written
  }
}

const known = (written: string): string =>
  cities().find((name) => name.toLowerCase() === written.toLowerCase()) ?? written

/** `New York time`. */
export const sayZone = (zone: string): string =>
  `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`
