/** What one run came to. */
export interface Measured {
  /** In the benchmark's unit. */
  readonly value: number
  /** Beside it, by name and unit: `{ 'p99 ms': 12 }`; shown as medians. */
  readonly also?: Readonly<Record<string, number>>
}

/** One of the two that are compared. */
export interface Side<World> {
  readonly name: string
  readonly run: (world: World) => Promise<Measured>
}

/** Two ways to the same end, run by turns on one machine: trust the ratio, not the figures. */
export interface Benchmark<World = unknown> {
  /** Also the name of its file: `bench/<name>.bench.ts`. */
  readonly name: string
  /** What is compared and why it is fair, in a sentence or two. */
  readonly about: string
  readonly unit: string
  /** Whether a higher value is the better one. */
  readonly better: 'more' | 'less'
  /** What the subject has to reach, as a ratio to the reference. */
  readonly reach?: number
  /** Pairs that count, after one that does not. */
  readonly rounds: number
  /** Why it cannot be run here, if it cannot. */
  readonly skip?: () => Promise<string | undefined>
  /** Makes what both sides stand on. */
  readonly open: () => Promise<World>
  readonly close: (world: World) => Promise<void>
  readonly reference: Side<World>
  readonly subject: Side<World>
}

/** Says a benchmark once, with the type of its world kept inside. */
export const benchmark = <World>(said: Benchmark<World>): Benchmark =>
  Object.freeze(said) as unknown as Benchmark
