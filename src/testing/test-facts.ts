import { perform } from '#kernel'
import { contributed } from '../app.ts'
import type { TestDepartment } from './test-department.ts'

/** What came of one row, as a program reads it. */
export interface TestVerdict {
  readonly row: number
  readonly line?: number
  readonly id?: string
  readonly verdict: string
  readonly number?: number
  readonly handle?: string
  readonly faults?: readonly { readonly field: string; readonly message: string }[]
  readonly notes?: readonly { readonly field: string; readonly message: string }[]
  readonly outside?: readonly { readonly rule: string; readonly reason: string }[]
}

/** What came of a batch, as a program reads it. */
export interface TestBatch {
  readonly preview: boolean
  readonly recorded: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
  readonly notes: readonly string[]
  readonly rows: readonly TestVerdict[]
}

/** Sends facts as the administrator does unless told otherwise; rows, or CSV where a text is given. */
export async function sendFacts(
  { house, person }: TestDepartment,
  kind: string,
  rows: readonly unknown[] | string,
  { by = 'adaeze', key, ...more }: { by?: string; key?: string; source?: string; preview?: boolean } = {},
): Promise<TestBatch> {
  const operation = contributed.operations.find(({ name }) => name === 'facts.record')
  if (!operation) throw new Error('nobody records facts')
  const sent = typeof rows === 'string' ? { csv: rows } : { rows }
  const done = await perform(
    house,
    person(by),
    operation,
    { source: 'hubspot', kind, ...sent, ...more },
    { key },
  )
  // What a program reads is the JSON of the answer.
  return JSON.parse(JSON.stringify(done.result)) as TestBatch
}
