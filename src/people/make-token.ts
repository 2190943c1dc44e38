import { z } from 'zod'
import { day, endOfDay, invalid, line, no, operation, post, yes, type Look, type Permission } from '#kernel'
import { scopesInput } from './scopes.ts'
import { insertToken } from './token-store.ts'
import { unstored } from './unstored.ts'

/**
 * Answers `secret` once, outside of the result's JSON: sent again with the same key, the token is there and the secret
 * is not.
 */
export const makeToken = operation({
  name: 'tokens.make',
  at: post('/tokens'),
  summary: 'Makes a token with which a program or git acts for you; its secret is shown once.',
  who: 'member',
  audited: true,
  fresh: true,
  input: z.object({
    name: line('Say what the token is for, so that you know later which one to revoke.', 80),
    scopes: scopesInput,
    lastDay: day('Say the last day on which it works, like 2027-06-30.').optional(),
  }),
  answers: z.object({
    id: z.string(),
    secret: z.string().optional().describe('Answered once: only its fingerprint is kept.'),
  }),
  on: (act, { lastDay }) => endOf(act, lastDay),
  may: (act) => mayHaveTokens(act),
  async run(act, endsAt, { name, scopes }) {
    const { id, secret } = await insertToken(
      act.db,
      act.by,
      { name, scopes, ...(endsAt && { endsAt }) },
      act.now,
    )
    await act.record({ subject: { kind: 'tokens', id }, facts: { scopes } })
    return unstored({ id }, { secret })
  },
  tried: 'make a token',
  told: ({ who }) => `${who} made a token`,
  example: (today) => ({
    name: 'My laptop',
    scopes: ['handbook.read', 'handbook.push'],
    lastDay: today.add({ years: 1 }).toString(),
  }),
})

/** The end of that day where the handbook counts its days. */
function endOf(look: Pick<Look, 'model' | 'now'>, lastDay: string | undefined): Temporal.Instant | undefined {
  if (lastDay === undefined) return undefined
  const end = endOfDay(Temporal.PlainDate.from(lastDay), look.model.zone)
  if (Temporal.Instant.compare(end, look.now) <= 0)
    throw invalid([{ field: 'lastDay', message: 'This day has passed. Choose today or a later one.' }])
  return end
}

/** Whoever works here may have tokens of their own. */
export const mayHaveTokens = (look: Pick<Look, 'by'>): Permission =>
  look.by.kind === 'member' || look.by.kind === 'admin' ? yes : no('Sign in to have tokens.')
