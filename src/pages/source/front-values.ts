import type { Fault } from '../finding.ts'

/** What one of the languages made of a page's front matter. */
export interface FrontValues {
  readonly values: Readonly<Record<string, unknown>>
  /** Lines as in the file. */
  readonly faults: readonly Fault[]
  /** False where it is words and no list of keys. */
  readonly isMap: boolean
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
