import { restoreCommand } from '#backup'
import type { Run } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { settingsAndFile } from '../words/settings-and-file.ts'

/** Puts a backup into an empty place. */
export const restore: Run = async (args, terminal) => {
  const { settings, file } = settingsAndFile(args, terminal, lacking)
  terminal.err(await restoreCommand(settings, file))
  return exitCodes.done
}

const lacking = 'Name the backup: firsthand restore monday.backup, or - for a pipe.'
