import { ask, nearestName, perform, Refusal, refusalSaid, type Operation } from '#kernel'
import { spoken, toolName, usable, type Asking, type Known } from './asking.ts'
import { askMayI, mayIName, mayITool, offersMayI } from './may-i-tool.ts'
import { wordsOf } from './said-versions.ts'
import type { JsonValue } from './schemas.ts'
import type { Sdk } from './sdk.ts'
import { doneJson, keyArgument, toolOf, type ListedTool } from './tool-of.ts'

/** What a call of a tool comes to. */
export interface Called {
  readonly content: { readonly type: 'text'; readonly text: string }[]
  readonly structuredContent: Record<string, JsonValue>
  readonly isError?: true
}

type Arguments = Readonly<Record<string, unknown>>

/** The tools that this person may use. */
export function toolsFor(asking: Asking): readonly ListedTool[] {
  const all = usable(asking)
  return [...all.map(toolOf), ...(offersMayI(asking) ? [mayITool(asking)] : [])]
}

/** Does what a tool stands for. A refusal is an answer, in the words of every door; a tool that is not there is not. */
export async function callTool(
  asking: Asking,
  { ProtocolError, ProtocolErrorCode }: Sdk,
  name: string,
  given: Arguments,
): Promise<Called> {
  const all = spoken(asking.world)
  const found = all.find((one) => toolName(one.name) === name)
  if (!found && name !== mayIName) {
    const near = nearestName(name, [...all.map((one) => toolName(one.name)), mayIName])
    const mend = near === undefined ? 'tools/list names those there are.' : `Did you mean ${near}?`
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool “${name}”. ${mend}`)
  }
  try {
    const answer = await (found ? answerTo(asking, found, given) : askMayI(asking, given))
    return { content: await textOf(asking, answer), structuredContent: { ...answer } }
  } catch (fault) {
    return fault instanceof Refusal ? refused(asking, fault) : broken(asking, fault)
  }
}

type Answer = { readonly [name: string]: JsonValue }

/** The schema has made JSON of it: only what its fields name. */
const json = (encoded: unknown): Answer => JSON.parse(JSON.stringify(encoded)) as Answer

async function answerTo(asking: Asking, one: Known, given: Arguments): Promise<Answer> {
  const { world, by } = asking
  if (one.does === 'question') return json(one.answers.encode(await ask(world.house, by, one, given)))
  return json(await act(asking, one, given))
}

async function act({ world, by }: Asking, one: Operation, given: Arguments): Promise<unknown> {
  const { [keyArgument]: key, ...input } = given
  if (key !== undefined && (typeof key !== 'string' || key === ''))
    throw new Refusal('invalid', 'Choose any text as the key.', {
      fields: [{ field: keyArgument, message: 'Choose any text as the key.' }],
    })
  const done = await perform(world.house, by, one, input, { key })
  const { result, ...rest } = done
  // What is answered again was kept as JSON.
  if (done.repeated) return done
  return doneJson(one.answers).encode({ ...rest, result })
}

const textOf = async ({ world }: Asking, answer: Answer): Promise<Called['content']> => [
  { type: 'text', text: (await wordsOf(world, answer)) || 'Done.' },
]

async function refused({ world }: Asking, refusal: Refusal): Promise<Called> {
  const said = json(refusalSaid(refusal))
  const { detail, kind: _kind, ...rest } = said
  const more = await wordsOf(world, rest)
  return {
    content: [{ type: 'text', text: `Not yet: ${String(detail)}\n${more}`.trimEnd() }],
    structuredContent: { refusal: said },
    isError: true,
  }
}

function broken({ world, requestId }: Asking, fault: unknown): Called {
  world.log.error({ err: fault, faultId: requestId, path: '/mcp' }, 'fault')
  const text = `Something broke here. It is our mistake, not yours; nothing was changed. It is called ${requestId} in the log.`
  return { content: [{ type: 'text', text }], structuredContent: { faultId: requestId }, isError: true }
}
