import { no, operation, post, yes, type Told } from '#kernel'
import type { FactKind } from './fact-kind.ts'
import { factsInput } from './facts-input.ts'
import { batchJson } from './facts-json.ts'
import { sentRows } from './sent-rows.ts'
import { sourceTitle } from './source.ts'
import { takeIn, type SentBatch } from './take-in.ts'

/** The act by which work that is kept elsewhere comes in. */
export const recordFacts = (kinds: readonly FactKind[]) =>
  operation({
    name: 'facts.record',
    at: post('/facts'),
    summary:
      'Records what is kept elsewhere as having happened: each row once by its id there, judged by the handbook and never turned away for it.',
    who: 'admin',
    input: factsInput(kinds),
    answers: batchJson,
    on: (_, { source, kind: named, preview, rows, csv }): SentBatch => {
      const kind = kinds.find(({ name }) => name === named)
      if (!kind) throw new Error(`nobody keeps ${named}`)
      return { kind, source, preview, ...sentRows(kind, { rows, csv }) }
    },
    // What comes in is recorded in the sender's name.
    may: ({ by }) =>
      by.kind === 'admin' ? yes : no('An administrator sends facts, or a program of theirs.'),
    run: (act, batch) => takeIn(act, batch),
    told,
    example: (today) => ({
      source: 'hubspot',
      kind: 'campaigns',
      rows: [
        {
          id: '4711',
          name: 'Harbour concert, Hai Phong',
          type: 'paid-social',
          team: 'field-apac',
          startsOn: today.subtract({ days: 9 }).toString(),
        },
      ],
    }),
  })

function told({ who, facts }: Told): string {
  const [source, kind] = [sourceTitle(String(facts['source'])), String(facts['kind'])]
  if ('id' in facts)
    return `${who} recorded ${kind} ${String(facts['number'] ?? facts['handle'])} from ${source}`
  if ('preview' in facts) return `${who} looked at what would come of ${kind} from ${source}`
  const { recorded, changed, unchanged, rejected } = facts
  return `${who} recorded ${kind} from ${source}: ${String(recorded)} new, ${String(changed)} changed, ${String(unchanged)} as before, ${String(rejected)} rejected`
}
