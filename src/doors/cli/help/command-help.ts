import { capital } from '#kernel'
import type { Command } from '../command.ts'
import { wrapped } from '../shown/plain-text.ts'
import { saidRow } from './flag-rows.ts'
import { rows } from './rows.ts'

/** What may be written with a command that is no operation. */
export function commandHelp(
  { usage, about, more, flags = [], aliases = [] }: Command,
  width?: number,
): string {
  const sentence = `${capital(about)}.`
  return [
    `Usage: firsthand ${usage}${flags.length > 0 ? ' [flags]' : ''}`,
    '',
    wrapped(sentence, width),
    ...(more === undefined ? [] : [wrapped(more, width)]),
    ...(aliases.length === 0 ? [] : [`Also: ${aliases.map((name) => `firsthand ${name}`).join(', ')}`]),
    ...(flags.length === 0 ? [] : ['', 'Flags:', rows(flags.map(saidRow), width)]),
  ].join('\n')
}
