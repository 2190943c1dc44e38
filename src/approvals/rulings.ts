import { capital, type Definition, type Facts, type Ruling } from '#kernel'
import { sayList } from '#model'
import type { Judged } from './judge.ts'
import type { Approval } from './kinds/approval.ts'

type Rule = Definition<Approval>

const ruling = (
  { kind, name, citation, lines }: Rule,
  outcome: Ruling['outcome'],
  reason: string,
  { facts = {}, field }: { readonly facts?: Facts; readonly field?: string } = {},
): Ruling => ({ kind, name, outcome, reason, citation, lines, facts, ...(field !== undefined && { field }) })

/** Nobody decides on what is their own, in whatever seat. */
export const ruleOwn = (rule: Rule): Ruling =>
  ruling(rule, 'refused', 'Nobody approves what is their own: who asked for it, or made it, does not decide.')

/** The page means others. */
export const ruleStranger = (rule: Rule, { groups }: Pick<Judged, 'groups'>): Ruling =>
  ruling(rule, 'refused', `This is decided by ${saysOf(groups)}, and by nobody else.`)

/** The page lets others ask. */
export const ruleAsker = (rule: Rule, who: string): Ruling =>
  ruling(rule, 'refused', `Only ${who} may ask for this.`)

/** Those before have not agreed yet. */
export const ruleTurn = (rule: Rule, before: string): Ruling =>
  ruling(rule, 'refused', `It is not your turn yet: ${before} is asked first.`)

/** A comment has one of the two with which it would ask. */
export const ruleHint = (rule: Rule, hasWords: boolean): Ruling =>
  ruling(
    rule,
    'noted',
    hasWords
      ? 'Nobody is asked yet: mention somebody who decides in the same comment.'
      : `Nobody is asked yet: write “${rule.value.askedWith ?? ''}” in the same comment.`,
  )

/** A comment asks somebody who does not decide. */
export const ruleMention = (rule: Rule, who: string): Ruling =>
  ruling(rule, 'refused', `Whom it mentions does not decide this: mention ${who}.`, { field: 'body' })

/** The rule does not speak of it. */
export const ruleExempt = (rule: Rule, reason: string): Ruling => ruling(rule, 'refused', reason)

/** How it stands after something was said, in words that name no person: the journal keeps them. */
export function ruleStanding(rule: Rule, { standing, groups, round }: Judged): Ruling {
  const facts = {
    ...{ number: round.number, state: standing.state },
    agreed: standing.groups.map(({ agreed, atLeast }) => `${agreed.length} of ${atLeast}`),
    ...(standing.changed.length > 0 && { changed: [...standing.changed] }),
  }
  switch (standing.state) {
    case 'given':
      return ruling(rule, 'fits', `${capital(saysOf(groups))} agreed.`, { facts })
    case 'refused':
      return ruling(rule, 'declined', 'Somebody who decides said no.', { facts })
    case 'stale':
      return ruling(
        rule,
        'noted',
        `${changedInWords(standing.changed)} changed: it has to be asked for again.`,
        {
          facts,
        },
      )
    case 'waits':
      return ruling(rule, 'waits', `It waits for ${waitsInWords({ standing, groups })}.`, { facts })
  }
}

const saysOf = (groups: Judged['groups']): string => sayList(groups.map(({ says }) => says))

/** `the Campaign Manager and the Digital Team Manager`. */
function waitsInWords({ standing, groups }: Pick<Judged, 'standing' | 'groups'>): string {
  const open = standing.groups.filter(({ agreed, atLeast, asked }) => asked && agreed.length < atLeast)
  const words = open.map(({ key }) => groups.find((group) => group.key === key)?.says ?? '')
  const experts = standing.helps.map((topic) => `an expert for ${topic}`)
  return sayList([...words, ...experts]) || 'nobody'
}

/** `places`, `starts on and places`: the facts as pages write them. */
const changedInWords = (facts: readonly string[]): string =>
  capital(sayList(facts.map((fact) => fact.replaceAll('-', ' '))) || 'something')
