import type { Described } from '../catalogue/described.ts'
import { commands } from '../commands.ts'
import { exitCodes, exitMeanings } from '../exit-codes.ts'
import { wrapped } from '../shown/plain-text.ts'
import { commonFlags } from '../words/common-flags.ts'
import { saidRow } from './flag-rows.ts'
import { rows } from './rows.ts'

/** The first page of help. */
export function wholeHelp(described: readonly Described[], width?: number): string {
  const nouns = Map.groupBy(described, ({ noun }) => noun)
  return [
    'The handbook that runs the department.',
    '',
    'Usage: firsthand [command] [flags]',
    '       firsthand <module> <verb> [flags]',
    '',
    'Commands:',
    rows(
      commands.map(({ usage, about }) => [usage, about] as const),
      width,
    ),
    '',
    'Modules:',
    rows(
      [...nouns].map(([noun, all]) => [noun, all.map(({ verb }) => verb).join(', ')] as const),
      width,
    ),
    '',
    'With every module:',
    rows(commonFlags.map(saidRow), width),
    '',
    wrapped(saidOfWays, width),
    '',
    'Exit codes:',
    rows(exitRows(), width),
    '',
    'More: firsthand help <command>, firsthand help <module> <verb>',
  ].join('\n')
}

/** Where a command speaks to, in one paragraph. */
export const saidOfWays =
  'With FIRSTHAND_URL (or --url) and FIRSTHAND_TOKEN a command speaks to that server, as the person the token was made by. ' +
  'Without a token it speaks to the server of the data folder on this machine, and when none runs it opens the data itself; as whom is said by --as or FIRSTHAND_AS.'

export function exitRows(): readonly (readonly [string, string])[] {
  const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[]
  return names.map((name) => [String(exitCodes[name]), exitMeanings[name]] as const)
}
