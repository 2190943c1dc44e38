import { join } from 'node:path'
import { runCommandLine } from '#cli'
import type { ComingHandbook, Surroundings } from '#start'
import { root } from './root.ts'

/** The handbook that is asked for, where it can be brought at once. */
async function comingTo({ settings }: Surroundings): Promise<ComingHandbook | undefined> {
  const { handbook, follow, data } = settings
  if (follow || handbook === join(root, 'sample')) return undefined
  const [{ comeEarly }, { systemClock }] = await Promise.all([import('#repository'), import('#kernel')])
  const folder = join(data, 'cache')
  return comeEarly({ asked: handbook, folder, without: [data], now: systemClock.now() })
}

process.exit(
  await runCommandLine(process.argv.slice(2), {
    operations: async () => {
      const { contributed } = await import('./app.ts')
      return [...contributed.operations, ...contributed.bound, ...contributed.questions]
    },
    kinds: async () => (await import('./app.ts')).contributed.kinds.map(({ kind }) => kind),
    language: async () => (await import('./language.ts')).language,
    openHouse: async () => {
      // The port answers, the database begins and the handbook comes while the rest is read.
      const house = import('#house')
      house.catch(() => {})
      return async (surroundings) => {
        const coming = await comingTo(surroundings)
        return (await house).openHouse({ ...surroundings, ...(coming && { coming }) })
      }
    },
    log: async (level) => (await import('./open-log.ts')).openLog(level),
  }),
)
