import { z } from 'zod'
import { listJson } from './json.ts'
import type { Said } from './operation.ts'
import type { Done } from './perform.ts'
import { rulingJson } from './ruling-json.ts'

type Answering = Pick<Said, 'name' | 'answers'>

/** What an act answers in every door that speaks JSON: what it came to, and under which sentences. */
export const doneJson = (answers: z.ZodType) =>
  z.object({
    result: answers,
    rulings: listJson(rulingJson).describe('The sentences it was done under.'),
    entries: listJson(z.string()).describe('Ids of the journal entries.'),
    repeated: z.boolean().describe('It had been done before with the same key; nothing was done again.'),
  })

/** An act was done, and what it came to cannot be said as its operation promises. */
export class DoneUnsaid extends Error {
  override readonly name = 'DoneUnsaid'
}

/** An answer in JSON as its operation says it, and nothing that this does not name; throws where it is another. */
export const answerSaid = (asked: Answering, answer: unknown): unknown =>
  encoded(asked, asked.answers, answer)

/** What came of an act, in JSON; throws `DoneUnsaid` where its operation says otherwise. */
export function doneSaid(act: Answering, { result, rulings, entries, repeated }: Done<unknown>): unknown {
  try {
    // What was kept beside the key is JSON already.
    const own = repeated ? z.decode(act.answers, result) : result
    return encoded(act, doneJson(act.answers), { result: own, rulings: [...rulings], entries, repeated })
  } catch (fault) {
    throw new DoneUnsaid(`${act.name} was done and not answered`, { cause: fault })
  }
}

function encoded({ name }: Answering, schema: z.ZodType, answer: unknown): unknown {
  const said = z.safeEncode(schema, answer)
  if (said.success) return said.data
  const where = said.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`).join(', ')
  throw new Error(`${name} answers otherwise than it says, at ${where}`)
}
