import { factsIn } from '../also-facts.ts'
import type { Known } from '../known.ts'
import type { FactOf, Subject } from '../subject.ts'
import { sayPlace } from './place-names.ts'
import type { Condition, Scalar, Where } from './where.ts'
import { sayList } from './who.ts'

/** The subject's noun with its conditions: `paid social campaigns`, `campaigns in EMEA with more than 3 places`. */
export function sayWhere({ parts }: Where, subject: Subject, known: Known, noun: string): string {
  const before: string[] = []
  const after: string[] = []
  const facts = factsIn(subject, known)
  for (const { fact, condition } of parts) {
    const says = facts[fact]?.says ?? 'before'
    const plainBefore = says === 'before' && condition.test === 'any of'
    if (plainBefore) before.push(sayValues(condition.values, facts[fact], known))
    else
      after.push(
        says === 'before'
          ? `whose ${fact} is ${sayCondition(condition, facts[fact], known)}`
          : says.replace('…', sayCondition(condition, facts[fact], known)),
      )
  }
  return [...before, noun, ...after].join(' ')
}

function sayCondition(condition: Condition, fact: FactOf | undefined, known: Known): string {
  switch (condition.test) {
    case 'any of':
      return sayValues(condition.values, fact, known)
    case 'within':
      return `the ${known.title('list', condition.list).toLowerCase()}`
    case 'not':
      return `anything but ${sayCondition(condition.condition, fact, known)}`
    default:
      return `${condition.test} ${condition.said}`
  }
}

function sayValues(values: readonly Scalar[], fact: FactOf | undefined, known: Known): string {
  const said = values.map((value) => {
    if (fact?.type === 'places') return sayPlace(String(value))
    const kind = fact?.refersTo ?? fact?.vocabulary
    const title = kind === undefined ? String(value) : known.title(kind, String(value))
    return fact?.says === 'before' ? inSentence(title) : title
  })
  return sayList(said, 'or')
}

/** `Paid social` → `paid social`; `EMEA` and `LinkedIn` stay. */
export const inSentence = (title: string): string =>
  /^\p{Lu}[\p{Ll}\s-]+$/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
