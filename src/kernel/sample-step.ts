import type { Operation } from './operation.ts'

/** One act of the sample's past, done through the same door as any other. */
export interface SampleStep {
  /** Days before the sample's today. */
  readonly daysAgo: number
  /** Handle of who does it. */
  readonly by: string
  readonly operation: Operation
  readonly input: (today: Temporal.PlainDate) => Readonly<Record<string, unknown>>
  /** True where the rules of that day refuse it: the sample shows that too. */
  readonly refused?: boolean
}
