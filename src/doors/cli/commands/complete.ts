import { catalogue } from '../catalogue/kept-catalogue.ts'
import type { Run } from '../command.ts'
import { joinedWords } from '../completion/joined-words.ts'
import { offersText } from '../completion/offer.ts'
import { offersFor, type LookUp } from '../completion/offers-for.ts'
import { exitCodes } from '../exit-codes.ts'

/** Answers the shells' scripts: what may stand in the place of the last word. Whatever goes wrong, it offers nothing. */
export const completeWords: Run = async (args, terminal, parts) => {
  const words = joinedWords(args[0] === '--' ? args.slice(1) : args)
  const { described, kinds } = await catalogue(parts)
  const lookUp: LookUp = async (from) => {
    const { runningWay } = await import('../completion/running-way.ts')
    const { valuesFrom } = await import('../completion/values-from.ts')
    const way = await runningWay(words, terminal, parts).catch(() => undefined)
    return way === undefined ? [] : valuesFrom(way, described, from)
  }
  try {
    terminal.out(offersText(await offersFor(words, { described, kinds, lookUp })))
  } catch {
    // A half-written command is no fault.
  }
  return exitCodes.done
}
