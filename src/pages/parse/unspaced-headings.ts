import type { Token } from 'markdown-it'
import type { Fault } from '../finding.ts'
import { notesOf } from '../markdown/tokens.ts'

/**
 * `##Salary`: a heading to older programs, words to CommonMark, GitHub, kramdown and Hugo of today, and here. A single `#` is
 * more often a channel.
 */
export const unspacedHeadings = (tokens: readonly Token[]): readonly Fault[] =>
  tokens.flatMap((token, at) => {
    const [, marks, words] = /^(#{2,6})([^#\s].{0,60})/.exec(token.content) ?? []
    if (token.type !== 'inline' || tokens[at - 1]?.type !== 'paragraph_open' || !marks || !words) return []
    return [
      {
        code: 'heading-unspaced',
        severity: 'warning',
        line: notesOf(token).lines?.[0] ?? 1,
        message: `No blank stands behind "${marks}", so this shows as words and not as a heading.`,
        mend: `Write "${marks} ${words}".`,
      },
    ]
  })
