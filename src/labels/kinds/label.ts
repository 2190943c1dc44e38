import {
  commonKeys,
  inSentence,
  kind,
  named,
  phraseWord,
  sayList,
  sayWho,
  whoOf,
  whoWord,
  type Who,
} from '#model'
import { z } from 'zod'

export interface Label {
  readonly means: string
  /** The team on whose board it puts requests and changes. */
  readonly board?: string
  /** Who is told when it is put on. */
  readonly mentions: readonly Who[]
  /** Labels that must be there too. */
  readonly goesWith: readonly string[]
  /** Labels that cannot be there at the same time. */
  readonly notWith: readonly string[]
}

const labels = z.union([phraseWord, z.array(phraseWord).min(1)])

export const label = kind({
  kind: 'label',
  about: 'Says what a label means, and what goes with it.',
  name: 'label',
  decides: true,
  schema: z.strictObject({
    label: phraseWord.describe('The label as people see it.'),
    means: phraseWord.describe('What it says about a request, in a sentence.'),
    board: phraseWord.optional().describe('The team on whose board it puts requests and changes.'),
    mentions: whoWord.optional().describe('Who is told when it is put on.'),
    'goes-with': labels.optional().describe('The label, or labels, that must be there too.'),
    'not-with': labels.optional().describe('The label, or labels, that it never stands together with.'),
    ...commonKeys,
  }),
  compile(written, context): Label {
    const mend = colonsMended(written.label)
    if (mend !== undefined)
      context.fault(['label'], `"${written.label}" has colons that make no group.`, `Write ${mend}.`)
    const all = (key: 'goes-with' | 'not-with'): readonly string[] => {
      const of = written[key] ?? []
      const found =
        typeof of === 'string'
          ? [named(context, 'label', [key], of)]
          : of.map((one, at) => named(context, 'label', [key, at], one))
      if (found.includes(written.label))
        context.fault([key], 'a label cannot name itself here.', 'Take it away.')
      return found
    }
    const goesWith = all('goes-with')
    const notWith = all('not-with')
    for (const both of goesWith.filter((one) => notWith.includes(one)))
      context.fault(['not-with'], `"${both}" stands in "goes-with" too.`, 'Keep one of them.')
    return {
      means: written.means,
      ...(written.board !== undefined && { board: named(context, 'team', ['board'], written.board) }),
      mentions: written.mentions === undefined ? [] : whoOf(context, ['mentions'], written.mentions),
      goesWith,
      notWith,
    }
  },
  say({ means, board, mentions, goesWith, notWith }, known, title) {
    const marked = (names: readonly string[]): string => sayList(names.map((name) => `“${name}”`))
    return [
      `“${title}” means: ${inSentence(means).replace(/\.$/, '')}.`,
      ...(board === undefined
        ? []
        : [`It puts requests and changes on the board of ${known.title('team', board)}.`]),
      ...(mentions.length === 0 ? [] : [`It calls ${sayWho(mentions, known)}.`]),
      ...(goesWith.length === 0 ? [] : [`It goes with ${marked(goesWith)}.`]),
      ...(notWith.length === 0 ? [] : [`It never stands together with ${marked(notWith)}.`]),
    ].join(' ')
  },
  claims: ({ mentions, goesWith, notWith }, _known, title) => [
    { says: 'words', words: [title] },
    {
      says: 'named',
      key: ['label'],
      kind: 'label',
      names: [title, ...goesWith, ...notWith],
      cue: /\blabels?\b/i,
      inQuote: true,
    },
    ...(mentions.every(({ by }) => by === 'role')
      ? [
          {
            says: 'named' as const,
            key: ['mentions'],
            kind: 'role',
            names: mentions.map((who) => (who.by === 'role' ? who.title : '')),
            cue: calls,
          },
        ]
      : []),
  ],
  example: {
    paragraph:
      'The label “HOR Attention” says that only the Head of Remote can get this moving again, and it calls the Head of Remote by name.',
    block:
      'label: HOR Attention\nmeans: Only the Head of Remote can get this moving again.\nmentions: Head of Remote\ngoes-with: All-Remote Team\n',
    beside: [
      {
        kind: 'label',
        paragraph: 'With the label “All-Remote Team” a request is on our board.',
        block: 'label: All-Remote Team\nmeans: On our board.\n',
      },
    ],
  },
  refused: [
    {
      block: 'label: HOR Attention\nmeans: Stuck.\nmentions: Head of Remot\n',
      at: '3:11',
      says: 'Did you mean "Head of Remote"?',
    },
    { block: 'label: HOR Attention\n', at: '1:1', says: '"means" is missing.' },
    { block: 'label: "a::::b"\nmeans: Stuck.\n', at: '1:8', says: 'Write a::b.' },
  ],
})

/** A label whose colons look like those of a group, as it is most likely meant; undefined where they are in order. */
function colonsMended(label: string): string | undefined {
  const mended = label
    .normalize('NFC')
    .replaceAll(/[：∷]/g, (sign) => (sign === '∷' ? '::' : ':'))
    .replaceAll(/\s*:(?:\s*:)+\s*/g, '::')
    .replaceAll(/^::|::$/g, '')
  return mended === label ? undefined : mended
}

const calls = /\b(?:calls|mentions|notifies|tells) (?:the )?◊/i
