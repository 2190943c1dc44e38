import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'
import { slowestFiles } from './test/slowest-files.ts'
import { temporaryFolder } from './test/temporary-folder.ts'

process.env['TMPDIR'] ??= temporaryFolder()

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{src,test,bin,bench}/**/*.test.{ts,tsx}'],
    exclude: ['test/shape/**', 'node_modules/**'],
    // Test files share a worker's modules: reading those anew for each file took two thirds of the time.
    isolate: false,
    // They wait for processes and for PostgreSQL more than they reckon: two at a time, also on two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', slowestFiles],
    globalSetup: ['src/testing/cluster.ts', 'test/site.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What a page shows after a while: it ends as soon as it is there, and says so on a busy machine too.
    expect: { poll: { timeout: 10_000 } },
  },
})
