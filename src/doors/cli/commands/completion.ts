import type { Run } from '../command.ts'
import { misused } from '../command-problem.ts'
import { isShell, scripts } from '../completion/scripts.ts'
import { exitCodes } from '../exit-codes.ts'

/** Prints the script that a shell reads at its start. */
export const printCompletion: Run = (args, terminal) => {
  const [shell] = args
  if (shell === undefined || args.length > 1 || !isShell(shell))
    throw misused(`Name the shell: firsthand completion ${Object.keys(scripts).join(', or ')}.`)
  terminal.out(scripts[shell])
  return Promise.resolve(exitCodes.done)
}
