// Builds on every change and starts the server anew; a build that fails leaves the last one running.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { bundleOptions, loadEsbuild } from './bundle.mjs'

const root = dirname(dirname(import.meta.dirname))
const { context } = await loadEsbuild(root)
let server

async function stop() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGTERM')
  await once(server, 'exit')
}

async function restart({ errors }) {
  if (errors.length > 0) return
  await stop()
  const args = ['--enable-source-maps', join(root, 'dist/main.js'), 'start', ...process.argv.slice(2)]
  server = spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
}

const restarting = { name: 'restart', setup: (build) => build.onEnd(restart) }
const options = bundleOptions(root)
const building = await context({ ...options, logLevel: 'info', plugins: [...options.plugins, restarting] })
await building.watch()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, async () => {
    await stop()
    process.exit(0)
  })
