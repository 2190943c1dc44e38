import { join } from 'node:path'
import type { House } from '#kernel'
import { personByHandle, readPeopleFile, synchronisePeople } from '#people'
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

/** Opens the handbook: the one that is stored, else the one asked for, else the sample with its past. */
export async function openVersions({ settings }: Surroundings, kernel: Kernel): Promise<Versions> {
  const versions = new Versions({
    database: kernel.aside,
    folder: join(settings.data, 'cache'),
    language: {
      kinds: contributed.kinds,
      people: (source) =>
        source
          ? readPeopleFile(Buffer.from(source).toString('utf8'), peoplePath)
          : { people: [], findings: [] },
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
  else
    await openOrigin(
      { versions, house },
      { asked: settings.handbook, otherwise: noSample, without: [settings.data] },
    )
  return versions
}

const noSample = { name: sampleName, begin: () => Promise.reject(new Error('a handbook was asked for')) }
