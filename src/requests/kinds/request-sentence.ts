import { capital } from '#kernel'
import { sayList, sayOtherwise, sayWho, type Claim, type Known, type Who } from '#model'
import { sayDue, spanOf } from './due.ts'
import type { RequestType } from './request-value.ts'

/** A type of request in a sentence, from what it was compiled to. */
export function sayRequest(type: RequestType, known: Known, title: string): string {
  if (!type.needed) return `${title} needs no request.`
  const { subject, project, labels, askedBy, due, lookForSimilar, after, confidential, otherwise } = type
  const who = askedBy.length === 0 ? 'Anybody' : sayWho(askedBy, known, 'or')
  const given = [
    ...(labels.length === 0 ? [] : [`carries ${sayList(labels.map((label) => `“${label}”`))}`]),
    ...sayWhose(type, known),
    ...(due === undefined ? [] : [sayDue(due)]),
    ...sayChannel(type),
    ...(after === undefined ? [] : [`comes after ${known.title('request', after)}`]),
    ...(confidential ? [sayReaders(type.readBy, known)] : []),
  ]
  const similar =
    lookForSimilar.length === 0 ? '' : ` Similar ${sayList(lookForSimilar)} are shown before it is sent.`
  const lacking =
    otherwise === 'refuse' ? '' : ` One that lacks what is asked for ${sayOtherwise[otherwise]}.`
  return `${capital(who)} may send “${title}” to ${known.title('project', project)}, titled “${subject}”.${given.length === 0 ? '' : ` It ${sayList(given)}.`}${similar}${lacking}`
}

function sayWhose({ assign, routes }: RequestType, known: Known): readonly string[] {
  if (!routes) return assign.length === 0 ? [] : [`goes to ${sayWho(assign, known)}`]
  const each = Object.entries(routes.of).map(([choice, who]) => `to ${sayWho(who, known)} for “${choice}”`)
  return [`goes ${sayList(each)}`]
}

function sayChannel({ channel, channels }: RequestType): readonly string[] {
  if (!channels) return channel === undefined ? [] : [`is told in #${channel}`]
  const each = Object.entries(channels.of).map(([choice, one]) => `in #${one} for “${choice}”`)
  return [`is told ${sayList(each)}`]
}

const sayReaders = (readBy: readonly Who[], known: Known): string =>
  `is seen only by ${readBy.length === 0 ? 'those it concerns' : `those it concerns and ${sayWho(readBy, known)}`}`

/** What the paragraph must agree with, its verb apart. */
export function claimsOf(type: RequestType, known: Known, title: string): readonly Claim[] {
  if (!type.needed) return [{ says: 'words', words: [title, 'no permission', 'no request', 'needs no'] }]
  const { project, labels, due, channel, after } = type
  const span = spanOf(due)
  const whose = [...type.assign, ...Object.values(type.routes?.of ?? {}).flat()]
  return [
    { says: 'words', words: [title, `send an ${title}`, `send a ${title}`, 'subject'] },
    { says: 'named', key: ['project'], kind: 'project', names: [project], cue: /\bprojects? ◊/i },
    {
      says: 'named',
      key: ['labels'],
      kind: 'label',
      names: labels,
      cue: /\blabels?\b/i,
      every: true,
      closed: true,
    },
    ...(whose.every(({ by }) => by !== 'handle')
      ? [
          {
            says: 'named' as const,
            key: ['assign'],
            kind: 'role',
            names: titlesOf(whose),
            cue: /\bassigned to (?:the )?◊/i,
          },
        ]
      : []),
    ...(span ? [{ says: 'span' as const, key: ['due'], value: span.count, unit: span.unit }] : []),
    ...(after === undefined
      ? []
      : [{ says: 'words' as const, words: [known.title('request', after), 'after', 'first', 'if you go'] }]),
    ...(channel === undefined ? [] : [{ says: 'words' as const, words: [`#${channel}`] }]),
  ]
}

const titlesOf = (who: readonly Who[]): readonly string[] =>
  who.flatMap((one) => (one.by === 'role' ? [one.title] : []))
