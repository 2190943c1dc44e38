import { z } from 'zod'
import type { Client } from './client-store.ts'
import { redirectFault } from './redirect-uri.ts'

const longestName = 80
const mostAddresses = 20

/** What is read of a registration (RFC 7591 §2); what else it says is not kept, and so not answered. */
const registration = z.object({
  redirect_uris: z.array(z.string()).min(1).max(mostAddresses),
  client_name: z.string().optional(),
  grant_types: z.array(z.string()).optional(),
  response_types: z.array(z.string()).optional(),
})

/** What a registration comes to, or its error in the standard's words (RFC 7591 §3.2.2). */
export type Registration =
  | { readonly client: Omit<Client, 'id'> }
  | { readonly error: 'invalid_redirect_uri' | 'invalid_client_metadata'; readonly why: string }

export function readRegistration(sent: unknown): Registration {
  const parsed = registration.safeParse(sent)
  if (!parsed.success)
    return {
      error: 'invalid_client_metadata',
      why: `Send a JSON object with redirect_uris, one to ${mostAddresses} addresses; client_name is a text.`,
    }
  const { redirect_uris: redirectUris, client_name: name, ...more } = parsed.data
  for (const uri of redirectUris) {
    const fault = redirectFault(uri)
    if (fault !== undefined) return { error: 'invalid_redirect_uri', why: `${shown(uri)} ${fault}.` }
  }
  if (
    more.grant_types?.includes('authorization_code') === false ||
    more.response_types?.includes('code') === false
  )
    return { error: 'invalid_client_metadata', why: 'Programs are connected by authorization_code and code.' }
  return { client: { name: plainName(name), redirectUris } }
}

/** The name in one line, without letters that show nothing or turn the line round; cut between letters as readers count them. */
function plainName(written = ''): string {
  const line = written.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ').replaceAll(/\s+/gu, ' ')
  const letters = Array.from(
    new Intl.Segmenter().segment(line.trim().slice(0, 2000)),
    ({ segment }) => segment,
  )
  return (
    letters
      .slice(0, longestName)
      .join('')
      .slice(0, 4 * longestName)
      .trim() || 'A program without a name'
  )
}

/** Errors are plain ASCII (RFC 6749 §5.2). */
const shown = (uri: string): string => uri.replaceAll(/[^\x21\x23-\x5b\x5d-\x7e]/g, '?').slice(0, 100)
