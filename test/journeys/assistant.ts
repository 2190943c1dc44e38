import {
  Client,
  SdkHttpError,
  StreamableHTTPClientTransport,
  type CallToolResult,
} from '@modelcontextprotocol/client'

/** Which revision an assistant speaks: with the handshake of 2025, or without one, as since July 2026. */
export type Era = 'legacy' | 'auto'

/** An assistant at the other end, by the protocol's own client. */
export interface Assistant {
  readonly client: Client
  /** Names of the tools it is offered. */
  tools(): Promise<readonly string[]>
  /** Calls a tool; what it says to people, and what it says to programs. */
  call(name: string, given?: Readonly<Record<string, unknown>>): Promise<Said>
}

export interface Said {
  readonly failed: boolean
  readonly text: string
  readonly answer: Readonly<Record<string, unknown>>
}

/** Connects to the door of a house, with a token or as a stranger. */
export async function assistantAt(url: string, token = '', era: Era = 'auto'): Promise<Assistant> {
  const headers: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` }
  const client = clientOf(era)
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }))
  return assistantWith(client)
}

export const clientOf = (era: Era): Client =>
  new Client({ name: 'a-test', version: '1' }, { versionNegotiation: { mode: era } })

export const assistantWith = (client: Client): Assistant => ({
  client,
  tools: async () => (await client.listTools()).tools.map(({ name }) => name),
  call: async (name, given = {}) =>
    saidBy(await client.callTool({ name, arguments: { ...given } }).catch(answerBeside)),
})

/** Where signing in would help the answer stands all the same, beside a status that begins it. */
function answerBeside(fault: unknown): CallToolResult {
  if (!(fault instanceof SdkHttpError) || fault.status !== 401) throw fault
  const { result } = JSON.parse(String(fault.data.text)) as { readonly result?: CallToolResult }
  if (!result) throw fault
  return result
}

function saidBy({ content, structuredContent, isError }: CallToolResult): Said {
  const [first] = content
  return {
    failed: isError === true,
    text: first?.type === 'text' ? first.text : '',
    answer: (structuredContent ?? {}) as Readonly<Record<string, unknown>>,
  }
}
