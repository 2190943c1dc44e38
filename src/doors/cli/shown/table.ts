import { cut, padded, widthOf } from './plain-text.ts'

export interface Column {
  readonly title: string
  readonly cells: readonly string[]
}

/** Narrower than this a column says nothing. */
const least = 6
const gap = 2

/** Lines of a table that fits the width, its widest columns cut first; undefined where that leaves too little of them. */
export function tableLines(
  columns: readonly Column[],
  width: number | undefined,
): readonly string[] | undefined {
  const wanted = columns.map(({ title, cells }) => Math.max(widthOf(title), ...cells.map(widthOf)))
  const widths = width === undefined ? wanted : fitted(wanted, width - gap * (columns.length - 1))
  if (widths === undefined) return undefined
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => padded(cut(cell, widths[at] ?? 0), widths[at] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd()
  const rows = columns[0]?.cells ?? []
  return [
    line(columns.map(({ title }) => title)),
    ...rows.map((_, row) => line(columns.map(({ cells }) => cells[row] ?? ''))),
  ]
}

function fitted(wanted: readonly number[], room: number): readonly number[] | undefined {
  const widths = [...wanted]
  const sum = (): number => widths.reduce((total, one) => total + one, 0)
  while (sum() > room) {
    const widest = Math.max(...widths)
    if (widest <= least) return undefined
    const next = Math.max(least, ...widths.filter((one) => one < widest))
    const many = widths.filter((one) => one === widest).length
    const less = Math.min(widest - next, Math.ceil((sum() - room) / many)) || 1
    for (const [at, one] of widths.entries()) if (one === widest) widths[at] = one - less
  }
  return widths
}
