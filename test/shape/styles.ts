import { globSync, readFileSync } from 'node:fs'
import type { Finding } from './finding.ts'

const most = 2500

export const readStyles = (root = '.'): readonly string[] =>
  globSync('src/**/*.css', { cwd: root }).map((path) => readFileSync(`${root}/${path}`, 'utf8'))

/** All style sheets together stay short enough to be read. */
export function tooMuchStyle(sheets: readonly string[]): Finding[] {
  const lines = sheets.reduce((sum, sheet) => sum + sheet.replace(/\n$/, '').split('\n').length, 0)
  return lines > most ? [`src  style sheets have ${lines} lines, more than ${most}`] : []
}
