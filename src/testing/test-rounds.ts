import { campaigns, handOverCampaign, planCampaign } from '#campaigns'
import { ask, perform, type Operation } from '#kernel'
import type { TestDepartment } from './test-department.ts'
import { approvals, type ApprovalSubject } from '#approvals'

type Input = Readonly<Record<string, unknown>>

/** Acts of a department's people on approvals of conferences, said shortly. */
export function roundsOf(department: TestDepartment, subject: ApprovalSubject = campaigns.approvalSubject) {
  const { acts, asks } = approvals(() => [subject])
  const { house, person } = department
  const act =
    (operation: Operation) =>
    async (by: string, number: number, more: Input = {}) => {
      const { result } = await perform(house, person(by), operation, { number, ...more })
      return (result as { readonly state: string }).state
    }
  const plan = async (by: string, more: Input = {}) => {
    const wanted = {
      name: 'Harbour talks',
      type: 'conference',
      startsOn: '2027-03-10',
      places: 'Japan',
      ...more,
    }
    return (await perform(house, person(by), planCampaign, wanted)).result.number
  }
  return {
    acts,
    plan,
    handOver: act(handOverCampaign),
    ask: act(acts.ask),
    approve: act(acts.sayYes),
    refuse: act(acts.sayNo),
    withdraw: act(acts.withdraw),
    delegate: act(acts.delegate),
    help: act(acts.help),
    takeBack: act(acts.takeBack),
    /** Plans a conference and asks for it; answers the approval's number. */
    async asked(by = 'linh', more: Input = {}) {
      const number = await plan(by)
      const { result } = await perform(house, person(by), acts.ask, {
        approval: 'conference',
        number,
        ...more,
      })
      return result.number
    },
    show: async (by: string, number: number) =>
      (await ask(house, person(by), asks.show, { number })).approval,
    rulings: async (by: string, number: number) =>
      (await ask(house, person(by), asks.show, { number })).rulings,
    list: async (by: string, which: 'waits for me' | 'asked by me' | 'open' | 'all' = 'waits for me') =>
      (await ask(house, person(by), asks.list, { show: which })).approvals,
    needed: async (by: string, number: number) =>
      (await ask(house, person(by), asks.needed, { of: 'campaigns', number })).needed,
  }
}
