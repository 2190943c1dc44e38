import type { z } from 'zod'
import type { Running, Subject } from './act.ts'
import type { Db } from './database.ts'
import type { House } from './house.ts'
import { mustBeFresh } from './fresh.ts'
import { writeEntry } from './journal.ts'
import { noModel } from './no-model.ts'
import type { Operation } from './operation.ts'
import type { Person } from './person.ts'
import { forbidden, Refusal } from './refusal.ts'
import { mustBeOpenTo } from './must-be-open-to.ts'
import type { Facts, Ruling } from './ruling.ts'

/** Starts an act in its transaction, under the model of the commit that is in force there. */
export async function startAct(
  house: Pick<House, 'clock' | 'modelAt' | 'readable'>,
  by: Person,
  operation: string,
  tx: Db,
  commit: string | undefined,
  entries: string[] = [],
): Promise<Running> {
  const rulings: Ruling[] = []
  let journaled = 0
  const now = house.clock.now()
  const model = commit === undefined ? noModel : await house.modelAt(commit)
  return {
    by,
    now,
    db: tx,
    model,
    cited: async (all) => (commit === undefined ? all : house.readable.citedFor(by, commit, all)),
    pages: async () => (commit === undefined ? [] : house.readable.pagesFor(by, commit)),
    rulings,
    entries,
    rule(ruling, ways) {
      rulings.push(ruling)
      if (ruling.outcome === 'refused')
        throw new Refusal('conflict', ruling.reason, { ruling, ...beside(ruling), ...(ways && { ways }) })
    },
    under: (other) => startAct(house, by, other, tx, commit, entries),
    async record({ subject, facts = {} }: { subject: Subject; facts?: Facts }) {
      const fresh = rulings.slice(journaled)
      journaled = rulings.length
      const said = { now, personId: by.id, operation, commit: model.commit }
      const id = await writeEntry(tx, { ...said, outcome: 'done', subject, facts, rulings: fresh })
      entries.push(id)
      return id
    },
  }
}

const beside = (ruling: Ruling) =>
  ruling.field === undefined ? {} : { fields: [{ field: ruling.field, message: ruling.reason }] }

/** The act's own steps, the same for doing and asking: load, may, run. */
export async function carryOut<Input extends z.ZodType, On, Result>(
  running: Running,
  act: Operation<Input, On, Result>,
  input: z.output<Input>,
): Promise<Result> {
  mustBeOpenTo(running.by, act)
  const subject = await act.on(running, input)
  const permission = await act.may(running, subject, input)
  if (!permission.allowed) throw forbidden(permission.reason)
  if (act.fresh === true || (await act.needsFresh?.(running, subject, input)))
    mustBeFresh(running.by, running.now)
  const result = await act.run(running, subject, input)
  if (running.entries.length === 0) throw new Error(`${act.name} did something and recorded nothing`)
  return result
}
