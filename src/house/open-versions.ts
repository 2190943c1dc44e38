import { join } from 'node:path'
import type { Logger } from 'pino'
import { systemPerson, type House } from '#kernel'
import { mineActs, sampleFollows } from '#mine'
import { sayFinding } from '#pages'
import {
  keepAdministrators,
  peoplePath,
  presentPerson,
  readPeopleFile,
  sightOfPerson,
  synchronisePeople,
  takeOverNobody,
} from '#people'
import { SeenVersions } from '#reading'
import { openOrigin, originOf, Versions, type Alters, type OnEnforce } from '#repository'
import { openSample, sampleName } from '#sample'
import { silent, type Surroundings } from '#start'
import { sampleShortLinks, shortLinkActs } from '#short-links'
import { contributed } from '../app.ts'
import { language } from '../language.ts'
import type { Kernel } from './open-kernel.ts'
import { root } from '../root.ts'

/** The handbook's versions, and what of them each person may read. */
export interface OpenVersions {
  readonly versions: Versions
  readonly seen: SeenVersions
}

/** A version that comes into force brings the persons in step with its list, and then whatever else goes by it. */
const onEnforce: OnEnforce = async (act, coming) => {
  const { commit, handbook, repository } = coming
  const file = handbook.file(peoplePath)
  const text = file && (await repository.read(file.oid)).toString('utf8')
  const list =
    text === undefined ? undefined : { ...readPeopleFile(text), lines: text.trim().split('\n').length }
  const inStep = { commit, now: act.now, ended: contributed.ended }
  await takeOverNobody(act, list)
  await keepAdministrators(act, list, (read) => synchronisePeople(act.db, read, inStep))
  const told = []
  for (const enforced of contributed.enforced) told.push(...(await enforced(act, coming)))
  return told
}

const alters: Alters = async (act, next) => {
  const told = []
  for (const look of contributed.alters) told.push(...(await look(act, next)))
  return told
}

/** Most that the log tells of a handbook's mistakes when it is opened; their pages tell the rest. */
const mostFindings = 50

async function tellFindings(versions: Versions, log: Logger): Promise<void> {
  const commit = (await versions.inForce())?.commit
  if (commit === undefined) return
  const findings = await versions.findingsAt(commit)
  for (const finding of findings.slice(0, mostFindings)) log.warn(sayFinding(finding))
  if (findings.length > mostFindings) log.warn(`${findings.length - mostFindings} more in the handbook`)
}

/** Opens the handbook: the one that is stored, else the one asked for, else the sample with its past. */
export async function openVersions(
  { settings, log, progress = silent, coming }: Surroundings,
  kernel: Kernel,
): Promise<OpenVersions> {
  const versions = new Versions({
    database: kernel.aside,
    folder: join(settings.data, 'cache'),
    language,
    keptAt: settings.follow && originOf(settings.follow.origin).name,
    onEnforce,
    alters,
    sightOf: sightOfPerson,
  })
  const seen = seenVersions(versions)
  const house: House = {
    database: kernel.database,
    clock: kernel.clock,
    modelAt: versions.modelAt,
    readable: seen,
  }
  const folder = join(root, 'sample')
  if (settings.handbook === folder)
    await openSample({
      house,
      versions,
      folder,
      steps: [
        ...contributed.sample,
        ...sampleFollows(mineActs({ repository: versions.cache.repository, seen })),
        ...sampleShortLinks(
          shortLinkActs({ repository: versions.cache.repository, seen, url: () => '', shortUrl: () => '' }),
        ),
      ],
      personOf: async (handle) =>
        handle === systemPerson.handle ? systemPerson : presentPerson(kernel.database.db, handle),
    })
  else {
    const { imported } = await openOrigin(
      { versions, house },
      {
        asked: settings.handbook,
        ...(coming && { coming }),
        ...(settings.follow && { follow: settings.follow }),
        otherwise: noSample,
        without: [settings.data],
        tell: (step) => progress.step(step),
      },
    )
    if (imported) await tellFindings(versions, log)
  }
  return { versions, seen }
}

/** What of the versions each person may read. */
const seenVersions = (versions: Versions): SeenVersions =>
  new SeenVersions({
    repository: versions.cache.repository,
    handbookAt: (commit) => versions.handbookAt(commit),
    modelAt: versions.modelAt,
  })

const noSample = { name: sampleName, begin: () => Promise.reject(new Error('a handbook was asked for')) }
