import { z } from 'zod'
import type { FactKind } from './fact-kind.ts'

/** The columns of a kind's table, by the fields of its rows. */
export interface Columns {
  readonly all: readonly string[]
  /** Those without which no row is kept. */
  readonly needed: readonly string[]
}

/** Read from the schema of its rows; a field that takes nothing as well is not needed. */
export function columnsOf({ row }: Pick<FactKind, 'row'>): Columns {
  const shape: Readonly<Record<string, z.ZodType>> = row instanceof z.ZodObject ? row.shape : {}
  const needed = Object.entries(shape).filter(([, field]) => !field.safeParse(undefined).success)
  return { all: Object.keys(shape), needed: needed.map(([name]) => name) }
}
