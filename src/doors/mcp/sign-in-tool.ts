import type { CallToolResult, Tool } from '@modelcontextprotocol/server'
import { metadataAt } from '#oauth'
import { mayAtAll } from '#kernel'
import { spoken, toolName, type Asking } from './asking.ts'
import { headOf } from './message-head.ts'

export const signInName = 'sign_in'

/** Offered to strangers only: an assistant calls what it sees, and of what is for the department it sees nothing. */
export const signInTool: Tool = {
  name: signInName,
  title: 'Sign in',
  description:
    'Lets whoever you work for sign in, in their browser, so that you may read and act here as them. Call this when something is not open to strangers.',
  inputSchema: { type: 'object' },
  annotations: { readOnlyHint: true, openWorldHint: false },
}

/** A stranger's call reaches this only where their program cannot sign in. */
export function signedIn({ by }: Asking): CallToolResult {
  const said =
    by.kind === 'visitor'
      ? 'Your program does not know how to sign in. Give it a token, made under “Your tokens”.'
      : `You are signed in as ${by.name}. Ask for tools/list again: there is more now.`
  return { content: [{ type: 'text', text: said }], isError: by.kind === 'visitor' }
}

/** Whether signing in would help with what a stranger sent: a call of what is for people of the department. */
export function signInHelps(asking: Asking, sent: unknown): boolean {
  if (asking.by.kind !== 'visitor') return false
  const { method, name } = headOf(sent)
  if (method !== 'tools/call') return false
  const one = spoken(asking.world).find((known) => toolName(known.name) === name)
  return name === signInName || (one !== undefined && !mayAtAll(asking.by, one).allowed)
}

/** Who lets programs in (RFC 9728 §5.1), and why this one was not. */
export const challenge = (url: string, error?: 'invalid_token'): string =>
  [
    'Bearer realm="Firsthand"',
    ...(error === undefined ? [] : [`error="${error}"`]),
    `resource_metadata="${metadataAt(url, '/mcp')}"`,
  ].join(', ')
