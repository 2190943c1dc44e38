import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Measured } from './benchmark.ts'
import { benchmark } from './benchmark.ts'
import { closeFolder, openFolder, sampleHouse } from './sample-house.ts'
import { serverProcess, type ServerProcess } from './server-process.ts'

/** Starts, asks for one page, stops; only starting and answering count. */
async function firstPage(start: () => Promise<ServerProcess>): Promise<Measured> {
  const server = await start()
  const asked = performance.now()
  const answer = await fetch(server.url)
  await answer.arrayBuffer()
  const value = server.milliseconds + performance.now() - asked
  await server.close()
  if (!answer.ok) throw new Error(`The first page was answered with ${answer.status}.`)
  return { value }
}

export const coldStart = benchmark({
  name: 'cold-start',
  about:
    'A start on data that is there, until the first page has been served, against a process of bare `node:http` that starts and serves a few bytes: what node itself takes.',
  unit: 'ms',
  better: 'less',
  rounds: 5,
  async open() {
    const folder = await openFolder()
    const body = join(folder, 'page.html')
    const data = join(folder, 'house')
    await writeFile(body, '<!doctype html>')
    await (await sampleHouse(data)).close()
    return { folder, body, data }
  },
  close: ({ folder }) => closeFolder(folder),
  reference: {
    name: 'bare node:http',
    run: ({ body }) =>
      firstPage(() => serverProcess([process.execPath, 'bench/bare-server.ts', body, 'text/html'])),
  },
  subject: { name: 'Firsthand', run: ({ data }) => firstPage(() => sampleHouse(data)) },
})
