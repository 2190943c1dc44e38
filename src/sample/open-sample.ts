import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { perform, Refusal, SetClock, systemPerson, type House, type Person, type SampleStep } from '#kernel'
import { readSettings, settingsPath } from '#pages'
import { commitFiles, openOrigin, type Versions } from '#repository'
import { sampleHistory, type SampleVersion } from './sample-history.ts'

/** What the sample is opened with. */
export interface SampleWorld {
  readonly house: House
  readonly versions: Versions
  /** Folder of the sample: `sample/`. */
  readonly folder: string
  readonly steps: readonly SampleStep[]
  readonly personOf: (handle: string) => Promise<Person | undefined>
}

/** How the sample is known, wherever it lies. */
export const sampleName = 'the sample'
const notOfIt = new Set(['history.yml'])
/** The hour of the day at which its versions and acts are dated. */
const hour = 10

/**
 * Opens the sample at the first start: its versions and what its people did under each, dated back from today, through
 * the same doors as everything else. At later starts it finds what is stored.
 */
export async function openSample(world: SampleWorld): Promise<void> {
  const { house, versions } = world
  const files = await filesOf(world.folder)
  const history = sampleHistory(files, await readFile(join(world.folder, 'history.yml'), 'utf8'))
  const clock = new SetClock(house.clock.now())
  const past = { versions, house: { ...house, clock } }
  const [first, ...later] = history
  if (!first) return
  // Its people count days as their handbook does, also late in the evening.
  const { settings } = readSettings([], Buffer.from(first.changes.get(settingsPath) ?? ''))
  const now = house.clock.now().toZonedDateTimeISO(settings.zone)
  const today = now.toPlainDate()
  const at = (daysAgo: number, minute = 0): Temporal.Instant =>
    now.subtract({ days: daysAgo }).with({ hour, minute, second: 0 }).toInstant()
  clock.set(at(first.daysAgo))
  const begin = async () => commitOf(first, clock.now())
  await openOrigin(past, { asked: undefined, otherwise: { name: sampleName, begin } })
  // The last event is a version: with all versions there, all else is. A start that was cut off goes on from there.
  const there = (await versions.kept())?.origin === sampleName ? await versions.count() : history.length
  if (there >= history.length) return
  for (const event of inOrder(later, world.steps)) {
    clock.set(at(event.daysAgo, event.minute))
    if ('step' in event) await takeStep(world, past.house, { ...event, today })
    else if (history.indexOf(event.version) >= there) await takeVersion(past, event.version, clock.now())
  }
}

type Event = { readonly daysAgo: number; readonly minute: number } & (
  | { readonly version: SampleVersion }
  | { readonly step: SampleStep; readonly key: string }
)

/** Versions before the acts of the same day; acts in the order in which they are listed, a minute apart. */
function inOrder(versions: readonly SampleVersion[], steps: readonly SampleStep[]): readonly Event[] {
  const events: Event[] = [
    ...versions.map((version) => ({ daysAgo: version.daysAgo, minute: 0, version })),
    ...steps.map((step, place) => ({
      daysAgo: step.daysAgo,
      minute: 1 + (place % 59),
      step,
      key: `sample ${place}`,
    })),
  ]
  return events.toSorted((a, b) => b.daysAgo - a.daysAgo || a.minute - b.minute)
}

async function takeVersion(
  past: { readonly versions: Versions; readonly house: House },
  version: SampleVersion,
  at: Temporal.Instant,
): Promise<void> {
  const parent = (await past.versions.inForce())?.commit ?? ''
  await commitFiles(past, systemPerson, { ...commitOf(version, at), parent })
}

const commitOf = (version: SampleVersion, at: Temporal.Instant) => ({
  author: { name: version.byName, email: `${version.by}@lindenquay.example` },
  at,
  message: version.says,
  changes: [...version.changes].map(([path, content]) => ({ path, content })),
})

async function takeStep(
  world: SampleWorld,
  house: House,
  {
    step,
    key,
    today,
  }: { readonly step: SampleStep; readonly key: string; readonly today: Temporal.PlainDate },
): Promise<void> {
  const by = await world.personOf(step.by)
  if (!by) throw new Error(`The sample has nobody called ${step.by}.`)
  try {
    await perform(house, by, step.operation, step.input(today), { key })
  } catch (fault) {
    if (step.refused && fault instanceof Refusal) return
    throw fault
  }
  if (step.refused) throw new Error(`The sample shows a refusal that was none: ${step.operation.name}.`)
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .filter((path) => !notOfIt.has(path))
    .toSorted()
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  )
}
