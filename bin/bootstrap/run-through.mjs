// Runs a program as if it were this one: same terminal, signals passed on, its exit code ours.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Settles with the exit code. The open channel tells the program when this process is killed. */
export function runThrough([program, ...args], env) {
  const child = spawn(program, args, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (fault) => {
      console.error(`${program} cannot be run: ${fault.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

/** npm passes on what it can; when it is killed it cannot, and we would be left behind. */
export function endWithNpm() {
  const npm = process.ppid
  if (!process.env.npm_lifecycle_event || npm === 1) return
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
