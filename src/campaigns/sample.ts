import type { SampleStep } from '#kernel'
import { cancelCampaign } from './cancel-campaign.ts'
import { planCampaign } from './plan-campaign.ts'

type Day = (today: Temporal.PlainDate) => Temporal.PlainDate

/** That day of the month which lies `months` after today's; the last one where the month is shorter. */
const inMonth =
  (months: number, day: number): Day =>
  (today) =>
    today.add({ months }).with({ day }, { overflow: 'constrain' })

/** So many days from today. */
const inDays =
  (days: number): Day =>
  (today) =>
    today.add({ days })

interface More {
  readonly type?: string
  readonly places?: string
  readonly refused?: true
  readonly wait?: true
}

const planned = (daysAgo: number, by: string, name: string, starts: Day, more: More = {}): SampleStep => ({
  daysAgo,
  by,
  operation: planCampaign,
  input: (today) => ({
    name,
    type: more.type ?? 'paid-social',
    startsOn: starts(today).toString(),
    ...(more.places !== undefined && { places: more.places }),
    ...(more.wait && { wait: true }),
  }),
  ...(more.refused && { refused: true }),
})

/**
 * What the department planned in the last weeks. Field APAC has two of its three places of this month, so that the
 * third is free and the fourth is not; Lifecycle Marketing ran into the limit while it still was two; one of next month’s
 * waits for a place.
 */
export const sampleSteps: readonly SampleStep[] = [
  planned(44, 'linh', 'Night market pop-up, Hanoi', inMonth(0, 6), { places: 'Hanoi' }),
  planned(43, 'leila', 'Come back to the stage', inMonth(0, 9), { places: 'Germany, France' }),
  planned(41, 'arjun', 'Developer night, Pune', inMonth(0, 18), { places: 'Pune' }),
  planned(40, 'leila', 'First rehearsal, by mail and feed', inMonth(0, 12), { places: 'Germany' }),
  planned(40, 'leila', 'A year of bad days, in numbers', inMonth(0, 20), {
    places: 'Germany',
    refused: true,
  }),
  planned(39, 'theo', 'Always-on: search for an understudy', inMonth(0, 1), { type: 'paid-search' }),
  planned(38, 'ana', 'Summit replay for operators', inMonth(0, 4)),
  planned(38, 'ana', 'Rehearse before Friday', inMonth(0, 11)),
  planned(37, 'theo', 'The quiet on-call', inMonth(0, 15)),
  planned(36, 'ana', 'Ten bad days, one good team', inMonth(0, 22)),
  planned(35, 'zofia', 'Breakfast for night shifts, Warsaw', inMonth(0, 14), { places: 'Warsaw' }),
  planned(34, 'luis', 'Understudy in Portuguese', inMonth(0, 17), { places: 'São Paulo' }),
  {
    daysAgo: 33,
    by: 'luis',
    operation: cancelCampaign,
    input: () => ({
      number: 11,
      why: 'The translation needs another month, and half a page is worse than none.',
    }),
  },
  planned(6, 'keiko', 'Lunar New Year stream', inMonth(1, 5), { places: 'Singapore, Malaysia, Viet Nam' }),
  planned(5, 'tomas', 'Guide for teams that have just gone remote', inMonth(1, 9), {
    places: 'Germany, Spain',
  }),
  planned(4, 'zofia', 'What a good handover sounds like', inMonth(1, 12), { places: 'Poland' }),
  planned(3, 'zofia', 'The night the stage went dark', inMonth(1, 19), { places: 'Poland' }),
  planned(2, 'tomas', 'Ask an operator anything', inMonth(1, 26), { places: 'Germany', wait: true }),
  planned(1, 'mei', 'Understudy for first-timers', inDays(6), { type: 'webinar', places: 'Singapore' }),
  planned(1, 'linh', 'Dinner with operators, Ho Chi Minh City', inDays(9), {
    type: 'field-event',
    places: 'Viet Nam',
  }),
  planned(1, 'noor', 'A rehearsal, told in one scroll', inDays(4), { type: 'publisher-program' }),
  planned(1, 'cora', 'What the regions learned this year', inDays(11), { type: 'webinar' }),
]
