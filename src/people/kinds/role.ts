import { circles, commonKeys, given, handle, kind, named, phraseWord, sayList } from '#model'
import { z } from 'zod'

/** A title that pages use for whoever holds it. */
export interface Role {
  /** Handles; empty where nobody holds it now. */
  readonly heldBy: readonly string[]
  readonly deputy?: string
  readonly team?: string
  /** Title of another role. */
  readonly reportsTo?: string
  readonly means?: string
}

export const role = kind({
  kind: 'role',
  about: 'Says who holds a title, so that rules can name the title and mean the person.',
  name: 'title',
  schema: z.strictObject({
    title: phraseWord.describe('The title as pages write it.'),
    'held-by': z
      .union([phraseWord, z.array(phraseWord)])
      .describe('Handle of who holds it, or a list of handles.'),
    deputy: phraseWord.optional().describe('Handle of who stands in.'),
    team: phraseWord.optional().describe('The team in which it is held.'),
    'reports-to': phraseWord.optional().describe('The title that it reports to.'),
    'also-called': z.array(phraseWord).optional().describe('Other forms of the title that pages use.'),
    means: phraseWord.optional().describe('What it answers for, in a sentence.'),
    ...commonKeys,
  }),
  compile(written, context): Role {
    const holders = written['held-by']
    const held =
      typeof holders === 'string'
        ? [handle(context, ['held-by'], holders)]
        : holders.map((one, at) => handle(context, ['held-by', at], one))
    return given({
      heldBy: held,
      deputy: written.deputy && handle(context, ['deputy'], written.deputy),
      team: written.team && named(context, 'team', ['team'], written.team),
      reportsTo: written['reports-to'] && named(context, 'role', ['reports-to'], written['reports-to']),
      means: written.means,
    })
  },
  say({ heldBy, deputy, team, reportsTo }, known, title) {
    const name = (handle: string): string => known.person(handle)?.name ?? handle
    const held =
      heldBy.length === 0
        ? `Nobody holds the role ${title} now`
        : `${sayList(heldBy.map(name))} ${heldBy.length > 1 ? 'hold' : 'holds'} the role ${title}`
    const where = team === undefined ? '' : ` in ${known.title('team', team)}`
    const above = reportsTo === undefined ? '' : `, reporting to the ${reportsTo}`
    return `${held}${where}${above}${deputy === undefined ? '' : `; the deputy is ${name(deputy)}`}.`
  },
  claims: ({ heldBy, deputy, team, reportsTo }, _known, title) => [
    { says: 'words', words: [title, 'hold', 'holds', 'deputy'] },
    {
      says: 'named',
      key: ['held-by'],
      kind: 'person',
      names: heldBy,
      cue: isHeldBy,
      every: true,
    },
    ...(deputy === undefined
      ? []
      : [{ says: 'named' as const, key: ['deputy'], kind: 'person', names: [deputy], cue: isDeputy }]),
    ...(reportsTo === undefined
      ? []
      : [
          {
            says: 'named' as const,
            key: ['reports-to'],
            kind: 'role',
            names: [reportsTo],
            cue: /\breport(?:s|ing)? to (?:the )?◊/i,
          },
        ]),
    ...(team === undefined
      ? []
      : [{ says: 'named' as const, key: ['team'], kind: 'team', names: [team], cue: isHeldIn }]),
  ],
  together(all, fault) {
    for (const { of, way } of circles(all, ({ reportsTo }) => reportsTo))
      fault(
        of,
        ['reports-to'],
        `the role would report to itself, by way of ${sayList(way.map(({ title }) => title))}.`,
        'Name a role above it, or none.',
      )
  },
  example: {
    paragraph: 'Mei Lim and Tomas Lindqvist hold the role of Campaign Manager; the deputy is Noor Haddad.',
    block: 'title: Campaign Manager\nheld-by: [mei, tomas]\ndeputy: noor\n',
  },
  refused: [
    {
      block: 'title: Campaign Manager\nheld-by: [mey]\n',
      at: '2:11',
      says: 'no person "mey". Did you mean "mei"?',
    },
    { block: 'title: Campaign Manager\n', at: '1:1', says: '"held-by" is missing.' },
  ],
})

const isDeputy = /\bdeputy is ◊|◊ (?:is (?:the|its) deputy|stands in|deputi[sz]es)/i
const isHeldBy = /◊[^.;]*\bholds? (?:the|this|it)\b|\b(?:role|title|post)\b[^.;]* (?:is|are) held by [^.;]*◊/i
const isHeldIn = /\bholds? (?:the|this) \w+ in (?:the )?◊/i
