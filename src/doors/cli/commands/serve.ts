import { loadSettings, run } from '#start'
import type { Run } from '../command.ts'
import { settingSources } from '../words/setting-sources.ts'

/** Opens the handbook and serves it until a signal comes. */
export const serveHandbook: Run = async (args, terminal, parts) => {
  const { settings, warnings } = loadSettings(settingSources(args, terminal))
  for (const warning of warnings) terminal.err(warning)
  return run(settings, await parts.log(settings.log), await parts.openHouse())
}
