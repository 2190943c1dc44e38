import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { benchmark } from './benchmark.ts'
import { emptyDatabase, openBigHouse, openBigWorld } from './big-house.ts'
import { closeFolder, openFolder } from './sample-house.ts'
import { tokenOf } from './token-of.ts'

const run = promisify(execFile)
const who = ['-c', 'user.name=Noor', '-c', 'user.email=noor@example.org']
let count = 0

/** Changes one page and commits it; answers what is written there now. */
async function change(clone: string): Promise<string> {
  const said = `Changed ${++count} times.`
  await writeFile(join(clone, 'content', 'changed.md'), `# Changed\n\n${said}\n`)
  await run('git', ['-C', clone, 'add', '--all'])
  await run('git', ['-C', clone, ...who, 'commit', '--quiet', '--message', said])
  return said
}

export const pushVisible = benchmark({
  name: 'push-visible',
  about:
    'One page of 4,300 changed and pushed with stock git, until a reader is answered with the new words; beside it, how much of that was after git had heard yes. Against the same push to a bare repository by its path, which checks nothing and shows nothing.',
  unit: 'ms',
  better: 'less',
  rounds: 7,
  async open() {
    const folder = await openFolder()
    const world = await openBigWorld(folder)
    const house = await openBigHouse(world, await emptyDatabase(world), join(folder, 'data'))
    await house.all
    const bare = join(folder, 'bare.git')
    await run('git', ['clone', '--quiet', '--bare', world.handbook.folder, bare])
    const clone = join(folder, 'clone')
    await run('git', ['clone', '--quiet', world.handbook.folder, clone])
    const away = join(folder, 'away')
    await run('git', ['clone', '--quiet', world.handbook.folder, away])
    const to = new URL('/git/handbook', house.url)
    to.username = 'x'
    to.password = await tokenOf(house)
    return { ...world, house, bare, clone, away, to: to.href }
  },
  async close({ folder, house, postgres }) {
    await house.close()
    await postgres.stop()
    await closeFolder(folder)
  },
  reference: {
    name: 'a bare repository',
    async run({ away, bare }) {
      await change(away)
      const began = performance.now()
      await run('git', ['-C', away, 'push', '--quiet', bare, 'HEAD:main'])
      return { value: performance.now() - began }
    },
  },
  subject: {
    name: 'Firsthand',
    async run({ clone, to, house }) {
      const said = await change(clone)
      const began = performance.now()
      const push = run('git', ['-C', clone, 'push', '--quiet', to, 'HEAD:main']).then(
        () => performance.now() - began,
      )
      const page = new URL('/changed/', house.url)
      while (!(await (await fetch(page)).text()).includes(said)) await pause(5)
      const value = performance.now() - began
      const pushed = await push
      return { value, also: { 'git alone ms': pushed, 'after git ms': Math.max(0, value - pushed) } }
    },
  },
})
