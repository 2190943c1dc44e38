/**
 * How people get in and out: the sign-in page with the ways that are open, codes by mail, passwords, invitations, one's own
 * sessions, keeping somebody out, who administers, and the list of who came in.
 */
import { systemPerson, transactionOf, type Schedule } from '#kernel'
import { schemeAction } from '#design'
import type { Outgoing } from '#mail'
import type { Ending } from '#people'
import { acceptInvitation } from './accept-invitation.ts'
import { accessScreen, accessSection } from './access-screen.tsx'
import type { AccountPart } from './account-part.ts'
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
import { dropFormsOf } from './kept-form-store.ts'
import { dropKnownBrowsers, forgetOldBrowsers } from './known-browser-store.ts'
import { dropInvitationsOf } from './invitation-store.ts'
import { dropPassword } from './password-store.ts'
import { enterPassword } from './enter-password.ts'
import { comeInScreen, invitationsScreen } from './invitation-screens.tsx'
import { lightOrDarkScreen } from './light-or-dark-screen.tsx'
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
import { forgetOldTries } from './tries-store.ts'
import { signOutScreen } from './sign-out-screen.tsx'
import type { SignInWay } from './way.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

/** What the module is told of the others. */
interface SignInWorld {
  /** Whether letters leave this house. */
  readonly outgoing: Outgoing
  /** Further ways to sign in. */
  readonly others: readonly SignInWay[]
  /** What others know of how somebody comes in. */
  readonly parts: readonly AccountPart[]
  /** Acts that belong in the list of who came in. */
  readonly audited: Audited
  /** What else ends when somebody leaves. */
  readonly ended: () => readonly Ending[]
}

export function signInModule({ outgoing, others, parts, audited, ended }: SignInWorld) {
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
      ...[codeScreen(outgoing), welcomeScreen, comeInScreen, accessScreen(deactivate, parts)],
      ...[signOutScreen, lightOrDarkScreen],
      accountScreen(audit, set, parts),
      invitationsScreen(outgoing, send, sendMany),
      auditScreen(audit, audited),
    ],
    downloads: [auditDownload(audit)],
    personSections: [accessSection],
    ended: [endWaysIn],
    emptied: [dropPassword, dropInvitationsOf, dropKnownBrowsers, dropFormsOf],
    schedules: [forgetting],
    actions: [
      {
        title: 'Sign out',
        href: '/-/sign-out',
        words: ['log out', 'logout', 'sign off', 'end session', 'exit'],
        act: { name: signOut.name, who: 'member' as const },
      },
      {
        title: 'Choose light or dark',
        href: schemeAction,
        words: ['dark mode', 'light mode', 'theme', 'appearance', 'colours', 'color scheme', 'night'],
        act: { name: signOut.name, who: 'anyone' as const },
      },
      {
        title: 'Open your account',
        href: '/-/account',
        words: ['settings', 'profile', 'preferences', 'security'],
        act: revokeOtherSessions,
      },
      {
        title: 'See where you are signed in',
        href: '/-/account',
        words: ['account', 'session', 'devices', 'browsers', 'sign out elsewhere'],
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
        words: ['invitations', 'add person', 'add user', 'create account', 'new colleague', 'newcomer'],
        act: send,
      },
      {
        title: 'See who came in',
        href: '/-/audit',
        words: ['audit log', 'sign-ins', 'logins', 'access log', 'history', 'security', 'who came in'],
        act: { name: audit.name, who: 'admin' as const },
      },
      {
        title: 'Keep somebody out',
        href: '/-/people',
        under: 'Find them, then “Coming in” on their page',
        words: [
          'deactivate',
          'disable',
          'suspend',
          'block',
          'lock out',
          'remove user',
          'let in again',
          'access',
        ],
        act: deactivate,
      },
      {
        title: 'Make somebody administrator',
        href: '/-/people',
        under: 'Find them, then “Coming in” on their page',
        words: ['admin', 'appoint', 'promote', 'rights', 'role', 'dismiss'],
        act: appointAdministrator,
      },
    ],
    administration: [
      {
        href: '/-/invitations',
        title: 'Invitations',
        about: 'Ask people in by mail or by a link, see who has not come yet, take one back.',
      },
      {
        href: '/-/people',
        title: 'Who may come in, and who administers',
        about:
          'Find somebody; “Coming in” on their page keeps them out, lets them in or makes them administrator.',
      },
      {
        href: '/-/audit',
        title: 'Who came in',
        about: 'Who signed in, who was turned away, and who changed what somebody may.',
      },
    ],
    sample: sampleAddresses,
  }
}

const forgetting: Schedule = {
  name: 'forget tries to sign in, and browsers that nobody uses',
  next: (after) => after.add({ hours: 1 }),
  run: (db, now) =>
    transactionOf(db, systemPerson, async (tx) => {
      await forgetOldTries(tx, now)
      await forgetOldBrowsers(tx, now)
    }),
}

export { accountPart, type AccountPart } from './account-part.ts'
export { browserOf, withBrowser, type Browser } from './browser.ts'
export { firstAdministratorLink } from './administrator-store.ts'
export { keepForm, keptForm } from './kept-form-store.ts'
export { placeHere } from './place-here.ts'
export { signIn, type How } from './sign-in.ts'
export { signInWay, type AtTheDoor, type SignInWay } from './way.ts'
