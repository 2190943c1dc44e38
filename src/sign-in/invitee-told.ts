import { isolated, type Look, type Told } from '#kernel'
import { inviteeVisibleTo } from './invitation-store.ts'

/** Whom an entry about an invitation is about: by the name on the invitation, for those who may see that. */
export async function inviteeTold({ db, by }: Look, { subject }: Told): Promise<string> {
  const name = subject && (await inviteeVisibleTo(db, by, subject.id))
  return name === undefined ? 'somebody' : isolated(name)
}
