import { CommandProblem } from './command-problem.ts'
import { inspect } from 'node:util'
import { loadOf } from './load-command.ts'
import { exitCodes } from './exit-codes.ts'
import type { Parts } from './parts.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { commonFlags, type SaidFlag } from './words/common-flags.ts'
import { leadOf } from './words/lead.ts'

/** Reads a command, does it, and answers the exit code. */
export async function runCommandLine(args: readonly string[], parts: Parts): Promise<number> {
  const terminal = openTerminal(args)
  try {
    return await run(terminal, parts)
  } catch (fault) {
    if (fault instanceof CommandProblem) terminal.err(fault.message)
    else if (fault instanceof Error && fault.name === 'StartProblem') terminal.err(fault.message)
    else terminal.err(inspect(fault))
    return fault instanceof CommandProblem ? fault.exitCode : exitCodes.fault
  }
}

async function run(terminal: Terminal, parts: Parts): Promise<number> {
  const { before, word, after } = leadOf(terminal.args, await flagsBefore(terminal.args))
  if (word === undefined) return runAlone(before, terminal, parts)
  const load = loadOf(word)
  if (load !== undefined) {
    if (asksHelp([...before, ...after]) && word !== 'complete') return help([word], terminal, parts)
    return (await load())([...before, ...after], terminal, parts)
  }
  const { runNoun } = await import('./run-noun.ts')
  return runNoun(word, { before, after }, terminal, parts)
}

/** The settings are loaded only for who writes a flag first: they take longer than most commands. */
async function flagsBefore([first]: readonly string[]): Promise<readonly SaidFlag[]> {
  if (first === undefined || !first.startsWith('-') || asksHelp([first]) || first === '--version')
    return commonFlags
  const { settingFlags } = await import('./words/setting-flags.ts')
  return [...commonFlags, ...settingFlags]
}

/** Flags without a command: help, the version, or the settings of a server. */
async function runAlone(args: readonly string[], terminal: Terminal, parts: Parts): Promise<number> {
  if (asksHelp(args)) return help([], terminal, parts)
  if (args.some((arg) => arg === '--version' || arg === '-v')) {
    const { version } = await import('../../root.ts')
    terminal.out(`firsthand ${version()}, Node ${process.versions.node}`)
    return exitCodes.done
  }
  const { serveHandbook } = await import('./commands/serve.ts')
  return serveHandbook(args, terminal, parts)
}

const asksHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h')
}

async function help(words: readonly string[], terminal: Terminal, parts: Parts): Promise<number> {
  const { showHelp } = await import('./commands/help.ts')
  return showHelp(words, terminal, parts)
}
