import type { Run } from './command.ts'
import { commandNamed } from './commands.ts'

/** Each command is loaded when it is given. `complete` is what the shells' scripts ask, and is not shown. */
const loads: ReadonlyMap<string, () => Promise<Run>> = new Map([
  ['serve', async () => (await import('./commands/serve.ts')).serveHandbook],
  ['check', async () => (await import('./commands/check.ts')).checkHandbook],
  ['config', async () => (await import('./commands/config.ts')).showConfig],
  ['doctor', async () => (await import('./commands/doctor.ts')).doctor],
  ['backup', async () => (await import('./commands/backup.ts')).backup],
  ['restore', async () => (await import('./commands/restore.ts')).restore],
  ['mcp', async () => (await import('./commands/mcp.ts')).mcp],
  ['completion', async () => (await import('./commands/completion.ts')).printCompletion],
  ['complete', async () => (await import('./commands/complete.ts')).completeWords],
  ['help', async () => (await import('./commands/help.ts')).showHelp],
])

/** What a word does that is a command's name or one of its other names. */
export const loadOf = (word: string): (() => Promise<Run>) | undefined =>
  loads.get(commandNamed(word)?.name ?? word)
