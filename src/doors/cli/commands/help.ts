import type { Described } from '../catalogue/described.ts'
import { catalogue } from '../catalogue/kept-catalogue.ts'
import type { Command, Run } from '../command.ts'
import { commandNamed, commands, nounAliases } from '../commands.ts'
import { exitCodes } from '../exit-codes.ts'
import { commandHelp } from '../help/command-help.ts'
import { nounHelp } from '../help/noun-help.ts'
import { verbHelp } from '../help/verb-help.ts'
import { wholeHelp } from '../help/whole-help.ts'
import { noSuchVerb, noSuchWord } from '../no-such.ts'

/** Help of everything, a command, a module or a verb. */
export const showHelp: Run = async (args, terminal, parts) => {
  const [first, second] = args.filter((arg) => !arg.startsWith('-'))
  const command = first === undefined ? undefined : commandNamed(first)
  terminal.out(
    command === undefined
      ? operationHelp(first, second, (await catalogue(parts)).described, terminal.width)
      : await helpOf(command, terminal.width),
  )
  return exitCodes.done
}

function operationHelp(
  first: string | undefined,
  second: string | undefined,
  described: readonly Described[],
  width: number | undefined,
): string {
  if (first === undefined) return wholeHelp(described, width)
  const [left = first, right = second] = first.includes('.') ? first.split('.') : [first]
  const noun = nounAliases.get(left) ?? left
  const verbs = described.filter((one) => one.noun === noun)
  if (verbs.length === 0)
    throw noSuchWord(first, [...commands.map(({ name }) => name), ...described.map((one) => one.noun)])
  if (right === undefined) return nounHelp(noun, described, width)
  const of = verbs.find(({ verb }) => verb === right)
  if (of === undefined)
    throw noSuchVerb(
      noun,
      right,
      verbs.map(({ verb }) => verb),
    )
  return verbHelp(of, width)
}

/** Settings are listed where they are understood. */
async function helpOf(command: Command, width: number | undefined): Promise<string> {
  if (command.name !== 'serve') return commandHelp(command, width)
  const { withSettings } = await import('../help/with-settings.ts')
  return commandHelp(withSettings(command), width)
}
