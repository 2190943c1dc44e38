/** Loaded before a server: at its end it writes how long its event loop was held up, in milliseconds, to a file. */
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const file = process.env['BENCH_LOOP_FILE']
if (isMainThread && file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  // What a process takes to load its own program is no page's fault.
  setTimeout(() => delay.enable(), 1500).unref()
  process.on('exit', () => {
    const of = (share: number): number => delay.percentile(share) / 1e6
    writeFileSync(file, JSON.stringify({ p99: of(99), p999: of(99.9), most: delay.max / 1e6 }))
  })
}
