import { capital } from '#kernel'
import {
  circles,
  commonKeys,
  given,
  kind,
  inSentence,
  named,
  nameWord,
  phraseWord,
  sayList,
  subject,
} from '#model'
import { z } from 'zod'

/** What a campaign can be. */
export interface CampaignType {
  /** Kebab-case: `paid-social`. */
  readonly channel: string
  /** Name of the type under whose campaigns it hangs. */
  readonly parent?: string
  /** In their order; a campaign begins in the first. */
  readonly stages: readonly string[]
  /** How far a person can come along with it; one way only. */
  readonly statuses: readonly string[]
  readonly metrics: readonly string[]
}

/** What rules on campaigns may speak of. */
const campaigns = subject({
  name: 'campaigns',
  one: 'campaign',
  about: 'Campaigns as they are planned; a campaign counts in the period in which it starts.',
  facts: {
    channel: {
      about: 'The channel of its type.',
      type: 'name',
      vocabulary: 'channel',
      perable: true,
      says: 'before',
    },
    type: {
      about: 'Its campaign type.',
      type: 'name',
      refersTo: 'campaign-type',
      perable: true,
      says: 'before',
    },
    team: { about: 'The team that runs it.', type: 'name', refersTo: 'team', perable: true, says: 'of …' },
    region: {
      about: 'The region that it is run for.',
      type: 'name',
      refersTo: 'region',
      perable: true,
      says: 'in …',
    },
    places: { about: 'The countries that it is active in.', type: 'places', says: 'in …' },
    'starts-on': { about: 'The day on which it starts.', type: 'day', says: 'that start on …' },
  },
})

const words = (describe: string) => z.array(phraseWord).min(1).describe(describe)

export const campaignType = kind({
  kind: 'campaign-type',
  about: 'Says what a campaign of this type goes through, and how far a person can come along with it.',
  name: 'name',
  schema: z.strictObject({
    name: nameWord.describe('How rules call the type.'),
    title: phraseWord.optional().describe('How people see it.'),
    channel: nameWord.describe('Where it runs: `paid-social`, `webinar`. Rules may count by it.'),
    parent: phraseWord.optional().describe('The type under whose campaigns it hangs.'),
    stages: words('What a campaign goes through, in order.'),
    statuses: words('How far a person can come with it, in order; nobody goes back.'),
    metrics: words('The figures we look at.').optional(),
    ...commonKeys,
  }),
  subjects: [campaigns],
  alsoNames: ({ channel }) => [
    {
      kind: 'channel',
      name: channel,
      title: capital(channel.replaceAll('-', ' ')),
    },
  ],
  compile(written, context): CampaignType {
    for (const key of ['stages', 'statuses'] as const)
      written[key].forEach((one, at) => {
        if (written[key].indexOf(one) < at)
          context.fault([key, at], `"${one}" stands in the list twice.`, 'Keep one of them.')
      })
    return given({
      channel: written.channel,
      parent: written.parent && named(context, 'campaign-type', ['parent'], written.parent),
      stages: written.stages,
      statuses: written.statuses,
      metrics: written.metrics ?? [],
    })
  },
  say({ channel, parent, stages, statuses, metrics }, known, title) {
    const under =
      parent === undefined ? '' : `, hangs under its ${inSentence(known.title('campaign-type', parent))}`
    const figures = metrics.length === 0 ? '' : ` We look at ${sayList(metrics)}.`
    return `${title} runs in the channel ${inSentence(known.title('channel', channel))}${under} and goes from ${stages.join(' to ')}. A person is ${statuses.join(', then ')}.${figures}`
  },
  claims: ({ channel }, known, title) => [
    { says: 'words', words: [title, known.title('channel', channel), 'goes from'] },
  ],
  together(all, fault) {
    for (const { of } of circles(all, ({ parent }) => parent))
      fault(of, ['parent'], 'the type would hang under itself.', 'Name a type above it, or none.')
  },
  example: {
    paragraph:
      'A paid social campaign runs in the channel paid social and goes from planned to running to finished.',
    block:
      'name: paid-social\ntitle: Paid social\nchannel: paid-social\nstages: [planned, running, finished]\nstatuses: [reached, clicked, signed up]\nmetrics: [reach, clicks]\n',
  },
  refused: [
    {
      block: 'name: paid-social\nchannel: paid-social\nstages: planned\nstatuses: [reached]\n',
      at: '3:9',
      says: 'Put it in brackets: [planned].',
    },
    {
      block: 'name: paid-social\nchannel: Paid Social\nstages: [planned]\nstatuses: [reached]\n',
      at: '2:10',
      says: 'paid-social',
    },
  ],
})
