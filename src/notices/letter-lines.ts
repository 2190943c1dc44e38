import type { LetterContent, LetterLine } from '#mail'
import { keyOfThing } from './notice.ts'
import type { ToldNotice } from './tell.ts'

/** Where links of a letter lead. */
interface Links {
  /** Of this house, without a slash at its end. */
  readonly url: string
  /** Where letters of this kind are ended without signing in. */
  readonly stops: string
  /** Whether an answer becomes a comment. */
  readonly replies?: boolean
}

type Said = Pick<LetterContent, 'subject' | 'lines'>

/** More of what was written does not stand in a letter. */
const most = 4000

const cut = (text: string): string => (text.length > most ? `${text.slice(0, most)} …` : text)

/** What one event says. */
const linesOf = ({ says, body }: ToldNotice): readonly LetterLine[] => [
  says,
  ...(body === undefined ? [] : [{ quote: cut(body) }]),
]

const footOf = ({ url, stops }: Links): readonly LetterLine[] => [
  { foot: 'Choose what you are told, and when', open: `${url}/-/notices/settings` },
  { foot: 'No more letters of this kind', open: stops },
]

/** A letter about one thing: all that happened with it since the last one. */
export function letterOf(told: readonly ToldNotice[], links: Links): Said {
  const last = told.at(-1)
  if (!last) throw new Error('a letter says something')
  const { title, href } = last
  const because = [...new Set(told.map((one) => one.because))].join(' ')
  return {
    subject: title,
    lines: [
      ...told.flatMap(linesOf),
      { open: links.url + href, says: `Open “${title}”` },
      ...(links.replies ? ['Answer this letter to comment on it.'] : []),
      { foot: `You are told this b${because.slice(1)}` },
      ...footOf(links),
    ],
  }
}

/** Everything since the last digest, thing by thing. */
export function digestOf(told: readonly ToldNotice[], links: Links): Said {
  const things = [...Map.groupBy(told, ({ thing }) => keyOfThing(thing)).values()]
  const [first] = things
  const only = things.length === 1 && first?.[0]
  return {
    subject: only ? `Digest: ${only.title}` : `Digest: ${things.length} things that concern you`,
    lines: [
      ...things.flatMap((some): readonly LetterLine[] => {
        const last = some.at(-1)
        if (!last) return []
        return [
          { heading: last.title },
          ...some.flatMap(linesOf),
          { foot: last.because },
          { open: links.url + last.href, says: 'Open it' },
        ]
      }),
      ...footOf(links),
    ],
  }
}
