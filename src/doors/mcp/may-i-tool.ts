import type { Tool } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { invalid, mayI, nearestName, parseInput, wouldJson, wouldSaid, type Operation } from '#kernel'
import { toolName, usable, type Asking } from './asking.ts'
import { answerSchema, inputSchema } from './schemas.ts'

export const mayIName = 'may_i'
const title = 'May I?'

const actsOf = (asking: Asking): readonly Operation[] =>
  usable(asking).filter((one): one is Operation => one.does === 'act')

/** Who may do nothing has nothing to ask about. */
export const offersMayI = (asking: Asking): boolean => actsOf(asking).length > 0

const given = z.strictObject({
  operation: z
    .string({ error: 'Say which tool would be called, like campaigns_plan.' })
    .describe('The tool that would be called.'),
  input: z
    .record(z.string(), z.unknown(), { error: 'Send the arguments that the tool would get.' })
    .default({}),
})

/** Asks whether an act would be done, without doing it. */
export function mayITool(asking: Asking): Tool {
  const { properties, ...rest } = inputSchema(given)
  const names = actsOf(asking).map(({ name }) => toolName(name))
  return {
    name: mayIName,
    title,
    description:
      'Says whether an act would be done if it were sent now, under which sentences, and if not, what would work. Nothing is done and no place is taken.',
    inputSchema: {
      ...rest,
      properties: {
        ...properties,
        operation: { type: 'string', enum: names, description: 'The tool that would be called.' },
      },
    },
    outputSchema: answerSchema(wouldJson),
    annotations: {
      readOnlyHint: true,
      destructiveHint: false,
      openWorldHint: false,
    },
  }
}

/** Runs the act dry, as the asker. */
export async function askMayI(asking: Asking, sent: unknown): Promise<z.input<typeof wouldJson>> {
  const { operation, input } = parseInput(given, sent)
  const acts = asking.world.operations.filter(({ browsersOnly }) => browsersOnly !== true)
  const act = acts.find(({ name }) => name === operation || toolName(name) === operation)
  if (!act) throw noAct(operation, acts)
  return wouldSaid(await mayI(asking.world.house, asking.by, act, input))
}

function noAct(written: string, acts: readonly Operation[]): Error {
  const names = acts.map(({ name }) => toolName(name))
  const near = nearestName(written, names)
  const mend = near === undefined ? `There are ${names.join(', ')}.` : `Did you mean ${near}?`
  return invalid([{ field: 'operation', message: `There is no such act. ${mend}` }])
}
