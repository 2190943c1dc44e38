import type { Benchmark, Measured } from './benchmark.ts'
import { spread, type Spread } from './figures.ts'

/** One side's runs. */
export interface SideResult {
  readonly name: string
  readonly value: Spread
  /** Medians of what was measured beside it. */
  readonly also: Readonly<Record<string, number>>
}

/** What a benchmark came to. */
export interface Result {
  readonly benchmark: Pick<Benchmark, 'name' | 'about' | 'unit' | 'better' | 'reach' | 'rounds'>
  readonly reference: SideResult
  readonly subject: SideResult
  /** Subject to reference, pair by pair, so that a machine that slows down slows both of a pair. */
  readonly ratio: Spread
}

/** Runs the sides by turns: one pair to warm up, then as many as the benchmark says. Closes what it opened. */
export async function runBenchmark(
  benchmark: Benchmark,
  tell: (round: string) => void = () => {},
): Promise<Result> {
  const world = await benchmark.open()
  try {
    const reference: Measured[] = []
    const subject: Measured[] = []
    for (let round = 0; round <= benchmark.rounds; round++) {
      const [a, b] = [await benchmark.reference.run(world), await benchmark.subject.run(world)]
      tell(`${round === 0 ? 'warm-up' : `round ${round}`}: ${a.value} and ${b.value} ${benchmark.unit}`)
      if (round === 0) continue
      reference.push(a)
      subject.push(b)
    }
    return {
      benchmark,
      reference: sideResult(benchmark.reference.name, reference),
      subject: sideResult(benchmark.subject.name, subject),
      ratio: spread(subject.map(({ value }, pair) => value / (reference[pair]?.value ?? Number.NaN))),
    }
  } finally {
    await benchmark.close(world)
  }
}

function sideResult(name: string, runs: readonly Measured[]): SideResult {
  const names = [...new Set(runs.flatMap(({ also = {} }) => Object.keys(also)))]
  const medians = names.map(
    (figure) => [figure, spread(runs.flatMap(({ also }) => also?.[figure] ?? [])).median] as const,
  )
  return { name, value: spread(runs.map(({ value }) => value)), also: Object.fromEntries(medians) }
}

/** Whether the subject is where it has to be; true where nothing is asked. */
export const reached = ({ benchmark: { reach, better }, ratio }: Result): boolean =>
  reach === undefined || (better === 'more' ? ratio.median >= reach : ratio.median <= reach)
