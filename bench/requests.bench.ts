import { benchmark, type Measured } from './benchmark.ts'
import { bundled } from './bundled.ts'
import { percentile } from './figures.ts'
import type { ListWorld } from './list-world.ts'
import { closeFolder, openFolder } from './sample-house.ts'

const measured = (times: readonly number[]): Measured => ({
  value: percentile(times, 0.95),
  also: { 'p50 ms': percentile(times, 0.5), 'most ms': percentile(times, 1) },
})

export const requests = benchmark({
  name: 'requests',
  about:
    'Lists of 100,000 requests, 200 ways to filter them by state, label, assignee and words, alone and together, common and rare: the 95th percentile of `ask`, against that of the bare statements that the same questions sent. The aim is under 25 ms.',
  unit: 'ms at p95',
  better: 'less',
  rounds: 7,
  async open() {
    const folder = await openFolder()
    const { ListWorld: World } = (await bundled('list-world')) as { readonly ListWorld: typeof ListWorld }
    return { folder, world: await World.open(folder) }
  },
  async close({ folder, world }) {
    await world.close()
    await closeFolder(folder)
  },
  reference: { name: 'bare statements', run: async ({ world }) => measured(await world.replay()) },
  subject: { name: 'ask', run: async ({ world }) => measured(await world.ask()) },
})
