import type { ActWorld } from './act-world.ts'
import { benchmark, type Benchmark } from './benchmark.ts'
import { bundled } from './bundled.ts'
import { closeFolder, openFolder } from './sample-house.ts'

/** An act through `perform` against the bare domain statements that the same acts sent, recorded and sent again. */
export const actBenchmark = (
  name: string,
  kind: Parameters<typeof ActWorld.open>[1],
  what: string,
): Benchmark =>
  benchmark({
    name,
    about: `${what}, 600 times, eight together, durable: through \`perform\` with rulings, citation, journal and job, against the bare domain statements that the same acts sent, recorded and sent again in a transaction each. Every run on a fresh copy of the sample’s database.`,
    unit: 'acts/s',
    better: 'more',
    reach: 0.5,
    rounds: 7,
    async open() {
      const folder = await openFolder()
      const { ActWorld: World } = (await bundled('act-world')) as { readonly ActWorld: typeof ActWorld }
      return { folder, world: await World.open(folder, kind) }
    },
    async close({ folder, world }) {
      await world.close()
      await closeFolder(folder)
    },
    reference: { name: 'bare statements', run: async ({ world }) => ({ value: await world.replay() }) },
    subject: { name: 'perform', run: async ({ world }) => ({ value: await world.perform() }) },
  })
