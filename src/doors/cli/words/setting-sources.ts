import { settingNames, type loadSettings } from '#start'
import { misused } from '../command-problem.ts'
import type { Terminal } from '../terminal.ts'
import { settingsIn } from './settings-in.ts'

/** Where the settings of a command come from that takes nothing but settings. */
export function settingSources(
  args: readonly string[],
  { env, cwd }: Pick<Terminal, 'env' | 'cwd'>,
): Parameters<typeof loadSettings>[0] {
  const { flags, file, positionals } = settingsIn(args)
  // After a misspelt flag stands its value; the settings tell of the flag.
  const known = Object.keys(flags).every((name) => settingNames.some((setting) => setting === name))
  if (positionals.length > 0 && known)
    throw misused(`“${positionals.join(' ')}” stands alone here; a setting is written --port 3000.`)
  return { flags, env, cwd, ...(file === undefined ? {} : { file }) }
}
