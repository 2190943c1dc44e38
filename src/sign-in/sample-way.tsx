import { Banner, Button, Row, Rows, submits } from '#design'
import { lookAs } from '#kernel'
import { groupsOfPeople, type GroupOfPeople } from '#people'
import { seeAs } from './see-as.ts'
import { seeAsPermit } from './see-as-permit.ts'
import { signInWay } from './way.ts'

const everybody = { words: [], left: false }
/** All on one page. */
const most = 10_000

/** In the sample, on the machine it runs on: everybody one may look as. */
export const sampleWay = signInWay<readonly GroupOfPeople[]>({
  name: 'sample',
  load: async ({ house, by, demo }) =>
    demo
      ? lookAs(house, by, async (look) => (await groupsOfPeople(look, everybody, { page: 1 }, most)).groups)
      : undefined,
  title: () => 'Look as somebody',
  // Without a key against sending twice: each press is a new session, whoever was pressed before.
  view: (teams, { to, attempt }) => (
    <>
      <p>This is the sample. Everybody in it is invented; choose whose eyes to see it with.</p>
      {attempt?.operation === seeAs.name && <Banner>{attempt.refusal.message}</Banner>}
      <form class="form" method="post" action="/-/sessions/see-as">
        <input type="hidden" name="permit" value={seeAsPermit} />
        <input type="hidden" name="to" value={to} />
        {teams.map(({ title, people }, at) => (
          <section key={at} aria-labelledby={`team-${at}`}>
            <h3 id={`team-${at}`}>{title}</h3>
            <Rows>
              {people.map(({ person }) => (
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
    </>
  ),
  submits: [submits(seeAs, ({ to }) => to)],
})

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name
