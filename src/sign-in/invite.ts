import { conflict, invalid, type Act, type Db, type Person } from '#kernel'
import { sendMail, type Outgoing } from '#mail'
import {
  addressOf,
  handleFault,
  isHandleTaken,
  personByAddress,
  personVisibleTo,
  personWithAddress,
} from '#people'
import { insertInvitation, type Invited } from './invitation-store.ts'

const lasts = { hours: 24 * 7 }

/** Whom an administrator wants to let in. */
export interface Wanted {
  readonly address: string
  readonly handle?: string | undefined
  readonly name?: string | undefined
  readonly team?: string | undefined
}

/** Works out whom an invitation is for: somebody with this address, somebody of the handbook, or somebody new. */
export async function invitedBy(
  { db, by, model }: Act,
  { address, handle, name, team }: Wanted,
): Promise<Invited> {
  const owner = await personByAddress(db, address)
  if (owner && handle !== undefined && handle !== owner.handle)
    throw invalid([
      { field: 'handle', message: `This address is ${owner.name}’s, whose handle is ${owner.handle}.` },
    ])
  if (owner) return { personId: owner.id, handle: owner.handle, name: owner.name, address }
  const before = await personWithAddress(db, address)
  if (before)
    throw invalid([
      {
        field: 'address',
        message: `${before.name} (${before.handle}) had this address and has left. Take it out of their details, or let them in again.`,
      },
    ])
  if (handle === undefined)
    throw invalid([
      {
        field: 'handle',
        message: `Nobody here has the address ${address} yet. Say by a handle whose it is.`,
      },
    ])
  const known = await personVisibleTo(db, by, handle)
  if (known?.leftAt)
    throw conflict(
      `${known.person.name} had this handle and has left. If these are they, let them in again first; if not, take another handle.`,
    )
  if (known && known.person.handle === handle) {
    if ((await addressOf(db, known.person.id)) !== undefined)
      throw invalid([{ field: 'handle', message: await takenBy(db, by, known.person) }])
    return { personId: known.person.id, handle, name: known.person.name, address }
  }
  const fault = handleFault(handle)
  if (fault || known || (await isHandleTaken(db, handle)))
    throw invalid([
      {
        field: 'handle',
        message: fault
          ? `${fault.message} ${fault.mend}`
          : 'Somebody has or had this handle, perhaps in other capitals. Take another one.',
      },
    ])
  if (name === undefined)
    throw invalid([
      { field: 'name', message: `Nobody is called ${handle} yet. Say the name, as colleagues say it.` },
    ])
  const teams = model.definitions.filter(({ kind }) => kind === 'team')
  if (team !== undefined && !teams.some((one) => one.name === team))
    throw invalid([
      {
        field: 'team',
        message: `There is no team ${team}. There are ${teams.map((one) => one.name).join(', ')}.`,
      },
    ])
  return { handle, name, address, ...(team !== undefined && { team }) }
}

/** Whose handle it is, and one that is free. */
async function takenBy(db: Db, by: Person, { name, handle }: Person): Promise<string> {
  let free = 2
  while (await personVisibleTo(db, by, `${handle}-${free}`)) free += 1
  return `This is the handle of ${name}, who has another address. For somebody else take ${handle}-${free}, which is free; for ${name} change their address first.`
}

/** Invites somebody in an act: the link goes by mail, or is answered where no mail leaves. */
export async function invite(
  act: Act,
  invited: Invited,
  outgoing: Outgoing,
): Promise<{ readonly id: string; readonly link?: string }> {
  const endsAt = act.now.add(lasts)
  const { id, secret } = await insertInvitation(act.db, invited, { by: act.by.id, now: act.now, endsAt })
  const link = invitationLink(outgoing, secret)
  const { address, name } = invited
  await act.record({
    subject: { kind: 'invitations', id },
    facts: invited.personId === undefined ? {} : { as: invited.personId },
  })
  if (!outgoing.ready || address === undefined) return { id, link }
  const lines = [
    `${act.by.name} invites you to ${outgoing.url}, where your department keeps its handbook.`,
    { open: link, says: 'Come in' },
    'The link works once, for seven days, and lets in whoever opens it: pass it on to nobody.',
  ]
  await sendMail(
    act.db,
    { about: 'An invitation', address, name, subject: `${act.by.name} invites you`, lines, until: endsAt },
    act.now,
  )
  return { id }
}

/** What opens an invitation. */
export const invitationLink = ({ url }: Outgoing, secret: string): string =>
  `${url}/-/sign-in/invitation?code=${secret}`
