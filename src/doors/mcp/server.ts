import type { Server } from '@modelcontextprotocol/server'
import { Refusal } from '#kernel'
import { version } from '../../root.ts'
import type { Asking } from './asking.ts'
import { callTool, toolsFor } from './call-tool.ts'
import { complete } from './complete.ts'
import { instructions } from './instructions.ts'
import { prompts } from './prompts.ts'
import { listedResources, readResource, resourceTemplates } from './resources.ts'
import type { Sdk } from './sdk.ts'
import { shown } from './shown.ts'

/** As the door introduces itself. */
export const identity = { name: 'firsthand', title: 'Firsthand', version: version() }
const capabilities = { tools: {}, resources: {}, prompts: {}, completions: {} }

/** The door for one request of one person: nothing of it outlives the answer. */
export function serverFor(asking: Asking, sdk: Sdk): Server {
  const { server } = new sdk.McpServer(identity, { capabilities, instructions })
  server.setRequestHandler('tools/list', () => ({ tools: toolsFor(asking) }))
  server.setRequestHandler('tools/call', ({ params }) =>
    callTool(asking, sdk, params.name, params.arguments ?? {}),
  )
  server.setRequestHandler('resources/list', () => ({ resources: listedResources }))
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates }))
  server.setRequestHandler('resources/read', ({ params }) =>
    guarded(asking, sdk, async () => ({ contents: [await readResource(asking, sdk, params.uri)] })),
  )
  server.setRequestHandler('prompts/list', () => ({
    prompts: prompts.map(({ name, title, description, argument }) => ({
      name,
      title,
      description,
      arguments: [{ name: argument.name, description: argument.description, required: true }],
    })),
  }))
  server.setRequestHandler('prompts/get', ({ params }) =>
    guarded(asking, sdk, () => promptFor(asking, sdk, params.name, params.arguments ?? {})),
  )
  server.setRequestHandler('completion/complete', ({ params }) =>
    guarded(asking, sdk, async () => {
      const values = [...(await complete(asking, params))]
      return { completion: { values: values.slice(0, 100), hasMore: values.length > 100 } }
    }),
  )
  return server
}

async function promptFor(asking: Asking, sdk: Sdk, name: string, given: Readonly<Record<string, string>>) {
  const wrong = (message: string) => new sdk.ProtocolError(sdk.ProtocolErrorCode.InvalidParams, message)
  const prompt = prompts.find((one) => one.name === name)
  if (!prompt)
    throw wrong(
      `There is no prompt “${shown(name)}”. There are ${prompts.map((one) => one.name).join(', ')}.`,
    )
  const about = given[prompt.argument.name]?.trim() ?? ''
  if (about === '') throw wrong(`Say ${prompt.argument.name}: ${prompt.argument.description}`)
  const parts = await prompt.ask(asking, about.slice(0, 1000))
  return {
    description: prompt.description,
    messages: parts.map((content) => ({ role: 'user' as const, content })),
  }
}

/** Where the protocol knows no refusal, its words are the error's; of a fault only its id is told. */
async function guarded<Answer>(asking: Asking, sdk: Sdk, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof sdk.ProtocolError) throw fault
    const { InvalidParams, InternalError } = sdk.ProtocolErrorCode
    if (fault instanceof Refusal) throw new sdk.ProtocolError(InvalidParams, fault.message)
    const faultId = asking.requestId
    asking.world.log.error({ err: fault, faultId, path: '/mcp' }, 'fault')
    throw new sdk.ProtocolError(InternalError, 'Something broke here. It is our mistake, not yours.', {
      faultId,
    })
  }
}
