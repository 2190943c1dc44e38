import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { benchmark } from './benchmark.ts'
import { emptyDatabase, openBigHouse, openBigWorld } from './big-house.ts'
import { closeFolder, openFolder } from './sample-house.ts'

const run = promisify(execFile)

const noHugo = (): Promise<string | undefined> =>
  run('hugo', ['version']).then(
    () => undefined,
    () => 'there is no hugo on this machine to compare with',
  )

/** The least that a site can be: every page its content, no list, no feed. */
async function hugoSite(folder: string): Promise<string> {
  const site = join(folder, 'site')
  await mkdir(join(site, 'layouts', '_default'), { recursive: true })
  const config =
    'baseURL = "http://localhost/"\ndisableKinds = ["RSS", "sitemap", "taxonomy", "term"]\n[markup.goldmark.renderer]\nunsafe = true\n'
  await writeFile(join(site, 'config.toml'), config)
  for (const kind of ['single', 'list'])
    await writeFile(join(site, 'layouts', '_default', `${kind}.html`), '{{ .Content }}')
  return site
}

export const open = benchmark({
  name: 'open',
  about:
    'A handbook of 4,300 pages opened for the first time, into an empty database of a PostgreSQL that runs, from starting the process until all pages are read, set and looked through; beside it, when the first page was served, then and at a second start, the most memory of node with its workers, and how long its event loop was held up. Against Hugo with an empty template on the same tree.',
  unit: 'ms',
  better: 'less',
  reach: 1,
  rounds: 3,
  skip: noHugo,
  async open() {
    const folder = await openFolder()
    const world = await openBigWorld(folder)
    console.log(`  ${world.handbook.pages} pages, ${world.handbook.words} words`)
    return { ...world, site: await hugoSite(folder) }
  },
  async close({ folder, postgres }) {
    await postgres.stop()
    await closeFolder(folder)
  },
  reference: {
    name: 'Hugo',
    async run({ site, handbook, folder }) {
      const out = join(folder, 'out')
      const began = performance.now()
      await run('hugo', ['--quiet', '-s', site, '-c', join(handbook.folder, 'content'), '-d', out])
      const value = performance.now() - began
      await rm(out, { recursive: true, force: true })
      return { value }
    },
  },
  subject: {
    name: 'Firsthand',
    async run(world) {
      const data = join(world.folder, 'data')
      const database = await emptyDatabase(world)
      const house = await openBigHouse(world, database, data)
      const value = await house.all
      const peak = await house.peak()
      const held = await house.close()
      const again = await openBigHouse(world, database, data)
      await again.close()
      await rm(data, { recursive: true, force: true })
      return {
        value,
        also: {
          'first page ms': house.firstPage,
          'at a second start ms': again.firstPage,
          'most memory MB': peak,
          'loop held p99.9 ms': held.p999,
          'loop held most ms': held.most,
        },
      }
    },
  },
})
