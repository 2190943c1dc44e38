import { actBenchmark } from './act-bench.ts'

export const submit = actBenchmark(
  'submit',
  'submit',
  'Opening a request with all its checks: its form, its due day, what is like it, whose it becomes, its labels, who hears of it',
)
