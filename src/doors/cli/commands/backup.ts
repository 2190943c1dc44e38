import { backupCommand } from '#backup'
import { version } from '../../../root.ts'
import type { Run } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { settingsAndFile } from '../words/settings-and-file.ts'

/** Writes everything to one file; the sentence goes to standard error, as standard output may be the file. */
export const backup: Run = async (args, terminal) => {
  const { settings, file } = settingsAndFile(args, terminal, lacking)
  terminal.err(await backupCommand(settings, file, version()))
  return exitCodes.done
}

const lacking = 'Name the file to write: firsthand backup monday.backup, or - for a pipe.'
