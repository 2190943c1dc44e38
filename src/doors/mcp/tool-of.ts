import type { Tool } from '@modelcontextprotocol/server'
import { capital, doneJson } from '#kernel'
import { toolName, type Known } from './asking.ts'
import { answerSchema, inputSchema } from './schemas.ts'

/** The argument by which an act that is sent twice is done once. */
export const keyArgument = 'idempotencyKey'

/** Leaves room for the name of this door before it. */
export const longestKey = 180

const key = {
  type: 'string',
  minLength: 1,
  maxLength: longestKey,
  description:
    'Sent again with the same key, the act is not done again: choose one for each thing to be done.',
}

const listed = new WeakMap<Known, Tool>()

/** An operation as a tool; worked out once. */
export function toolOf(one: Known): Tool {
  const known = listed.get(one) ?? describe(one)
  listed.set(one, known)
  return known
}

function describe(one: Known): Tool {
  const title = titleOf(one.name)
  const reads = one.does === 'question'
  return {
    name: toolName(one.name),
    title,
    description: `${one.summary} ${whoFor[one.who]}${one.destroys ? ' No other act brings back what it takes away.' : ''}`,
    inputSchema: inputSchema(one.input, reads ? {} : { [keyArgument]: key }),
    outputSchema: answerSchema(reads ? one.answers : doneJson(one.answers)),
    annotations: {
      readOnlyHint: reads,
      destructiveHint: !reads && one.destroys === true,
      openWorldHint: false,
    },
  }
}

const whoFor = {
  anyone: 'Open to everybody.',
  member: 'For people of the department.',
  admin: 'For administrators.',
  system: 'Firsthand itself does it.',
} as const

/** `campaigns.plan` → `Campaigns: plan`. */
function titleOf(name: string): string {
  const [nouns = '', verb = ''] = name.split('.')
  return `${capital(nouns)}: ${verb.replaceAll('-', ' ')}`
}
