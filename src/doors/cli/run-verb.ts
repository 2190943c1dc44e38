import { askAll } from './ask-all.ts'
import { askHouse, type Answer } from './ask-house.ts'
import type { Described } from './catalogue/described.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import type { Parts } from './parts.ts'
import { answerText } from './shown/answer-text.ts'
import { isMap } from './shown/cell-text.ts'
import { mayIText } from './shown/may-i-text.ts'
import { problemText, type Said } from './shown/problem-text.ts'
import type { Terminal } from './terminal.ts'
import { closedAtTheEnd } from './ways/closed-at-the-end.ts'
import { findWay } from './ways/find-way.ts'
import { wantedBy } from './ways/way.ts'
import { flagsIn, type Words } from './words/flags-in.ts'
import { inputOf } from './words/input-of.ts'
import { knownFlags, ownFlags } from './words/verb-flags.ts'

/** One operation, from its words to its answer: nothing is judged here but the words. */
export async function runVerb(
  of: Described,
  { common, after }: { readonly common: Words['given']; readonly after: readonly string[] },
  terminal: Terminal,
  parts: Parts,
): Promise<number> {
  const words = flagsIn(after, knownFlags(of))
  const flag = (name: string): string | undefined =>
    (isField(of, name) ? undefined : words.given.get(name)?.[0]) ?? common.get(name)?.[0]
  const own = (name: string): string | undefined =>
    ownFlags(of).some((one) => one.name === name) ? words.given.get(name)?.[0] : undefined
  const input = await inputOf(of, words, terminal.cwd)
  const mayI = own('may-i') === 'true'
  const asking = { mayI, key: own('key'), fields: own('fields') }
  const way = await findWay(wantedBy(flag), terminal, parts)
  const answer = await closedAtTheEnd(way, () =>
    own('all') === 'true' ? askAll(way, of, input, asking) : askHouse(way, of, input, asking),
  )
  if (flag('json') === 'true') terminal.out(JSON.stringify(answer.body, undefined, 2))
  else show(answer, mayI, { of, words: terminal.args, terminal, address: way.address() })
  return mayI && answer.status < 400 ? exitOfRefusal(answer.body) : exitCodeOf(answer.status)
}

const isField = ({ input }: Described, name: string): boolean => Object.hasOwn(input.properties ?? {}, name)

function show({ status, body }: Answer, mayI: boolean, said: Said): void {
  const { of, terminal } = said
  if (status >= 400) return terminal.err(problemText(body, said))
  if (mayI) return terminal.out(mayIText(body, said))
  terminal.out(answerText(of, body, terminal))
  if (isMap(body) && typeof body['next'] === 'string')
    terminal.err(`There are more: --all for all of them, or --after ${body['next']}`)
}

/** What would be refused ends as the refusal would, so that a script may ask first. */
function exitOfRefusal(body: unknown): number {
  const kind = isMap(body) && isMap(body['refusal']) ? body['refusal']['kind'] : undefined
  if (kind === 'invalid' || kind === 'forbidden' || kind === 'missing' || kind === 'conflict')
    return exitCodes[kind]
  return exitCodes.done
}
