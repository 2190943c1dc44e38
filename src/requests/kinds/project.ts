import { circles, commonKeys, given, kind, named, nameWord, phraseWord, sayList } from '#model'
import { z } from 'zod'
import { dutyKeys, dutyOf, sayDuty, type Duty } from './duty.ts'

/** Where requests are kept. */
export interface Project {
  readonly means?: string
  /** Name of the project that it is below. */
  readonly partOf?: string
  /** Whether anybody in the world may read it. */
  readonly public: boolean
  /** Who reads what is new there, in turn. */
  readonly duty?: Duty
}

export const project = kind({
  kind: 'project',
  about: 'Names a place where requests are kept, and who may read them.',
  name: 'name',
  schema: z.strictObject({
    name: nameWord.describe('How requests call the project.'),
    title: phraseWord.optional().describe('How people see it.'),
    'part-of': phraseWord.optional().describe('The project that it belongs to.'),
    means: phraseWord.optional().describe('What belongs there, in a sentence.'),
    public: z
      .boolean()
      .optional()
      .describe('`true` where anybody in the world may read it; by default members only.'),
    ...dutyKeys,
    ...commonKeys,
  }),
  compile: ({ means, public: open, ...written }, context): Project =>
    given({
      means,
      partOf: written['part-of'] && named(context, 'project', ['part-of'], written['part-of']),
      public: open ?? false,
      duty: dutyOf(context, written),
    }),
  say: ({ means, partOf, public: open, duty }, known, title) =>
    `${title} is a project${partOf === undefined ? '' : ` below ${known.title('project', partOf)}`} that ${open ? 'anybody in the world' : 'every member'} may read.${means === undefined ? '' : ` ${means.replace(/\.?$/, '.')}`}${duty ? ` ${sayDuty(duty, known)}` : ''}`,
  claims: ({ duty, partOf }, _known, title) => [
    { says: 'words', words: [title, 'project'] },
    ...(partOf === undefined
      ? []
      : [{ says: 'named' as const, key: ['part-of'], kind: 'project', names: [partOf], cue: isPartOf }]),
    ...(duty
      ? [
          {
            says: 'named' as const,
            key: ['on-duty'],
            kind: 'person',
            names: duty.who.flatMap((who) => (who.by === 'handle' ? who.handle : [])),
            cue: /\b(?:on duty|take turns|in turn)\b/i,
            every: true,
            closed: true,
          },
        ]
      : []),
  ],
  together(all, fault) {
    for (const { of, way } of circles(all, ({ partOf }) => partOf))
      fault(
        of,
        ['part-of'],
        `the project would be part of itself, by way of ${sayList(way.map(({ title }) => title))}.`,
        'Name a project above it, or none.',
      )
  },
  example: {
    paragraph: 'Corporate Marketing is the project for ideas and guides, and it is public.',
    block: 'name: corporate-marketing\ntitle: Corporate Marketing\nmeans: Ideas and guides.\npublic: true\n',
  },
  refused: [
    { block: 'name: corporate-marketing\npublic: yes\n', at: '2:9', says: 'Write true.' },
    { block: 'name: field\npart-of: corporate\n', at: '2:10', says: 'no project "corporate"' },
    { block: 'name: Corporate Marketing\n', at: '1:7', says: 'corporate-marketing' },
    {
      block: 'name: field\non-duty: [mei, noor]\n',
      at: '2:10',
      says: 'since: 2027-01-04',
    },
  ],
})

const isPartOf = /(?<!not )\b(?:part of|below) (?:the project )?◊/i
