import { z } from 'zod'
import { isScope, mostScopes } from '#kernel'

const ask = 'Say what it may be used for, like handbook.read.'

/** The scopes of a form's text: one a line, or with commas or spaces between. */
const scopesIn = (written: string): string[] => [
  ...new Set(written.split(/[\s,]+/).filter((word) => word !== '')),
]

/** Scopes as a form or a program sends them. */
export const scopesInput = z
  .union([z.string().max(5000), z.array(z.string())], { error: ask })
  .transform((written) => (typeof written === 'string' ? scopesIn(written) : [...new Set(written)]))
  .superRefine((scopes, context) => {
    const fault = faultOf(scopes)
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
  })

function faultOf(scopes: readonly string[]): string | undefined {
  if (scopes.length === 0) return ask
  if (scopes.length > mostScopes) return `A token has at most ${mostScopes} scopes.`
  const wrong = scopes.find((scope) => !isScope(scope))
  return wrong === undefined
    ? undefined
    : `“${wrong.slice(0, 80)}” is not a scope. Write it like campaigns.plan, campaigns.*, read or handbook.push.`
}
