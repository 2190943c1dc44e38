import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { benchmark } from './benchmark.ts'
import { httpLoad } from './http-load.ts'
import { closeFolder, openFolder, sampleHouse } from './sample-house.ts'
import { serverProcess } from './server-process.ts'

/** A page of the sample that anyone may read. */
const page = '/'

export const publicPage = benchmark({
  name: 'public-page',
  about:
    'A warm public page for a visitor, against bare `node:http` that sends the same bytes with the same type. Each server is a process of its own; 16 connections kept alive, asked from a third.',
  unit: 'requests/s',
  better: 'more',
  reach: 0.6,
  rounds: 7,
  async open() {
    const folder = await openFolder()
    const house = await sampleHouse(folder)
    const answer = await fetch(new URL(page, house.url))
    const body = join(folder, 'page.html')
    await writeFile(body, Buffer.from(await answer.arrayBuffer()))
    const type = answer.headers.get('content-type') ?? 'text/html'
    const bare = await serverProcess([process.execPath, 'bench/bare-server.ts', body, type])
    return { folder, house, bare, address: answer.url }
  },
  async close({ folder, house, bare }) {
    await bare.close()
    await house.close()
    await closeFolder(folder)
  },
  reference: { name: 'bare node:http', run: ({ bare }) => httpLoad(bare.url) },
  subject: { name: 'Firsthand', run: ({ address }) => httpLoad(address) },
})
