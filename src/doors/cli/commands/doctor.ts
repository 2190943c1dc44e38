import { loadSettings } from '#start'
import type { Run } from '../command.ts'
import { misused } from '../command-problem.ts'
import { lookAtDatabase } from '../doctor/database.ts'
import type { Looked } from '../doctor/look.ts'
import { lookAtFolder, lookAtPort, lookAtSpace } from '../doctor/machine.ts'
import { lookAtMail } from '../doctor/mail.ts'
import { lookAtGit, lookAtLocale, lookAtNode, lookAtPostgres } from '../doctor/programs.ts'
import { exitCodes } from '../exit-codes.ts'
import { onOneLine } from '../shown/plain-text.ts'
import type { Terminal } from '../terminal.ts'
import { settingsIn } from '../words/settings-in.ts'

const colours = { ok: 'green', warn: 'yellow', fail: 'red' } as const

/** Looks at everything that a server needs here and changes nothing. */
export const doctor: Run = async (args, terminal) => {
  const { flags, file, positionals, switches } = settingsIn(args, ['json'])
  if (positionals.length > 0)
    throw misused(`doctor takes flags only; “${positionals.join(' ')}” stands alone.`)
  const { env, cwd } = terminal
  const { settings, warnings } = loadSettings({ flags, env, cwd, ...(file === undefined ? {} : { file }) })
  for (const warning of warnings) terminal.err(warning)
  const machine = await Promise.all([
    lookAtGit(),
    lookAtPostgres(settings),
    lookAtFolder(settings),
    lookAtSpace(settings),
    lookAtPort(settings),
    lookAtMail(settings),
  ])
  const looked = [lookAtNode(), lookAtLocale(env), ...machine, ...(await lookAtDatabase(settings))]
  const failed = looked.some(({ state }) => state === 'fail')
  if (switches.has('json')) terminal.out(JSON.stringify({ healthy: !failed, looked }, undefined, 2))
  else for (const one of looked) terminal.out(said(one, terminal))
  return failed ? exitCodes.fault : exitCodes.done
}

function said({ state, about, says, todo }: Looked, { paint }: Terminal): string {
  const line = `${paint(colours[state], state.padEnd(4))}  ${about.padEnd(11)}  ${onOneLine(says)}`
  return todo === undefined ? line : `${line}\n${' '.repeat(19)}${todo}`
}
