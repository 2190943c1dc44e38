import { join } from 'node:path'
import type { Logger } from 'pino'
import type { House } from '#kernel'
import type { Finding } from '#model'
import { personByHandle, readPeopleFile, synchronisePeople, type PeopleFinding } from '#people'
import { openOrigin, Versions, type OnEnforce } from '#repository'
import { openSample, sampleName } from '#sample'
import type { Surroundings } from '#start'
import { contributed } from '../app.ts'
import type { Kernel } from './open-kernel.ts'
import { root } from '../root.ts'

const peoplePath = 'data/people.yml'

/** A version that comes into force brings the persons in step with its list. */
const onEnforce: OnEnforce = async (act, { commit, handbook, repository }) => {
  const file = handbook.file(peoplePath)
  const read = file && readPeopleFile((await repository.read(file.oid)).toString('utf8'), peoplePath)
  await synchronisePeople(act.db, read, commit, act.now)
}

function listedIn(source: Uint8Array | undefined) {
  if (!source) return { people: [], findings: [] }
  const { people, findings } = readPeopleFile(Buffer.from(source).toString('utf8'), peoplePath)
  const asFinding = (finding: PeopleFinding): Finding => ({
    ...finding,
    kind: 'people',
    code: 'wrong-value',
    severity: 'error',
  })
  return { people, findings: findings.map(asFinding) }
}

/** Most that the log tells of a handbook's mistakes when it is opened; their pages tell the rest. */
const mostRemarks = 50

async function tellRemarks(versions: Versions, log: Logger): Promise<void> {
  const commit = (await versions.inForce())?.commit
  if (commit === undefined) return
  const remarks = await versions.remarksAt(commit)
  for (const { at, says } of remarks.slice(0, mostRemarks)) log.warn(`${at}  ${says}`)
  if (remarks.length > mostRemarks) log.warn(`${remarks.length - mostRemarks} more in the handbook`)
}

/** Opens the handbook: the one that is stored, else the one asked for, else the sample with its past. */
export async function openVersions({ settings, log }: Surroundings, kernel: Kernel): Promise<Versions> {
  const versions = new Versions({
    database: kernel.aside,
    folder: join(settings.data, 'cache'),
    language: {
      kinds: contributed.kinds,
      people: listedIn,
    },
    onEnforce,
  })
  const house: House = { database: kernel.database, clock: kernel.clock, modelAt: versions.modelAt }
  const folder = join(root, 'sample')
  if (settings.handbook === folder)
    await openSample({
      house,
      versions,
      folder,
      steps: contributed.sample,
      personOf: (handle) => personByHandle(kernel.database.db, handle),
    })
  else {
    const { imported } = await openOrigin(
      { versions, house },
      { asked: settings.handbook, otherwise: noSample, without: [settings.data] },
    )
    if (imported) await tellRemarks(versions, log)
  }
  return versions
}

const noSample = { name: sampleName, begin: () => Promise.reject(new Error('a handbook was asked for')) }
