import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { backupCommand, restoreCommand } from '#backup'
import { openHouse } from '#house'
import { nearestName } from '#kernel'
import { aboutSetting, loadSettings, run, settingNames, settingsShown } from '#start'
import { loggedFault } from './logged-fault.ts'
import { version } from './root.ts'
import { StartProblem } from './start-problem.ts'

const commands = {
  start: 'opens the handbook and serves it (also: serve, or nothing)',
  config: 'prints the settings in force and where each comes from',
  backup: 'writes all it keeps to the new file named next, also while it serves; - for a pipe',
  restore: 'puts the backup named next into an empty place; - for a pipe',
}
type Command = keyof typeof commands

async function main(args: readonly string[]): Promise<number> {
  const { command, operand, flags, file, ask } = understand(args)
  if (ask === 'help') return print(help())
  if (ask === 'version') return print(`firsthand ${version()}, Node ${process.versions.node}`)
  const sources = { flags, env: process.env, cwd: process.cwd(), ...(file === undefined ? {} : { file }) }
  const { settings, given, warnings } = loadSettings(sources)
  for (const warning of warnings) console.error(warning)
  if (command === 'config') return print(settingsShown(settings, given))
  if (command === 'backup') return tell(await backupCommand(settings, operand, version()))
  if (command === 'restore') return tell(await restoreCommand(settings, operand))
  const log = pino(
    { level: settings.log, serializers: { err: loggedFault } },
    pino.destination({ dest: 2, sync: true }),
  )
  return run(settings, log, openHouse)
}

interface Understood {
  readonly command: Command
  /** The file of `backup` and `restore`. */
  readonly operand?: string
  readonly flags: Readonly<Record<string, string>>
  readonly file?: string
  readonly ask?: 'help' | 'version'
}

/** Unknown flags are kept: they are reported together with the other faults of the settings. */
function understand(args: readonly string[]): Understood {
  const known = Object.fromEntries(
    [...settingNames, 'config'].map((name) => [name, { type: 'string' as const }]),
  )
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...known, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
    allowPositionals: true,
    strict: false,
  })
  const { help, version: asked, config, ...rest } = values
  const flags = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value === true ? '' : String(value)]),
  )
  if (config === true) throw new StartProblem('--config takes a file: --config firsthand.yml')
  const [word = 'start', operand] = positionals
  const command = word === 'serve' ? 'start' : word
  if (help) return { command: 'start', flags, ask: 'help' }
  if (asked) return { command: 'start', flags, ask: 'version' }
  if (!isCommand(command)) {
    const near = nearestName(command, Object.keys(commands))
    throw new StartProblem(
      `There is no command ${command}${near ? `: did you mean ${near}?` : '; see --help.'}`,
    )
  }
  return {
    command,
    flags,
    ...(operand === undefined ? {} : { operand }),
    ...(typeof config === 'string' ? { file: config } : {}),
  }
}

const isCommand = (word: string): word is Command => Object.hasOwn(commands, word)

function help(): string {
  const rows = [
    ...Object.entries(commands).map(([name, does]) => [`firsthand ${name}`, does] as const),
    ...settingNames.map(
      (name) => [`--${name} (${aboutSetting(name).env})`, aboutSetting(name).about] as const,
    ),
    ['--config file.yml', 'a file with settings, one a line: port: 3000'] as const,
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, does]) => `${name.padEnd(width)}  ${does}`).join('\n')
}

function print(text: string): number {
  console.log(text)
  return 0
}

/** Beside a backup that goes to standard output, sentences go to the other stream. */
function tell(text: string): number {
  console.error(text)
  return 0
}

// A reader that goes away, such as `head`, is no fault of ours.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
try {
  process.exit(await main(process.argv.slice(2)))
} catch (fault) {
  console.error(fault instanceof StartProblem ? fault.message : fault)
  process.exit(1)
}
