import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { startPostgres } from '#postgres'
import { layBigHandbook, type BigHandbook } from './big-handbook.ts'

const run = promisify(execFile)
const pages = Number(process.env['BENCH_PAGES'] ?? 4300)

/** A handbook of 4,300 pages in git, and a PostgreSQL that runs. */
export interface BigWorld {
  readonly folder: string
  readonly handbook: BigHandbook
  readonly postgres: Awaited<ReturnType<typeof startPostgres>>
}

export async function openBigWorld(folder: string): Promise<BigWorld> {
  const at = join(folder, 'handbook')
  await mkdir(at, { recursive: true })
  const handbook = await layBigHandbook(at, pages)
  await writeFile(join(at, 'firsthand.yml'), 'title: Handbook\ncontent: content\nreaders:\n  /: public\n')
  const who = ['-c', 'user.name=Noor', '-c', 'user.email=noor@example.org']
  await run('git', ['init', '--quiet', '--initial-branch=main', at])
  await run('git', ['-C', at, 'add', '--all'])
  await run('git', ['-C', at, ...who, 'commit', '--quiet', '--message', 'Begin'])
  return { folder, handbook, postgres: await startPostgres({ folder: join(folder, 'postgres') }) }
}

/** One server on that handbook. */
export interface BigHouse {
  readonly url: string
  /** From the start of the process until the first page was served. */
  readonly firstPage: number
  /** Settles when all pages are read, with the milliseconds since the start of the process. */
  readonly all: Promise<number>
  /** Line by line what it says. */
  readonly said: readonly string[]
  /** Most memory that it took, its workers too, in MB; only where /proc tells. */
  peak(): Promise<number>
  /** Ends it; answers how long its event loop was held up at most, in milliseconds. */
  close(): Promise<{ readonly p99: number; readonly p999: number; readonly most: number }>
}

/** A database that holds nothing. */
export async function emptyDatabase({ postgres }: BigWorld): Promise<string> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`
  const owner = new pg.Client(postgres.connection('firsthand_owner', 'postgres'))
  await owner.connect()
  await owner.query(`create database ${name}`)
  await owner.end()
  return `postgres://firsthand_owner@localhost:${postgres.connection('firsthand_owner', name).port ?? 5432}/${name}?host=${encodeURIComponent(postgres.host)}`
}

/** Starts Firsthand on the handbook, as `npm start` does, with a database that is there. */
export async function openBigHouse(world: BigWorld, database: string, data: string): Promise<BigHouse> {
  const began = performance.now()
  const loop = join(data, 'loop.json')
  await mkdir(data, { recursive: true })
  const args = ['--import', './bench/watch-loop.ts', 'bin/bootstrap.mjs', 'start']
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      ...{ PORT: '0', FIRSTHAND_DATA: data, FIRSTHAND_RATE_LIMIT: 'off', FIRSTHAND_LOG: 'silent' },
      ...{ DATABASE_URL: database, FIRSTHAND_HANDBOOK: world.handbook.folder, BENCH_LOOP_FILE: loop },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const said: string[] = []
  const opened = Promise.withResolvers<string>()
  const all = Promise.withResolvers<number>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line)
    const url = /open at (http:\/\/\S+)/.exec(line)?.[1]
    if (url !== undefined) opened.resolve(url)
    if (line.startsWith('All ')) all.resolve(performance.now() - began)
  })
  void ended.then(() => opened.reject(new Error(`It ended: ${said.join('\n')}`)))
  const url = await opened.promise
  const firstPage = await served(url, began)
  return {
    ...{ url, firstPage, said, all: all.promise },
    peak: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
    },
    close: async () => {
      child.kill('SIGTERM')
      await ended
      const held = JSON.parse(await readFile(loop, 'utf8')) as { p99: number; p999: number; most: number }
      await rm(loop)
      return held
    },
  }
}

async function served(url: string, began: number): Promise<number> {
  for (;;) {
    const answer = await fetch(url)
    await answer.arrayBuffer()
    if (answer.ok) return performance.now() - began
    if (answer.status !== 503) throw new Error(`The first page was answered with ${answer.status}.`)
    await pause(10)
  }
}
