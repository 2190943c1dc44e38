import type { Command } from '../command.ts'
import { settingFlags } from '../words/setting-flags.ts'

/** The command with every setting as a flag, where it understands them all: `serve`. */
export function withSettings(command: Command): Command {
  if (command.name !== 'serve') return command
  const others = (command.flags ?? []).filter(({ name }) => settingFlags.every((flag) => flag.name !== name))
  return { ...command, flags: [...settingFlags, ...others] }
}
