import { loadSettings, run } from '#start'
import type { Run } from '../command.ts'
import { misused } from '../command-problem.ts'
import { settingsIn } from '../words/settings-in.ts'

/** Opens the handbook and serves it until a signal comes. */
export const serveHandbook: Run = async (args, terminal, parts) => {
  const { settings, warnings } = loadSettings(sources(args, terminal))
  for (const warning of warnings) terminal.err(warning)
  return run(settings, await parts.log(settings.log), await parts.openHouse())
}

type Where = Pick<Parameters<Run>[1], 'env' | 'cwd'>

/** Where the settings of a command come from that takes nothing but settings. */
export function sources(args: readonly string[], { env, cwd }: Where): Parameters<typeof loadSettings>[0] {
  const { flags, file, positionals } = settingsIn(args)
  if (positionals.length > 0) throw misused(`“${positionals.join(' ')}” stands alone here; a setting is written --port 3000.`)
  return { flags, env, cwd, ...(file === undefined ? {} : { file }) }
}
