import { cut, padded, widthOf } from './plain-text.ts'

export interface Column {
  readonly title: string
  readonly cells: readonly string[]
}

/** Narrower than this a column says nothing. */
const least = 8
/** Days, instants and numbers: cut they would be others. */
const isExact = /^[\d\s:.Z-]*$/
const gap = 2

/** Lines of a table that fits the width, its widest columns cut first; undefined where that leaves too little of them. */
export function tableLines(
  columns: readonly Column[],
  width: number | undefined,
): readonly string[] | undefined {
  const wanted = columns.map(({ title, cells }) => Math.max(widthOf(title), ...cells.map(widthOf)))
  const exact = columns.map(({ cells }) => cells.every((cell) => isExact.test(cell)))
  const widths = width === undefined ? wanted : fitted(wanted, exact, width - gap * (columns.length - 1))
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

function fitted(
  wanted: readonly number[],
  exact: readonly boolean[],
  room: number,
): readonly number[] | undefined {
  const widths = [...wanted]
  for (let over = total(widths) - room; over > 0; over -= 1) {
    const widest = Math.max(0, ...widths.filter((_, at) => exact[at] !== true))
    if (widest <= least) return undefined
    widths[widths.findIndex((one, at) => one === widest && exact[at] !== true)] = widest - 1
  }
  return widths
}

const total = (widths: readonly number[]): number => widths.reduce((sum, one) => sum + one, 0)
