import { runCommandLine } from '#cli'

process.exit(
  await runCommandLine(process.argv.slice(2), {
    operations: async () => {
      const { contributed } = await import('./app.ts')
      return [...contributed.operations, ...contributed.bound, ...contributed.questions]
    },
    kinds: async () => (await import('./app.ts')).contributed.kinds.map(({ kind }) => kind),
    language: async () => (await import('./language.ts')).language,
    openHouse: async () => (await import('#house')).openHouse,
    log: async (level) => (await import('./open-log.ts')).openLog(level),
  }),
)
