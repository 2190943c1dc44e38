import { loadSettings, settingsShown } from '#start'
import type { Run } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { settingSources } from '../words/setting-sources.ts'

/** Prints the settings in force with the place of each. */
export const showConfig: Run = async (args, terminal) => {
  const { settings, given, warnings } = loadSettings(settingSources(args, terminal))
  for (const warning of warnings) terminal.err(warning)
  terminal.out(settingsShown(settings, given))
  return exitCodes.done
}
