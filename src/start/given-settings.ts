import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { lettersOff, nearestName } from '#kernel'
import { aboutSetting, settingNames, type SettingName } from './settings.ts'

/** Where settings come from; the earlier wins: flags, environment, file. */
export interface Sources {
  /** By their names without `--`. */
  readonly flags: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string | undefined>>
  /** The file of `--config`. */
  readonly file?: string
  /** The folder that relative paths of flags and environment start from. */
  readonly cwd: string
}

/** The values written somewhere, each with its place: `PORT (environment)`, `port (firsthand.yml, line 2)`. */
export type Given = ReadonlyMap<SettingName, { readonly value: unknown; readonly origin: string }>
export type Faults = string[]

/** Collects what is written, without judging the values; unknown names are faults, or warnings where no known one is near. */
export function givenSettings(sources: Sources): { given: Given; faults: Faults; warnings: string[] } {
  const given = new Map<SettingName, { value: unknown; origin: string }>()
  const faults: Faults = []
  const put = (name: SettingName, value: unknown, origin: string, from: string): void => {
    const isPath = aboutSetting(name).path && typeof value === 'string' && !isAddress(value)
    given.set(name, { value: isPath ? resolve(from, value.trim()) : value, origin })
  }
  if (sources.file !== undefined) readSettingsFile(resolve(sources.cwd, sources.file), put, faults)
  for (const name of settingNames) {
    const { env } = aboutSetting(name)
    const value = sources.env[env]?.trim()
    if (value) put(name, value, `${env} (environment)`, sources.cwd)
  }
  for (const [name, value] of Object.entries(sources.flags)) {
    if (isSetting(name)) put(name, value, `--${name} (command line)`, sources.cwd)
    else faults.push(unknown(`--${name} (command line)`, nearest(name, settingNames, '--')))
  }
  return { given, faults, warnings: strangers(sources.env, faults) }
}

const isSetting = (name: string): name is SettingName => settingNames.some((known) => known === name)

/** A git address as people write it, which is no path: with a scheme, or `git@host:path`. */
const isAddress = (value: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\/\//i.test(value) || /^[\w.-]+@[\w.-]+:/.test(value)

type Put = (name: SettingName, value: unknown, origin: string, from: string) => void

function readSettingsFile(path: string, put: Put, faults: Faults): void {
  let text
  try {
    text = readFileSync(path, 'utf8')
  } catch (fault) {
    faults.push(
      `--config (command line): ${path} cannot be read (${fault instanceof Error ? fault.message : String(fault)}).`,
    )
    return
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  for (const { message } of document.errors) faults.push(`${path}: ${message.split('\n')[0]}`)
  if (document.errors.length > 0 || document.contents === null) return
  if (!isMap(document.contents)) {
    faults.push(`${path}: it takes one setting a line, such as "port: 3000".`)
    return
  }
  const values = document.toJS() as Readonly<Record<string, unknown>>
  for (const { key } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '?'
    const line = isScalar(key) && key.range ? lines.linePos(key.range[0]).line : 1
    const origin = `${name} (${path}, line ${line})`
    const value = values[name]
    if (!isSetting(name)) faults.push(unknown(origin, nearest(name.replaceAll('_', '-'), settingNames)))
    else if (value !== null) put(name, value, origin, dirname(path))
  }
}

function nearest(name: string, known: readonly string[], before = ''): string {
  const near = nearestName(name, known)
  return near ? `did you mean ${before}${near}?` : `the settings are ${known.join(', ')}.`
}

const unknown = (origin: string, hint: string): string => `${origin} is not a setting; ${hint}`

/** What the command line reads beside the settings. */
const otherNames = ['FIRSTHAND_AS', 'FIRSTHAND_TOKEN']

/** A misspelt variable is a fault; one that resembles none of ours may be there for some other reason. */
function strangers(env: Sources['env'], faults: Faults): string[] {
  const warnings: string[] = []
  const own = [...settingNames.map((name) => aboutSetting(name).env), ...otherNames]
  const prefixed = new Map(
    own.map((name) => [name.startsWith('FIRSTHAND_') ? name : `FIRSTHAND_${name}`, name]),
  )
  for (const name of Object.keys(env)) {
    // Kubernetes sets such addresses for a service that is named firsthand.
    const ofService = env['FIRSTHAND_SERVICE_HOST'] && /^(tcp:|\d)/.test(env[name] ?? '')
    if (!name.startsWith('FIRSTHAND_') || own.includes(name) || ofService) continue
    const [near, far] = [...prefixed.keys()]
      .map((known) => [known, lettersOff(name, known)] as const)
      .reduce((best, one) => (one[1] < best[1] ? one : best))
    const hint = `did you mean ${prefixed.get(near) ?? near}?`
    if (far <= 2) faults.push(unknown(`${name} (environment)`, hint))
    else warnings.push(`${name} (environment) is not a setting and does nothing.`)
  }
  return warnings
}
