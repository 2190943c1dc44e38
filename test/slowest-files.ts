import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1).padStart(7)

/** Says at the end of a run of many files which ten took longest, with what they import, and all of them together. */
export const slowestFiles: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    if (modules.length < 20) return
    const took = modules.map((module) => {
      const { collectDuration, duration } = module.diagnostic()
      return { name: relative(process.cwd(), module.moduleId), took: collectDuration + duration }
    })
    const all = took.reduce((sum, one) => sum + one.took, 0)
    const lines = took
      .toSorted((a, b) => b.took - a.took)
      .slice(0, 10)
      .map((one) => `${seconds(one.took)} s  ${one.name}`)
    process.stdout.write(
      `\nThe slowest files:\n${lines.join('\n')}\n${seconds(all)} s  all ${took.length}\n\n`,
    )
  },
}
