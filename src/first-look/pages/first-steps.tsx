import { Row, Rows } from '#design'
import type { OpenFound } from './open-found.ts'

const readers = `readers:
  /: internal
  /jobs/: public
  /pay/: ["@noor", people-team]`

const person = `- handle: noor
  name: Noor Haddad
  title: Director, Digital Strategy`

/** What to do first: only what is not done yet, most pressing first. */
export const FirstSteps = ({ readersDecided, people, best, worst, rules }: OpenFound) => {
  const [sentence] = best
  const [mistake] = worst
  return (
    <section aria-labelledby="first">
      <h2 id="first">What to do first</h2>
      <Rows>
        {!readersDecided && (
          <Row
            title="Say who may read it"
            about="Until you do, only people who are signed in read it. Put this into firsthand.yml at the top of the repository; the nearest place decides."
          >
            <pre tabIndex={0}>
              <code>{readers}</code>
            </pre>
          </Row>
        )}
        {!people.listed && (
          <Row
            title="List the people"
            about={
              <>
                Rules name people and teams. Put a list into data/people.yml, or{' '}
                <a href="/-/invitations">invite somebody</a> first.
              </>
            }
          >
            <pre tabIndex={0}>
              <code>{person}</code>
            </pre>
          </Row>
        )}
        {rules === 0 && sentence && (
          <Row
            title="Let one sentence run"
            about={
              <>
                Begin with one of those below, such as one on <a href={sentence.url}>{sentence.title}</a>: a
                block under its paragraph says the same to the machine.{' '}
                <a href="/-/permissions">Who may what</a> lists what can be done under rules.
              </>
            }
          />
        )}
        {mistake && (
          <Row
            title="Mend the worst mistake"
            about={
              <>
                {mistake.url ? <a href={mistake.url}>{mistake.path}</a> : mistake.path}, line {mistake.line}:{' '}
                {mistake.message} {mistake.mend}
              </>
            }
          />
        )}
        <Row
          title="Change it with git"
          about={
            <>
              Make <a href="/-/tokens">a token</a>, then clone <code>/git/handbook</code> with it as the
              password. What you push is in force at once.
            </>
          }
        />
      </Rows>
    </section>
  )
}
