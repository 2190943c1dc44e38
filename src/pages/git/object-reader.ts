import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawnGit } from './run-git.ts'

export interface GitObject {
  readonly type: string
  readonly size: number
  /** Empty where only type and size are asked for. */
  readonly bytes: Buffer
}

interface Waiting {
  readonly oid: string
  readonly resolve: (object: GitObject | undefined) => void
  readonly reject: (fault: Error) => void
  tries: number
}

/** An id in full, or the commit that it leads to. */
const fullOid = /^(?:[0-9a-f]{40}|[0-9a-f]{64})(?:\^\{commit\})?$/
const newline = 0x0a
const nothing = Buffer.alloc(0)

/** What is asked of each object. */
export type Asked = '--batch' | '--batch-check'

/**
 * One long-lived `git cat-file --batch`: answers come in the order of the questions, so a queue is all it needs.
 * A process that dies is started again and asked once more what it still owed.
 */
export class ObjectReader {
  readonly #gitDir: string
  readonly #asked: Asked
  #child: ChildProcessWithoutNullStreams | undefined
  #waiting: Waiting[] = []
  #chunks: Buffer[] = []
  #held = 0
  #header: { readonly type: string; readonly size: number } | undefined
  #closed = false

  constructor(gitDir: string, asked: Asked = '--batch') {
    this.#gitDir = gitDir
    this.#asked = asked
  }

  /** Starts the process before anything is asked; it looks for objects only then. */
  start(): void {
    if (!this.#closed) this.#child ??= this.#start()
  }

  /** The object, or undefined where the repository has none of that id. */
  read(oid: string): Promise<GitObject | undefined> {
    if (!fullOid.test(oid)) return Promise.resolve(undefined)
    return new Promise((resolve, reject) => this.#ask({ oid, resolve, reject, tries: 0 }))
  }

  close(): void {
    this.#closed = true
    this.#child?.stdin.end()
    if (this.#waiting.length === 0) this.#child?.kill()
  }

  /** Reads on with a new process: the folder was replaced by another one. What is owed is asked again. */
  renew(): void {
    this.#child?.kill('SIGKILL')
  }

  /** The process that reads now; for a test that kills it. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  #ask(question: Waiting): void {
    if (this.#closed) return question.reject(new Error('The repository is closed.'))
    question.tries++
    this.#waiting.push(question)
    this.#child ??= this.#start()
    this.#child.stdin.write(`${question.oid}\n`)
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawnGit(['cat-file', this.#asked], { gitDir: this.#gitDir })
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => this.#take(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.stdin.on('error', () => {})
    child.on('error', (fault) => this.#ended(child, fault))
    child.on('close', () =>
      this.#ended(
        child,
        new Error(`git cat-file ended. ${Buffer.concat(said).toString('utf8').trim()}`.trim()),
      ),
    )
    return child
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#held += chunk.length
    while (this.#header ? this.#takeBody(this.#header) : this.#takeHeader(chunk)) {}
  }

  #takeHeader(newest: Buffer): boolean {
    if (this.#held === 0 || (this.#chunks.length > 1 && !newest.includes(newline))) return false
    const all = this.#joined()
    const end = all.indexOf(newline)
    if (end === -1) return false
    const [, type = '', size = ''] = all.toString('latin1', 0, end).split(' ')
    this.#keep(all.subarray(end + 1))
    if (type === 'missing') this.#waiting.shift()?.resolve(undefined)
    else if (this.#asked === '--batch') this.#header = { type, size: Number(size) }
    else this.#waiting.shift()?.resolve({ type, size: Number(size), bytes: nothing })
    return true
  }

  #takeBody({ type, size }: { readonly type: string; readonly size: number }): boolean {
    if (this.#held < size + 1) return false
    const all = this.#joined()
    const whole = all.length === size + 1
    // A small object must not keep alive the big chunk that it came in.
    const bytes = whole ? all.subarray(0, size) : Buffer.from(all.subarray(0, size))
    this.#keep(all.subarray(size + 1))
    this.#header = undefined
    this.#waiting.shift()?.resolve({ type, size, bytes })
    return true
  }

  #joined(): Buffer {
    const [only] = this.#chunks
    return this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks)
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length > 0 ? [rest] : []
    this.#held = rest.length
  }

  #ended(child: ChildProcessWithoutNullStreams, fault: Error): void {
    if (this.#child !== child) return
    const owed = this.#waiting
    this.#child = undefined
    this.#waiting = []
    this.#header = undefined
    this.#keep(Buffer.alloc(0))
    for (const question of owed) {
      if (question.tries < 2 && !this.#closed) this.#ask(question)
      else question.reject(fault)
    }
  }
}
