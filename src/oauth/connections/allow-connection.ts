import { z } from 'zod'
import { forbidden, invalid, no, operation, post, yes, type Act, type Permission, type Person } from '#kernel'
import { unstored } from '#people'
import type { OAuthWorld } from '../world.ts'
import { readAuthorization, type Asked } from './authorization-request.ts'
import { clientOf, noteAllowed } from './client-store.ts'
import { insertCode } from './code-store.ts'
import { scopesOffered } from './scopes-offered.ts'

/** For how many days a program may be let in. */
const daysOffered = ['1', '7', '30', '90', '365'] as const

/** Answers `code` by name, outside of the result's JSON: only the browser that allowed it takes it to the program. */
export const allowConnection = (world: OAuthWorld) =>
  operation({
    name: 'connections.allow',
    at: post('/connections'),
    summary: 'Lets a program in that asks to read and act for you: for what you tick, until the day you say.',
    who: 'member',
    browsersOnly: true,
    fresh: true,
    audited: true,
    input: z.object({
      asked: z
        .string({ error: 'Begin in the program that you want to connect.' })
        .max(10_000)
        .describe('What the program asked for: the query it sent the browser with.'),
      may: z
        .string({ error: 'Tick at least one thing that it may do, or go back.' })
        .max(5000)
        .transform((lines) => [...new Set(lines.split(/\s+/).filter((word) => word !== ''))]),
      days: z.enum(daysOffered, { error: 'Choose until when.' }).default('30'),
    }),
    answers: z.object({ id: z.string() }),
    on: (act, { asked }) => askedIn(act, asked, world.url()),
    may: (act) => mayConnect(act.by),
    async run(act, { client, ...asked }, { may, days }) {
      const offered = new Set(scopesOffered(act.by, asked.scopes, world.spoken()).map(({ value }) => value))
      const beyond = may.find((scope) => !offered.has(scope))
      if (beyond !== undefined)
        throw invalid([
          { field: 'may', message: `It did not ask for ${beyond.slice(0, 80)}, or you may not do it.` },
        ])
      const tokenEndsAt = act.now.add({ hours: 24 * Number(days) })
      const allowed = { ...asked, scopes: may, clientId: client.id, personId: act.by.id, tokenEndsAt }
      const { id, code } = await insertCode(act.db, allowed, act.now)
      await noteAllowed(act.db, client.id, act.now)
      await act.record({ subject: { kind: 'tokens', id }, facts: { client: client.id, scopes: may } })
      return unstored({ id }, { code })
    },
    tried: 'let a program in',
    told: ({ who }) => `${who} let a program in`,
    example: () => ({
      asked: 'client_id=019469a0-0000-7000-8000-000000000001',
      may: 'read',
      days: '30' as const,
    }),
  })

/** Reads once more what the form brings along: it went through a browser. */
async function askedIn(act: Act, written: string, url: string): Promise<Asked> {
  const query = new URLSearchParams(written)
  const read = readAuthorization(query, await clientOf(act.db, query.get('client_id') ?? undefined), url)
  if (read.kind === 'asked') return read.asked
  throw forbidden(read.kind === 'closed' ? read.why : 'The program asked wrongly. Connect it anew.')
}

/** Nobody lets a program in but the person, themselves, in their own browser. */
export const mayConnect = ({ kind, scopes }: Person): Permission =>
  (kind === 'member' || kind === 'admin') && scopes === undefined
    ? yes
    : no('Only you yourself let a program in, signed in in a browser.')
