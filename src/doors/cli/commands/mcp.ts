import { bridgeStdio } from '#mcp'
import type { Run } from '../command.ts'
import { misused } from '../command-problem.ts'
import { exitCodes } from '../exit-codes.ts'
import { closedAtTheEnd } from '../ways/closed-at-the-end.ts'
import { findWay } from '../ways/find-way.ts'
import { wantedBy } from '../ways/way.ts'
import { commonFlags } from '../words/common-flags.ts'
import { flagsIn } from '../words/flags-in.ts'

/** An assistant's own pipe: its messages go to the same house, as the same person, as any other command's. */
export const mcp: Run = async (args, terminal, parts) => {
  const { given, positionals } = flagsIn(args, commonFlags)
  if (positionals.length > 0) throw misused(`mcp takes flags only; “${positionals.join(' ')}” stands alone.`)
  const flag = (name: string): string | undefined => given.get(name)?.[0]
  // Standard input is the assistant's: nobody is asked there for a token.
  const way = await findWay(wantedBy(flag), { ...terminal, isAttended: false }, parts)
  await closedAtTheEnd(way, () =>
    bridgeStdio({
      fetch: async (request) =>
        way.send(new URL(request.url).pathname, {
          method: request.method,
          headers: Object.fromEntries(request.headers),
          body: await request.text(),
        }),
      stdin: process.stdin,
      stdout: process.stdout,
      log: terminal.err,
    }),
  )
  return exitCodes.done
}
