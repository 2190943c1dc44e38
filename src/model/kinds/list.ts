import { z } from 'zod'
import { given } from '../given.ts'
import { commonKeys, kind } from '../kind.ts'
import { nameWord, phraseWord, valueWord } from '../words/name.ts'
import { sayPlace } from '../words/place-names.ts'
import { place } from '../words/place.ts'
import { sayList } from '../words/who.ts'

/** Values that conditions may name: `within countries-of-focus`. */
export interface List {
  /** What the values are: `places`, `segments`, `audiences`. */
  readonly of: string
  /** Places as ISO codes, everything else as written. */
  readonly values: readonly string[]
  readonly year?: string
}

export const list = kind({
  kind: 'list',
  about: 'Names a set of values, so that rules and forms can say “within” it.',
  name: 'name',
  schema: z.strictObject({
    name: nameWord.describe('How rules call the list.'),
    title: phraseWord.optional().describe('How people see it.'),
    of: phraseWord.describe('What it is a list of. Lists `of: places` hold ISO codes or English names.'),
    year: z
      .string()
      .regex(/^(FY|CY)\d\d$/, {
        error: ({ input }) => `"${String(input)}" is not a year of the plan. Write FY27.`,
      })
      .optional()
      .describe('The fiscal year it was agreed for.'),
    values: z.array(valueWord).min(1).describe('Each value as people write it.'),
    ...commonKeys,
  }),
  alsoNames: ({ of, values }) =>
    of === 'places' ? [] : values.map((value) => ({ kind: `value of ${of}`, name: String(value) })),
  compile(written, context): List {
    const values = written.values.map((value, at) =>
      written.of === 'places' ? place(context, ['values', at], String(value)) : String(value),
    )
    values.forEach((value, at) => {
      if (values.indexOf(value) < at)
        context.fault(
          ['values', at],
          `"${written.values[at]}" stands in the list twice.`,
          'Keep one of them.',
        )
    })
    return given({ of: written.of, values, year: written.year })
  },
  say: ({ of, values, year }, _known, title) =>
    `${title}${year === undefined ? '' : ` in ${year}`}: ${sayList(values.map((value) => (of === 'places' ? sayPlace(value) : value)))}.`,
  claims: ({ of, values, year }, _known, title) => [
    { says: 'words', words: [title, of] },
    {
      says: 'named',
      key: ['values'],
      kind: of === 'places' ? 'place' : `value of ${of}`,
      names: values,
      every: true,
      closed: true,
    },
    {
      says: 'size',
      key: ['values'],
      value: values.length,
      counts: of === 'places' ? [of, 'countries'] : [of],
    },
    ...(year === undefined
      ? []
      : [{ says: 'token', key: ['year'], token: year, like: /\b[FC]Y\d\d\b/g } as const]),
  ],
  example: {
    paragraph: 'In FY27 the countries of focus are the United Kingdom, Germany and Japan.',
    block: 'name: countries-of-focus\nof: places\nyear: FY27\nvalues: [GB, DE, JP]\n',
  },
  refused: [
    {
      block: 'name: countries-of-focus\nof: places\nvalues: [GB, Germny]\n',
      at: '3:14',
      says: 'no place "Germny". Did you mean "Germany"?',
    },
    { block: 'name: segments\nof: segments\nvalues: []\n', at: '3:9', says: '"values" is empty.' },
  ],
})
