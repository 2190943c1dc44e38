import { Refusal, type Alternative, type Citation, type Ruling } from '#kernel'

export const today = Temporal.PlainDate.from('2027-01-14')

export const sentence: Citation = {
  path: 'handbook/marketing/integrated-marketing/paid-social.md',
  url: '/marketing/integrated-marketing/paid-social/',
  title: 'Paid social',
  anchor: 'how-many-at-a-time',
  section: 'How many at a time',
  lines: [14, 17],
  commit: '4f2a6c1d9b8e7f605142332415a6b7c8d9e0f1a2',
  quote: 'Teams outside Digital Strategy may start three paid social campaigns a calendar month.',
}

export const fourth: Ruling = {
  kind: 'limit',
  name: 'paid-social-per-team',
  outcome: 'refused',
  reason: 'January is full for Field APAC: 3 of 3 places are used.',
  citation: sentence,
  lines: [19, 28],
  facts: { used: 3, of: 3 },
  field: 'startsOn',
}

const ways: readonly Alternative[] = [
  {
    say: 'Start on Mon 1 February',
    detail: 'three places are free',
    change: { startsOn: '2027-02-01' },
  },
  {
    say: 'Ask somebody to hand theirs over',
    detail: 'Linh, Tet pop-up · Arjun, Developer night',
    href: '/-/campaigns?month=2027-01',
  },
  { say: 'Ask Noor Haddad to let it pass', detail: 'Director, Digital Strategy', ask: 'noor' },
]

export const notYet = new Refusal('conflict', fourth.reason, { ruling: fourth, nearest: ways })

export const typed = {
  title: 'Lunar New Year stream',
  channel: 'paid-social',
  team: 'field-apac',
  startsOn: '2027-01-25',
  idea: 'A stream from three kitchens, one after the other, with the recipes as a download.',
}
