import { loadSettings, type Settings } from '#start'
import { misused } from '../command-problem.ts'
import type { Terminal } from '../terminal.ts'
import { settingsIn } from './settings-in.ts'

/** The words of a command that takes settings and one file; `lacking` is what it says where no file is named. */
export function settingsAndFile(
  args: readonly string[],
  { env, cwd, err }: Pick<Terminal, 'env' | 'cwd' | 'err'>,
  lacking: string,
): { readonly settings: Settings; readonly file: string } {
  const { flags, file: config, positionals } = settingsIn(args)
  const [file, ...others] = positionals
  if (!file) throw misused(lacking)
  if (others.length > 0) throw misused(`One file is enough; “${others.join(' ')}” stands beside it.`)
  const { settings, warnings } = loadSettings({
    flags,
    env,
    cwd,
    ...(config === undefined ? {} : { file: config }),
  })
  for (const warning of warnings) err(warning)
  return { settings, file }
}
