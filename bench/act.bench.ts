import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { bundleOptions } from '../bin/bootstrap/bundle.mjs'
import type { ActWorld } from './act-world.ts'
import { benchmark } from './benchmark.ts'
import { closeFolder, openFolder } from './sample-house.ts'

/** Bundled first, because node does not run `.tsx`. */
async function loadWorld(): Promise<{ readonly ActWorld: { open(folder: string): Promise<ActWorld> } }> {
  const outfile = resolve('dist/act-world.js')
  const { outdir: _, ...options } = bundleOptions(process.cwd())
  await build({ ...options, splitting: false, entryPoints: ['bench/act-world.ts'], outfile })
  return (await import(pathToFileURL(outfile).href)) as {
    readonly ActWorld: { open(folder: string): Promise<ActWorld> }
  }
}

export const act = benchmark({
  name: 'act',
  about:
    'Planning a campaign that takes a place, 600 times, eight together, durable: through `perform` with rulings, citation, journal and job, against the bare domain statements that the same acts sent, recorded and sent again in a transaction each. Every run on a fresh copy of the sample’s database.',
  unit: 'acts/s',
  better: 'more',
  reach: 0.5,
  rounds: 7,
  async open() {
    const folder = await openFolder()
    const { ActWorld } = await loadWorld()
    return { folder, world: await ActWorld.open(folder) }
  },
  async close({ folder, world }) {
    await world.close()
    await closeFolder(folder)
  },
  reference: { name: 'bare statements', run: async ({ world }) => ({ value: await world.replay() }) },
  subject: { name: 'perform', run: async ({ world }) => ({ value: await world.perform() }) },
})
