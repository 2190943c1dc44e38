import { doOneJob, perform, SetClock, type Done, type Operation } from '#kernel'
import { Sender, systemReach, webhooks, type Reach } from '#webhooks'
import { openFarEnd, type FarEnd } from './far-end.ts'
import { paidSocial, planners } from './paid-social-pages.ts'
import { openTestDepartment, type TestDepartment } from './test-department.ts'

/** A department, its webhooks and the program that is told. */
export interface TestWebhooks {
  readonly department: TestDepartment
  readonly far: FarEnd
  /** The machine's time, for tries. */
  readonly clock: SetClock
  readonly reach: Reach
  readonly module: ReturnType<typeof webhooks>
  /** Does one of the module's acts as its administrator, by its name. */
  act(name: string, input: object): Promise<Done<{ readonly id: string; readonly secret?: string }>>
  subscribe(input?: object): Promise<{ readonly id: string; readonly secret: string }>
  /** Has the journal followed to its end. */
  follow(): Promise<void>
  /** A sender as a node has it; `send` is the usual one until all that is due was tried. */
  senderOf(
    node: string,
    more?: { readonly within?: number; readonly onFault?: (fault: unknown) => void },
  ): Sender
  send(): Promise<void>
  close(): Promise<void>
}

const announced = new Map([
  ['campaigns.plan', 'Plans a campaign.'],
  ['campaigns.cancel', 'Calls a campaign off.'],
  ['handbook.push', 'Puts a version in force.'],
])

/** Opens all of it; private targets are allowed, as the far end is at this machine. */
export async function openTestWebhooks(): Promise<TestWebhooks> {
  const department = await openTestDepartment(planners, paidSocial(3))
  const { house, database } = department
  const far = await openFarEnd()
  const clock = new SetClock('2027-01-14T09:00:00Z')
  const reach: Reach = { ...systemReach(), privateToo: true }
  const module = webhooks({ announced: () => announced, reach })
  const senderOf: TestWebhooks['senderOf'] = (node, more) =>
    new Sender({
      ...{ house, clock, reach, node, version: '1.2.3' },
      onFault: (fault) => void Promise.reject(fault),
      ...more,
    })
  const act: TestWebhooks['act'] = async (name, input) => {
    const found = (module.operations as readonly Operation[]).find((one) => one.name === name)
    if (!found) throw new Error(`there is no ${name}`)
    return (await perform(house, department.person('adaeze'), found, input)) as Done<{ id: string }>
  }
  return {
    ...{ department, far, clock, reach, module, act, senderOf },
    async subscribe(input = {}) {
      const { result } = await act('webhooks.subscribe', { url: far.url, kinds: ['campaigns.*'], ...input })
      return { id: result.id, secret: result.secret ?? '' }
    },
    async follow() {
      const consumers = module.followers.map((follower) => follower(house))
      while (await doOneJob({ db: database.db, consumers, node: 'a', now: clock.now() })) {}
    },
    async send() {
      const sender = senderOf('a')
      await sender.settled()
      await sender.stop()
    },
    async close() {
      await far.stop()
      await department.close()
    },
  }
}
