import { loadSettings, run } from '#start'
import type { Run } from '../command.ts'
import { settingSources } from '../words/setting-sources.ts'

/** Opens the handbook and serves it until a signal comes. */
export const serveHandbook: Run = async (args, terminal, parts) => {
  const { settings, warnings } = loadSettings(settingSources(args, terminal))
  for (const warning of warnings) terminal.err(warning)
  // The port answers and the database begins while the rest is read.
  const house = parts.openHouse()
  house.catch(() => {})
  return run(settings, await parts.log(settings.log), async (surroundings) => (await house)(surroundings))
}
