import { parseArgs } from 'node:util'
import { settingNames } from '#start'
import { misused } from '../command-problem.ts'

/** Settings as they stand in a command. */
export interface SettingsGiven {
  readonly flags: Readonly<Record<string, string>>
  /** That of `--config`. */
  readonly file?: string
  readonly positionals: readonly string[]
  /** Switches that are no settings, such as `--json`. */
  readonly switches: ReadonlySet<string>
}

/** Reads them; unknown flags are kept, as they are reported together with the other faults of the settings. */
export function settingsIn(args: readonly string[], switches: readonly string[] = []): SettingsGiven {
  const valued = [...settingNames, 'config'].map((name) => [name, { type: 'string' as const }])
  const on = switches.map((name) => [name, { type: 'boolean' as const }])
  const options = Object.fromEntries([...valued, ...on]) as Record<string, { type: 'string' | 'boolean' }>
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
  })
  const { config, ...rest } = values
  if (config === true) throw misused('--config takes a file: --config firsthand.yml')
  const given = Object.entries(rest)
  const flags = Object.fromEntries(
    given
      .filter(([name]) => !switches.includes(name))
      .map(([name, value]) => [name, value === true ? '' : String(value)]),
  )
  return {
    flags,
    positionals,
    switches: new Set(given.map(([name]) => name).filter((name) => switches.includes(name))),
    ...(typeof config === 'string' ? { file: config } : {}),
  }
}
