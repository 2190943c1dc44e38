import { commonKeys, kind, nameWord, phraseWord, sayList } from '#model'
import { z } from 'zod'

/** Labels of which a request carries one at a time: `mktg-status::triage`. */
export interface LabelGroup {
  readonly labels: readonly { readonly label: string; readonly short: string; readonly means: string }[]
}

export const labelGroup = kind({
  kind: 'label-group',
  about: 'Names labels of which a request carries one at a time; putting on another takes the old off.',
  name: 'group',
  schema: z.strictObject({
    group: nameWord.describe('What stands before `::` in each label.'),
    title: phraseWord.optional().describe('How people see the group.'),
    labels: z
      .record(
        z.string().regex(/^[^:]+$/, {
          error: ({ input }) =>
            `"${String(input)}" is not a short name. Write it without the group and without colons.`,
        }),
        phraseWord,
      )
      .refine((labels) => Object.keys(labels).length > 0, {
        error: 'the group has no labels. Write {triage: nobody has looked yet}.',
      })
      .describe('Each label, without the group, and what it means: `{triage: nobody has looked yet}`.'),
    ...commonKeys,
  }),
  alsoNames: ({ group, labels }) =>
    Object.keys(labels).map((short) => ({ kind: 'label', name: `${group}::${short}` })),
  compile: ({ group, labels }): LabelGroup => ({
    labels: Object.entries(labels).map(([short, means]) => ({ label: `${group}::${short}`, short, means })),
  }),
  say: ({ labels }, _known, title) =>
    `One label of ${title} at a time: ${sayList(labels.map(({ short, means }) => `${short} (${means})`))}.`,
  claims: ({ labels }, _known, title) => [
    { says: 'words', words: [title, ...labels.map(({ short }) => short)] },
  ],
  example: {
    paragraph: 'With “triage” nobody has looked yet; “wip” means it is in work.',
    block: 'group: mktg-status\nlabels: {triage: nobody has looked yet, wip: in work}\n',
  },
  refused: [
    { block: 'group: mktg-status\nlabels: {triage}\n', at: '2:10', says: '"triage" has no value.' },
    { block: 'group: mktg-status\nlabels: [triage]\n', at: '2:9', says: 'a group of keys, not a list' },
  ],
})
