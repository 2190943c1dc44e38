import type { CallToolResult, Tool } from '@modelcontextprotocol/server'
import { turnedAwayBy } from '#http'
import {
  answerSaid,
  ask,
  doneSaid,
  DoneUnsaid,
  invalid,
  nearestName,
  perform,
  Refusal,
  refusalSaid,
  type Operation,
} from '#kernel'
import { spoken, toolName, usable, type Asking, type Known } from './asking.ts'
import { sentAs, type Answer } from './json.ts'
import { askMayI, mayIName, mayITool, offersMayI } from './may-i-tool.ts'
import { refusalInWords, wouldInWords } from './refusal-in-words.ts'
import { shown } from './shown.ts'
import { signedIn, signInName, signInTool } from './sign-in-tool.ts'
import { wordsOf } from './words-of.ts'
import type { Sdk } from './sdk.ts'
import { keyArgument, longestKey, toolOf } from './tool-of.ts'

type Arguments = Readonly<Record<string, unknown>>

/** The tools that this person may use. */
export function toolsFor(asking: Asking): Tool[] {
  const all = usable(asking)
  return [
    ...all.map(toolOf),
    ...(offersMayI(asking) ? [mayITool(asking)] : []),
    ...(asking.by.kind === 'visitor' ? [signInTool] : []),
  ]
}

/** Does what a tool stands for. A refusal is an answer, in the words of every door; a tool that is not there is not. */
export async function callTool(
  asking: Asking,
  sdk: Sdk,
  name: string,
  given: Arguments,
): Promise<CallToolResult> {
  if (name === signInName) return signedIn(asking)
  const one = spoken(asking.world).find((known) => toolName(known.name) === name)
  if (!one && name !== mayIName) throw noTool(asking, sdk, name)
  try {
    if (!one) {
      const would = await askMayI(asking, given)
      return result(sentAs(would), await wouldInWords(asking.world, would))
    }
    const answer = await (one.does === 'question' ? reply(asking, one, given) : act(asking, one, given))
    return result(answer, (await wordsOf(asking.world, answer)) || 'Nothing.')
  } catch (fault) {
    return fault instanceof Refusal ? refused(asking, fault) : broken(asking, fault)
  }
}

function noTool({ world }: Asking, { ProtocolError, ProtocolErrorCode }: Sdk, name: string): Error {
  const near = nearestName(shown(name), [...spoken(world).map((one) => toolName(one.name)), mayIName])
  const mend = near === undefined ? 'tools/list names those there are.' : `Did you mean ${near}?`
  return new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool “${shown(name)}”. ${mend}`)
}

const reply = async ({ world, by }: Asking, one: Known & { does: 'question' }, given: Arguments) =>
  sentAs(answerSaid(one, await ask(world.house, by, one, given)))

/** Keys of assistants are a space of their own: forms and programs have theirs. */
const space = 'mcp:'

async function act({ world, by }: Asking, one: Operation, given: Arguments): Promise<Answer> {
  const { [keyArgument]: key, ...input } = given
  if (key !== undefined && (typeof key !== 'string' || key === '' || key.length > longestKey))
    throw invalid([
      { field: keyArgument, message: `Choose any text as the key, of at most ${longestKey} characters.` },
    ])
  const done = await perform(world.house, by, one, input, { key: key && space + key })
  return sentAs(doneSaid(one, done))
}

const result = (answer: Answer, text: string): CallToolResult => ({
  content: [{ type: 'text', text }],
  structuredContent: answer,
})

async function refused({ world }: Asking, fault: Refusal): Promise<CallToolResult> {
  const refusal = refusalSaid(fault)
  return { ...result(sentAs({ refusal }), await refusalInWords(world, refusal)), isError: true }
}

const ours = 'Something broke here. It is our mistake, not yours; nothing was changed.'
const unsaid = 'It was done, and our answer to it broke. Do not send it again.'

function broken({ world, requestId: faultId }: Asking, fault: unknown): CallToolResult {
  const away = turnedAwayBy(fault)
  world.log.error({ err: fault, faultId, path: '/mcp' }, 'fault')
  const said = away?.message ?? (fault instanceof DoneUnsaid ? unsaid : ours)
  const text = `${said} The log calls it ${faultId}.`
  return { ...result({ faultId }, text), isError: true }
}
