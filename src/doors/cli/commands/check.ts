import { resolve } from 'node:path'
import { countInWords } from '#design'
import { systemClock } from '#kernel'
import { foundAt, foundWhat, type Finding } from '#pages'
import { checkFolder } from '#repository'
import type { Run } from '../command.ts'
import { misused } from '../command-problem.ts'
import { exitCodes } from '../exit-codes.ts'
import { onOneLine } from '../shown/plain-text.ts'
import type { Terminal } from '../terminal.ts'
import { flagsIn } from '../words/flags-in.ts'

/** Says what is wrong in a handbook, one line a finding, as editors and CI read it. */
export const checkHandbook: Run = async (args, terminal, parts) => {
  const { given, positionals } = flagsIn(args, [{ name: 'json', value: false }])
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0)
    throw misused('Name the folder of one handbook: firsthand check . for the one you are in.')
  const checked = await checkFolder(await parts.language(), resolve(terminal.cwd, folder), systemClock.now())
  const errors = checked.findings.filter(({ severity }) => severity === 'error').length
  const warnings = checked.findings.length - errors
  if (given.has('json')) terminal.out(JSON.stringify({ ...checked, errors, warnings }, undefined, 2))
  else {
    for (const finding of checked.findings) terminal.out(said(finding, terminal))
    const { pages, definitions } = checked
    terminal.err(
      `${countInWords(pages, 'page')}, ${countInWords(definitions, 'definition')}: ${countInWords(errors, 'error')}, ${countInWords(warnings, 'warning')}.`,
    )
  }
  return errors > 0 ? exitCodes.fault : exitCodes.done
}

function said(finding: Finding, { paint }: Terminal): string {
  const severity = paint(finding.severity === 'error' ? 'red' : 'yellow', `${finding.severity}:`)
  return `${onOneLine(foundAt(finding))}  ${severity} ${onOneLine(foundWhat(finding))}`
}
