/**
 * How people get in and out: the sign-in page with the ways that are open, codes by mail, passwords, invitations, one's own
 * sessions, keeping somebody out, who administers, and the list of who came in.
 */
import type { Outgoing } from '#mail'
import type { Ending } from '#people'
import { acceptInvitation } from './accept-invitation.ts'
import { accessScreen, accessSection } from './access-screen.tsx'
import { accountScreen } from './account-screen.tsx'
import { administratorsLink } from './administrators-link.ts'
import { appointAdministrator } from './appoint-administrator.ts'
import { auditDownload, auditScreen } from './audit-screen.tsx'
import { codeScreen } from './code-screen.tsx'
import { codeWay } from './code-way.tsx'
import { deactivatePerson } from './deactivate-person.ts'
import { dismissAdministrator } from './dismiss-administrator.ts'
import { endWaysIn } from './end-ways-in.ts'
import { enterCode } from './enter-code.ts'
import { dropInvitationsOf } from './invitation-store.ts'
import { dropPassword } from './password-store.ts'
import { enterPassword } from './enter-password.ts'
import { comeInScreen, invitationsScreen } from './invitation-screens.tsx'
import { listAudit, type Audited } from './list-audit.ts'
import { listInvitations } from './list-invitations.ts'
import { listSessions } from './list-sessions.ts'
import { passwordWay } from './password-way.tsx'
import { reactivatePerson } from './reactivate-person.ts'
import { removePassword } from './remove-password.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { revokeOtherSessions } from './revoke-other-sessions.ts'
import { revokeSession } from './revoke-session.ts'
import { sampleAddresses } from './sample.ts'
import { sampleWay } from './sample-way.tsx'
import { signInScreen, welcomeScreen } from './screens.tsx'
import { sendCode } from './send-code.ts'
import { sendInvitation } from './send-invitation.ts'
import { sendInvitations } from './send-invitations.ts'
import { setPassword } from './set-password.ts'
import { seeAs } from './see-as.ts'
import { signOut } from './sign-out.ts'
import type { SignInWay } from './way.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

/** What the module is told of the others. */
interface SignInWorld {
  /** Whether letters leave this house. */
  readonly outgoing: Outgoing
  /** Further ways to sign in. */
  readonly others: readonly SignInWay[]
  /** Acts that belong in the list of who came in. */
  readonly audited: Audited
  /** What else ends when somebody leaves. */
  readonly ended: () => readonly Ending[]
}

export function signInModule({ outgoing, others, audited, ended }: SignInWorld) {
  const send = sendInvitation(outgoing)
  const sendMany = sendInvitations(outgoing)
  const set = setPassword(outgoing)
  const audit = listAudit(audited)
  const deactivate = deactivatePerson(ended)
  return {
    name: 'sign-in',
    operations: [
      ...[welcomeAdministrator, seeAs, signOut, sendCode, enterCode, enterPassword, set, removePassword],
      ...[revokeSession, revokeOtherSessions, deactivate, reactivatePerson],
      ...[appointAdministrator, dismissAdministrator, administratorsLink(outgoing)],
      ...[send, sendMany, revokeInvitation, acceptInvitation],
    ],
    questions: [listSessions, listInvitations, audit],
    screens: [
      signInScreen([sampleWay, ...others, codeWay(outgoing), passwordWay]),
      ...[codeScreen(outgoing), welcomeScreen, comeInScreen, accessScreen(deactivate)],
      accountScreen(audit, set),
      invitationsScreen(outgoing, send, sendMany),
      auditScreen(audit, audited),
    ],
    downloads: [auditDownload(audit)],
    personSections: [accessSection],
    ended: [endWaysIn],
    emptied: [dropPassword, dropInvitationsOf],
    actions: [
      {
        title: 'See where you are signed in',
        href: '/-/account',
        words: ['account', 'session', 'devices', 'sign out elsewhere'],
        act: revokeOtherSessions,
      },
      {
        title: 'Set a password',
        href: '/-/account',
        words: ['account', 'change password', 'sign in'],
        act: set,
      },
      {
        title: 'Invite somebody',
        href: '/-/invitations',
        words: ['invitation', 'add person', 'new colleague', 'newcomer'],
        act: send,
      },
    ],
    sample: sampleAddresses,
  }
}

export { browserOf, withBrowser, type Browser } from './browser.ts'
export { firstAdministratorLink } from './administrator-store.ts'
export { placeHere } from './place-here.ts'
export { signIn, type How } from './sign-in.ts'
export { signInWay, type AtTheDoor, type SignInWay } from './way.ts'
