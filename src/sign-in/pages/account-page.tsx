import { Button, ButtonLink, Moment, Row, Rows, Sheet, Tag, type Attempt, type Frame } from '#design'
import type { LoadedSection, Session } from '#people'
import { howInWords } from '../how-in-words.ts'
import type { AuditLine } from '../list-audit.ts'
import { AuditRows } from './audit-rows.tsx'
import { Password, type PasswordProps } from './password-part.tsx'
import { Refused } from './refused.tsx'

/** What one's account is drawn from. */
export interface AccountProps extends PasswordProps {
  readonly sessions: readonly Session[]
  readonly parts: readonly LoadedSection[]
  readonly lately: readonly AuditLine[]
  readonly address?: string
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** Where one is signed in, with what, and what was done with the account. */
export const AccountPage = (props: AccountProps, frame: Frame) => (
  <Sheet
    title="Your account"
    lede={
      props.address === undefined
        ? 'No address of yours is known here: an administrator can add it.'
        : `Mail goes to ${props.address}.`
    }
  >
    <Refused attempt={props.attempt} />
    <Sessions {...props} />
    <Password {...props} frame={frame} />
    {props.parts.map(({ view }) => view(frame))}
    <section aria-labelledby="programs">
      <h2 id="programs">Programs and git</h2>
      <p>A program acts for you with a token, never with your password.</p>
      <p>
        <ButtonLink href="/-/tokens">Your tokens</ButtonLink>
      </p>
    </section>
    {frame.by.kind === 'admin' && <ForAdministrators />}
    {props.lately.length > 0 && (
      <section aria-labelledby="lately">
        <h2 id="lately">Lately</h2>
        <AuditRows entries={props.lately} today={props.today} />
      </section>
    )}
  </Sheet>
)

const ForAdministrators = () => (
  <section aria-labelledby="administrators">
    <h2 id="administrators">For administrators</h2>
    <p>
      Invitations, who came in, mail, people from a file:{' '}
      <a href="/-/administration">what administrators do</a>.
    </p>
  </section>
)

const Sessions = ({ sessions, today }: AccountProps) => (
  <section aria-labelledby="signed-in">
    <h2 id="signed-in">Where you are signed in</h2>
    <Rows>
      {sessions.map((one) => (
        <Row
          key={one.id}
          title={one.device ?? 'A browser'}
          about={
            <>
              Since <Moment at={one.beganAt} today={today} />
              {howInWords(one.how) && ` ${howInWords(one.how)}`}, last used{' '}
              <Moment at={one.lastUsedAt} today={today} />
            </>
          }
          end={
            one.here ? (
              <Tag>this one</Tag>
            ) : (
              <form method="post" action={`/-/sessions/${one.id}/revocation`}>
                <Button>Sign out there</Button>
              </form>
            )
          }
        />
      ))}
    </Rows>
    {sessions.length > 1 && (
      <form method="post" action="/-/sessions/revocation">
        <Button>Sign out everywhere else</Button>
      </form>
    )}
  </section>
)
