import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverProcess, type ServerProcess } from './server-process.ts'

/** A data folder for one benchmark, gone after it. */
export const openFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'firsthand-bench-'))
export const closeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** Firsthand as `npm start` runs it, on a free port; on the sample where the folder is new. */
export const sampleHouse = (folder: string): Promise<ServerProcess> =>
  serverProcess([process.execPath, 'bin/bootstrap.mjs', 'start'], {
    PORT: '0',
    FIRSTHAND_DATA: folder,
    FIRSTHAND_RATE_LIMIT: 'off',
  })
