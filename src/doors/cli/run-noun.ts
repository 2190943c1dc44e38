import { catalogue } from './catalogue/kept-catalogue.ts'
import { commands, nounAliases } from './commands.ts'
import { exitCodes } from './exit-codes.ts'
import { nounHelp } from './help/noun-help.ts'
import { verbHelp } from './help/verb-help.ts'
import { noSuchVerb, noSuchWord } from './no-such.ts'
import type { Parts } from './parts.ts'
import { runVerb } from './run-verb.ts'
import type { Terminal } from './terminal.ts'
import { commonFlags } from './words/common-flags.ts'
import { flagsIn } from './words/flags-in.ts'
import { leadOf } from './words/lead.ts'

/** `<module> <verb>`, or the module alone, which says its verbs. */
export async function runNoun(
  written: string,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
  terminal: Terminal,
  parts: Parts,
): Promise<number> {
  const { described } = await catalogue(parts)
  const noun = nounAliases.get(written) ?? written
  const verbs = described.filter((one) => one.noun === noun)
  if (verbs.length === 0)
    throw noSuchWord(written, [
      ...commands.map(({ name }) => name),
      'start',
      ...described.map((one) => one.noun),
    ])
  const lead = leadOf(after, commonFlags)
  const common = flagsIn([...before, ...lead.before], commonFlags)
  if (lead.word === undefined) {
    const isAsked = common.given.has('help')
    const text = nounHelp(noun, described, terminal.width)
    if (isAsked) terminal.out(text)
    else terminal.err(text)
    return isAsked ? exitCodes.done : exitCodes.usage
  }
  const of = verbs.find(({ verb }) => verb === lead.word)
  if (of === undefined)
    throw noSuchVerb(
      noun,
      lead.word,
      verbs.map(({ verb }) => verb),
    )
  if (common.given.has('help') || helpAmong(lead.after)) {
    terminal.out(verbHelp(of, terminal.width))
    return exitCodes.done
  }
  return runVerb(of, { common: common.given, after: lead.after }, terminal, parts)
}

function helpAmong(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h')
}
