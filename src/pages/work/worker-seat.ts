import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import { patience, type Outcome, type Waiting } from './work.ts'

/** What a worker says. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly unknown[] }

/** What a worker begins with. */
export interface Begins {
  readonly answers: MessagePort
  /** Set to 1 when an answer lies on the port. */
  readonly flag: Int32Array
}

interface Told {
  readonly free: () => void
  readonly gone: (fault?: Error) => void
}

/** Room for a page of five million characters; beyond it the thread ends, not the process. */
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 16 }

/** One thread and what it works on. */
export class WorkerSeat {
  readonly #worker: Worker
  readonly #calls = new MessageChannel()
  readonly #flag = new Int32Array(new SharedArrayBuffer(4))
  readonly #told: Told
  readonly #idle: number
  #work: Waiting | undefined
  #timer: NodeJS.Timeout | undefined
  #over = false
  #begun = false

  constructor(file: URL, idle: number, told: Told) {
    this.#told = told
    this.#idle = idle
    const begins: Begins = { answers: this.#calls.port2, flag: this.#flag }
    this.#worker = new Worker(file, {
      workerData: begins,
      transferList: [this.#calls.port2],
      resourceLimits: memory,
      execArgv: [],
    })
    this.#worker.on('message', (said: Said) => this.#hear(said))
    this.#worker.on('error', (fault: Error) => this.#end('too much', fault))
    this.#worker.on('exit', () => this.#end('too much'))
  }

  get free(): boolean {
    return this.#begun && this.#work === undefined && !this.#over
  }

  get busy(): boolean {
    return this.#work !== undefined
  }

  /** Whether it has read its program. */
  get begun(): boolean {
    return this.#begun
  }

  /** Whether somebody waits for what it does. */
  get awaited(): boolean {
    return this.#work?.awaited === true
  }

  take(work: Waiting): void {
    clearTimeout(this.#timer)
    this.#work = work
    this.#worker.ref()
    this.#timer = setTimeout(() => this.#end('too slow'), work.within ?? patience)
    this.#worker.postMessage(
      {
        task: work.task,
        input: work.input,
        functions: Object.keys(work.functions ?? {}),
      },
      [],
    )
  }

  #hear(said: Said): void {
    if (said.kind === 'ready') {
      this.#begun = true
      this.#worker.unref()
      this.#rest()
      return this.#told.free()
    }
    const work = this.#work
    if (!work) return
    if (said.kind === 'call') return this.#answer(work, said.name, said.args)
    this.#work = undefined
    this.#worker.unref()
    this.#rest()
    if (said.kind === 'done') work.resolve(said)
    else work.reject(new Error(said.message))
    this.#told.free()
  }

  /** The worker sleeps until this: an answer, or why there is none. */
  #answer(work: Waiting, name: string, args: readonly unknown[]): void {
    let answer: { value?: unknown; fault?: string }
    try {
      answer = { value: work.functions?.[name]?.(...(args as never[])) }
    } catch (fault) {
      answer = { fault: String(fault) }
    }
    this.#calls.port1.postMessage(answer, [])
    Atomics.store(this.#flag, 0, 1)
    Atomics.notify(this.#flag, 0)
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#end('too slow'), this.#idle).unref()
  }

  #end(why: 'too slow' | 'too much', fault?: Error): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#timer)
    this.#calls.port1.close()
    void this.#worker.terminate()
    const work = this.#work
    this.#work = undefined
    const outcome: Outcome = { kind: 'given-up', why }
    work?.resolve(outcome)
    this.#told.gone(fault)
  }
}
