import { capital } from '#kernel'
import {
  sayHeld,
  sayList,
  saySpan,
  sayWhere,
  sayWho,
  type Claim,
  type Known,
  type Subject,
  type Who,
} from '#model'
import { sayEffect } from './effect.ts'
import type { Approval, Group } from './approval-value.ts'

const subjectOf = ({ of }: Pick<Approval, 'of'>, known: Known): Subject | undefined =>
  known.subjects.find(({ name }) => name === of)

/** `the Chief Marketing Officer`, `two of the Events team`. */
const sayGroup = ({ who, atLeast }: Group, known: Known): string =>
  atLeast === 1 ? sayWho(who, known, 'or') : `${atLeast} of ${sayWho(who, known, 'or')}`

/** `Conferences need the approval of the Chief Marketing Officer. The answer comes within 2 business days.` */
export function sayApproval(approval: Approval, known: Known): string {
  const { askedBy, askedWith, groups, inOrder, elseBy, answerWithin, canHelp } = approval
  const of = subjectOf(approval, known)
  const what = of ? sayWhere(approval.where, of, known, approval.of) : approval.of
  const joined = sayList(groups.map((group) => sayGroup(group, known)))
  const order = inOrder ? ', one after the other' : ''
  const facts = approval.askAgainIfChanged.map((fact) => fact.replaceAll('-', ' '))
  return [
    `${capital(what)} need the approval of ${joined}${order}.`,
    askedBy.length === 0 ? '' : ` ${capital(sayWho(askedBy, known, 'or'))} may ask for it.`,
    askedWith === undefined ? '' : ` It is asked for with the words “${askedWith}” in a comment.`,
    answerWithin === undefined
      ? ''
      : ` The answer comes within ${saySpan(answerWithin)}; after that a deputy may give it.`,
    facts.length === 0
      ? ' After any change it is asked for again.'
      : ` If the ${sayList(facts, 'or')} changes, it is asked for again.`,
    elseBy.length === 0 ? '' : ` Where they may not decide, ${sayWho(elseBy, known, 'or')} does.`,
    canHelp.length === 0
      ? ''
      : ` Experts may come along: ${canHelp.map(({ topic, who }) => `${sayWho(who, known, 'or')} for ${topic}`).join('; ')}.`,
    sayEffect(approval, known),
    sayHeld(approval),
  ].join('')
}

/** The verbs by which a sentence lets somebody decide. */
const decides =
  /◊[^.;]*\b(?:approves?|decides?|agrees?|says? yes|signs? off|answers?)\b|\b(?:approv(?:ed|al)|agreed|signed off|decided|yes) (?:by|of|from) [^.;]*◊|\btag [^.;]*◊/i

/** What the paragraph must agree with. */
export function claimsOf(approval: Approval, known: Known, title: string): readonly Claim[] {
  const { groups, answerWithin } = approval
  const of = subjectOf(approval, known)
  const nouns = [approval.of, ...(of ? [of.one] : [])]
  const who = [...groups.flatMap((group) => group.who), ...approval.elseBy]
  const key = [groups.length > 1 ? 'groups' : 'approved-by']
  const named = (kind: string, names: readonly string[]): readonly Claim[] =>
    names.length === 0 ? [] : [{ says: 'named', key, kind, names, cue: decides }]
  return [
    { says: 'words', words: ['approval', 'approve', 'decides', 'approved', title, ...nouns] },
    ...named('role', namesIn(who, 'role')),
    ...named('person', namesIn(who, 'handle')),
    ...groups.flatMap(({ atLeast }): readonly Claim[] =>
      atLeast === 1
        ? []
        : [
            {
              says: 'count',
              key: groups.length > 1 ? ['groups'] : ['at-least'],
              value: atLeast,
              counts: wordsOf(who),
            },
          ],
    ),
    ...(answerWithin === undefined
      ? []
      : [
          {
            says: 'span' as const,
            key: ['answer-within'],
            value: answerWithin.count,
            unit: answerWithin.unit,
          },
        ]),
  ]
}

const namesIn = (who: readonly Who[], by: 'role' | 'handle'): readonly string[] =>
  who.flatMap((one) =>
    one.by !== by ? [] : one.by === 'role' ? one.title : one.by === 'handle' ? one.handle : [],
  )

const wordsOf = (who: readonly Who[]): readonly string[] => [
  'of',
  'people',
  ...who.flatMap((one) => (one.by === 'role' ? one.title : one.by === 'team' ? one.team : [])),
]
