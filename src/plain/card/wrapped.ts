/** About how wide a letter of the title is, in parts of its size; rather too wide than too narrow. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.56
  return width
}

const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'’!|()[\] ]/u, 0.34],
  [/[ftrs-]/u, 0.46],
  [/[mwMWÆŒ@%—]/u, 1.02],
  [/\p{Lu}/u, 0.74],
]

/** How a title is set: its lines and their size. */
export interface Wrapped {
  readonly lines: readonly string[]
  readonly size: number
}

const sizes = [84, 72, 60, 52]
const most = 4

/** The title in as large letters as fit into `width`; what is longer than four lines of the smallest ends in an ellipsis. */
export function wrapped(title: string, width: number): Wrapped {
  for (const size of sizes) {
    const lines = linesOf(title, width / size)
    if (lines.length <= (size > 60 ? 3 : most)) return { lines, size }
  }
  const size = sizes.at(-1) ?? 0
  const all = linesOf(title, width / size)
  const last = all[most - 1] ?? ''
  return { lines: [...all.slice(0, most - 1), withEllipsis(last, width / size)], size }
}

function linesOf(title: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of title.split(' ').flatMap((one) => cut(one, width))) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A word that is longer than a line, in pieces that are not. */
function cut(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word]
  const pieces: string[] = ['']
  for (const letter of word) {
    const last = pieces.at(-1) ?? ''
    if (last !== '' && widthOf(last + letter) > width) pieces.push(letter)
    else pieces[pieces.length - 1] = last + letter
  }
  return pieces
}

function withEllipsis(line: string, width: number): string {
  let short = line
  while (short !== '' && widthOf(`${short}…`) > width) short = short.slice(0, -1)
  const words = short.replace(/\s+\S*$/, '')
  return `${(words === '' ? short : words).trimEnd()}…`
}
