import stringWidth from 'string-width'

/** Signs that steer a terminal, or turn the direction of what follows: what others wrote shows as text and does nothing. */
const steering = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** On one line. */
export const onOneLine = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('\t', ' ')
    .replaceAll(steering, '�')

/** With its lines. */
export const withItsLines = (text: string): string => text.split(/\r?\n/).map(onOneLine).join('\n')

export const widthOf = (text: string): number => stringWidth(text)

/** Cut to so many columns, with a sign that more was there. */
export function cut(text: string, most: number): string {
  if (widthOf(text) <= most) return text
  let kept = ''
  let width = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += widthOf(segment)
    if (width > most - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Broken at spaces so that no line is longer; a longer word stands alone. Every line begins with `indent`. */
export function wrapped(text: string, width: number | undefined, indent = ''): string {
  const most = (width ?? 100) - widthOf(indent)
  const lines = text.split('\n').flatMap((paragraph) => {
    const made: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line !== '' && widthOf(line) + 1 + widthOf(word) > most) {
        made.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    return [...made, line]
  })
  return lines.map((line) => `${indent}${line}`.trimEnd()).join('\n')
}
