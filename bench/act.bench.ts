import { actBenchmark } from './act-bench.ts'

export const act = actBenchmark('act', 'plan', 'Planning a campaign that takes a place')
