import { sql } from 'kysely'
import {
  doOneJob,
  missing,
  newId,
  perform,
  systemClock,
  systemPerson,
  transactionOf,
  type House,
  type Operation,
  type Person,
} from '#kernel'
import { MailSender, openTransport } from '#mail'
import { makeLetter, noticesConsumer, writeLetters, type Commenting, type NoticesWorld } from '#notices'
import { contributed } from '../app.ts'
import { openMailServer, type TestMailServer } from './mail-server.ts'
import { paidSocial, planners } from './paid-social-pages.ts'
import { openTestDepartment, type TestDepartment, type TestPages } from './test-department.ts'

/** A comment as the test's own module keeps it. */
export interface TestComment {
  readonly by: string
  readonly id: string
  readonly text: string
}

/** A department whose people are told, by a mail server of their own. */
export interface TestNotices {
  readonly department: TestDepartment
  readonly world: NoticesWorld
  readonly mail: TestMailServer
  readonly house: House
  /** What came in by mail and was written as a comment. */
  readonly comments: TestComment[]
  /** Campaigns that nobody may see any more. */
  readonly hidden: Set<string>
  /** What senders said to the log. */
  readonly faults: string[]
  act(by: string, name: string, input: object): Promise<unknown>
  /** Follows the journal to its end. */
  follow(): Promise<void>
  /** Lets time pass, then puts on its way what is due and sends it. */
  later(duration: Temporal.DurationLike): Promise<void>
  /** A sender as a node has it. */
  sender(): MailSender
  /** Keeps what is private of somebody. */
  keep(handle: string, details: Readonly<Record<string, string>>): Promise<void>
  /** What somebody has of notices in the database. */
  told(handle: string): Promise<readonly { readonly reason: string; readonly operation: string }[]>
  close(): Promise<void>
}

/** Opens all of it, on a Thursday at 10:00 in Berlin; everybody has an address. */
export async function openTestNotices(pages: TestPages = {}): Promise<TestNotices> {
  const department = await openTestDepartment(planners, { ...paidSocial(3), ...pages })
  const { house, database } = department
  const mail = await openMailServer()
  const comments: TestComment[] = []
  const hidden = new Set<string>()
  const faults: string[] = []
  const commenting: Commenting = {
    of: 'campaigns',
    async commentBy(_, { by, id, text }) {
      if (hidden.has(id)) throw missing('There is no such campaign.')
      comments.push({ by: by.handle, id, text })
      return ''
    },
  }
  const world: NoticesWorld = {
    concerns: () =>
      contributed.concerns.map((one) => ({
        ...one,
        seen: async (look, ids) => new Set([...(await one.seen(look, ids))].filter((id) => !hidden.has(id))),
        telling: async (look, ids) => {
          const said = await one.telling(look, ids)
          return async (entry, id) => (hidden.has(id) ? undefined : said(entry, id))
        },
      })),
    commenting: () => [commenting, ...contributed.commenting],
    operation: (name) => contributed.operations.find((one) => one.name === name),
    outgoing: { ready: true, url: 'https://handbook.example.com', replies: 'replies@in.example.com' },
  }
  const { send } = openTransport({
    url: `smtp://127.0.0.1:${mail.port}`,
    from: 'Marketing handbook <handbook@example.com>',
  })
  const person = (handle: string): Person => department.person(handle)
  const keep: TestNotices['keep'] = (handle, details) =>
    transactionOf(database.db, systemPerson, async (tx) => {
      for (const [column, value] of Object.entries(details))
        await sql`
          insert into personal (person_id, ${sql.ref(column)}) values (${person(handle).id}, ${value})
          on conflict (person_id) do update set ${sql.ref(column)} = excluded.${sql.ref(column)}`.execute(tx)
    })
  for (const { handle } of planners) await keep(handle, { email: `${handle}@example.com` })
  const sender = () =>
    new MailSender({
      db: database.db,
      clock: house.clock,
      node: newId(house.clock.now()),
      send,
      make: makeLetter(world, house),
      keptAddress: async (_, address) => address,
      onFault: (fault) => void faults.push(String(fault)),
    })
  return {
    ...{ department, world, mail, house, comments, hidden, faults, keep, sender },
    async act(by, name, input) {
      const found: Operation | undefined = contributed.operations.find((one) => one.name === name)
      if (!found) throw new Error(`there is no ${name}`)
      return (await perform(house, person(by), found, input)).result
    },
    async follow() {
      const consumers = [noticesConsumer(world)(house)]
      const failed: unknown[] = []
      const onFault = (fault: unknown) => void failed.push(fault)
      while (await doOneJob({ db: database.db, consumers, node: 'a', now: systemClock.now(), onFault })) {}
      if (failed.length > 0) throw new AggregateError(failed, 'a job failed')
    },
    async later(duration) {
      house.clock.forward(duration)
      await writeLetters(house, database.db, {
        now: house.clock.now(),
        onFault: (fault) => void faults.push(String(fault)),
      })
      const one = sender()
      await one.settled()
      await one.stop()
    },
    told: (handle) =>
      database.asOwner(
        `select n.reason, j.operation from notices n join journal j on j.id = n.entry_id
         where n.person_id = '${person(handle).id}' order by j.seq`,
      ),
    async close() {
      await mail.stop()
      await department.close()
    },
  }
}
