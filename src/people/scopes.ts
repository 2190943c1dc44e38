import { z } from 'zod'

/** What tokens are mostly made for; any other scope is the name of an operation. */
export const commonScopes = [
  { scope: 'handbook.read', words: 'Read the handbook and clone it' },
  { scope: 'handbook.push', words: 'Push changes to the handbook' },
] as const

const ask = 'Choose at least one thing that it may be used for.'
const most = 50

const scope = z
  .string()
  .max(80, 'A scope has at most 80 characters.')
  .regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/, {
    error: ({ input }) =>
      `“${String(input).slice(0, 80)}” is not a scope. Write it like campaigns.plan or handbook.push.`,
  })

/** The scopes of a form's text: one a line, or with commas or spaces between. */
export const scopesIn = (written: string): string[] => [
  ...new Set(written.split(/[\s,]+/).filter((word) => word !== '')),
]

/** Scopes as a form or a program sends them. */
export const scopesInput = z
  .union([z.string().max(5000), z.array(z.string()).max(most)], { error: ask })
  .transform((written) => (typeof written === 'string' ? scopesIn(written) : [...new Set(written)]))
  .pipe(z.array(scope).min(1, ask).max(most, `A token has at most ${most} scopes.`))
