import { capital } from '#kernel'
import type { Described } from '../catalogue/described.ts'
import { flagsOf } from '../catalogue/flags.ts'
import { commands } from '../commands.ts'
import { commonFlags, type SaidFlag } from '../words/common-flags.ts'
import { commonBeside, ownFlags } from '../words/verb-flags.ts'
import { fieldRow, saidRow } from './flag-rows.ts'
import { exampleOf } from './verb-help.ts'
import { exitRows, saidOfWays } from './whole-help.ts'

/** The reference of the command line in Markdown; `fromSource` says that it is made. */
export async function cliPage(described: readonly Described[], fromSource: string): Promise<string> {
  const { withSettings } = await import('./with-settings.ts')
  const nouns = Map.groupBy(described, ({ noun }) => noun)
  return [
    '# Command line',
    '',
    fromSource,
    '',
    'In a checkout `bin/firsthand`; installed, `firsthand`; from a file that `npm pack` made `npx ./firsthand-0.1.0.tgz`, written with the `./`. Installed it keeps its data in `$XDG_DATA_HOME/firsthand`, which is `~/.local/share/firsthand` (on macOS `~/Library/Application Support/firsthand`), unless FIRSTHAND_DATA says otherwise; a checkout keeps it in `data`. Every `<module> <verb>` below is an operation of `docs/operations.md`.',
    '',
    '## Who and where',
    '',
    saidOfWays,
    '',
    ...table('flag', commonFlags.map(saidRow)),
    'For `serve` FIRSTHAND_URL is the address that people open the handbook at; for every other command it is the address of the server to speak to, and counts when there is a token. The token is never part of the command: FIRSTHAND_TOKEN, `--token-file` or a question on the terminal.',
    '',
    'Answers go to standard output, everything said about them to standard error. With `--json` standard output holds the JSON answer of the API, or its problem, and nothing else. Colours only on a terminal; NO_COLOR and FORCE_COLOR are heard.',
    '',
    '## Exit codes',
    '',
    ...table('code', exitRows()),
    'With `--may-i` the code is that of the refusal it would meet.',
    '',
    '## Commands',
    '',
    ...commands.map(withSettings).flatMap(commandPart),
    '## Completion',
    '',
    '```sh',
    'firsthand completion bash > ~/.local/share/bash-completion/completions/firsthand',
    'firsthand completion zsh > "${fpath[1]}/_firsthand"',
    'firsthand completion fish > ~/.config/fish/completions/firsthand.fish',
    '```',
    '',
    '## Modules',
    '',
    'A field may be written as `--starts-on` or `--startsOn`, with its value after a space or after `=`. A value that begins with two dashes is written after `=`. What stands in `<…>` is written without a flag.',
    '',
    ...[...nouns].flatMap(([noun, all]) => [`### ${noun}`, '', ...all.flatMap(verbPart)]),
  ].join('\n')
}

const commandPart = ({ usage, about, more, flags = [] }: (typeof commands)[number]): readonly string[] => [
  `### \`firsthand ${usage}\``,
  '',
  `${capital(about)}.${more === undefined ? '' : ` ${more}`}`,
  '',
  ...table('flag', flags.map(saidRow)),
]

function verbPart(of: Described): readonly string[] {
  const fields = flagsOf(of)
  const hidden = commonFlags.length - commonBeside(fields).length
  const own: readonly SaidFlag[] = ownFlags(of)
  return [
    `#### \`firsthand ${of.noun} ${of.verb}\``,
    '',
    of.summary,
    '',
    ...table('field', fields.map(fieldRow)),
    `Also ${own.map(({ name }) => `\`--${name}\``).join(', ')}${hidden === 0 ? '' : '; a common flag of the same name as a field is written before the module'}.`,
    '',
    '```sh',
    exampleOf(of),
    '```',
    '',
  ]
}

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '\\<')

function table(first: string, pairs: readonly (readonly [string, string])[]): readonly string[] {
  if (pairs.length === 0) return []
  const lines = pairs.map(([name, means]) => `| \`${name.replaceAll('|', '\\|')}\` | ${cell(means)} |`)
  return [`| ${first} | means |`, '| --- | --- |', ...lines, '']
}
