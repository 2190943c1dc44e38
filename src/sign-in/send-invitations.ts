import { z } from 'zod'
import { invalid, operation, post, Refusal, text, yes, type Act, type FieldFault } from '#kernel'
import { readPasted } from '#facts'
import { addressInput, type Outgoing } from '#mail'
import { unstored } from '#people'
import { invite, invitedBy } from './invite.ts'
import type { Invited } from './invitation-store.ts'
import { inviteeTold } from './invitee-told.ts'

const most = 200

/** All of them or none: what does not fit is said line by line. */
export const sendInvitations = (outgoing: Outgoing) =>
  operation({
    name: 'invitations.send-many',
    at: post('/invitations/batch'),
    summary:
      'Invites many at once: a line for each, with an address and, for who is new, handle, name and team.',
    who: 'admin',
    audited: true,
    fresh: true,
    input: z.object({ lines: text('Paste addresses, one on a line.') }),
    answers: z.object({
      invited: z.number(),
      links: z.array(z.string()).optional().describe('Answered once, where no mail leaves.'),
    }),
    on: (act, { lines }) => readLines(act, lines),
    may: () => yes,
    async run(act, all) {
      const links: string[] = []
      for (const invited of all) {
        const { link } = await invite(act, invited, outgoing)
        if (link !== undefined) links.push(`${invited.name}: ${link}`)
      }
      return unstored({ invited: all.length }, links.length > 0 ? { links } : {})
    },
    tried: 'invite people',
    told: async (entry, look) => `${entry.who} invited ${await inviteeTold(look, entry)}`,
    example: () => ({ lines: 'rosa@example.com, rosa, Rosa Ruiz\nkiri@example.com, kiri, Kiri Walker' }),
  })

/** `address, handle, name, team`, as spreadsheets write and copy them. */
async function readLines(act: Act, lines: string): Promise<readonly Invited[]> {
  const rows = readPasted(lines, 'lines')
  if (rows.length > most) throw invalid([{ field: 'lines', message: `Paste at most ${most} lines at once.` }])
  const [all, faults]: [Invited[], FieldFault[]] = [[], []]
  const seen = new Set<string>()
  for (const { line, cells } of rows) {
    const fault = (message: string) => faults.push({ field: 'lines', message: `Line ${line}: ${message}` })
    const [address = '', handle = '', name = '', team = ''] = cells.map((cell) => cell.trim())
    const read = addressInput.safeParse(address)
    if (!read.success) {
      fault(read.error.issues[0]?.message ?? 'This is no address.')
      continue
    }
    const wanted = { address, ...(handle && { handle }), ...(name && { name }), ...(team && { team }) }
    const invited = await invitedBy(act, wanted).catch((no: unknown) => {
      if (no instanceof Refusal) fault(no.message)
      else throw no
    })
    if (!invited) continue
    if (seen.has(invited.handle)) fault(`${invited.name} stands in it twice.`)
    seen.add(invited.handle)
    all.push(invited)
  }
  if (faults.length > 0) throw invalid(faults)
  return all
}
