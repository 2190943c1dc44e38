import { Banner, Button, Row, Rows, Sheet, type Attempt, type Frame } from '#design'
import { seeAsPermit } from '../see-as-permit.ts'
import type { TeamOfPeople } from '../teams-of-people.ts'
import { teamTitle } from './people-page.tsx'

/** What signing in is drawn from. */
export interface SignInProps {
  readonly teams: readonly TeamOfPeople[]
  /** Address to go on to. */
  readonly to: string
  readonly attempt?: Attempt
}

/** In the sample: everybody one may look as. Elsewhere: how signing in works until there are more ways. */
export const SignInPage = (props: SignInProps, frame: Frame) =>
  frame.demo ? <LookAs {...props} /> : <NotHere {...props} />

const Refused = ({ attempt }: { readonly attempt: Attempt | undefined }) =>
  attempt ? <Banner>{attempt.refusal.message}</Banner> : null

// Without a key against sending twice: each press is a new session, whoever was pressed before.
const LookAs = ({ teams, to, attempt }: SignInProps) => (
  <Sheet
    title="Look as somebody"
    lede="This is the sample. Everybody in it is invented; choose whose eyes to see it with."
  >
    <Refused attempt={attempt} />
    <form class="form" method="post" action="/-/sessions/see-as">
      <input type="hidden" name="permit" value={seeAsPermit} />
      <input type="hidden" name="to" value={to} />
      {teams.map((team, at) => (
        <section key={at} aria-labelledby={`team-${at}`}>
          <h2 id={`team-${at}`}>{teamTitle(team)}</h2>
          <Rows>
            {team.people.map((person) => (
              <Row
                key={person.handle}
                title={person.name}
                about={person.title}
                end={
                  <Button name="handle" value={person.handle}>
                    Look as {firstName(person.name)}
                  </Button>
                }
              />
            ))}
          </Rows>
        </section>
      ))}
    </form>
  </Sheet>
)

const NotHere = ({ attempt }: SignInProps) => (
  <Sheet title="Sign in" lede="Signing in with a code, a password or a key comes with a later release.">
    <Refused attempt={attempt} />
    <p>
      Until then one person signs in: the administrator, through the link that Firsthand prints when it starts
      and nobody is administrator yet. It works once, within a day.
    </p>
    <p>Reading needs no signing in.</p>
  </Sheet>
)

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name
