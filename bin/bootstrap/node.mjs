// Node 26: this one, else one on the PATH, else one fetched before, else fetched now from npm.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { npm, Sorry, step, toolsFolder } from './steps.mjs'

const wanted = 26

/** The path of a Node that is new enough. */
export async function ensureNode(root) {
  if (majorOf(process.version) >= wanted) return process.execPath
  return onPath() ?? (await ownNode(root))
}

const majorOf = (version) => Number(/^v(\d+)/.exec(version)?.[1] ?? 0)

function runs(node) {
  try {
    return majorOf(execFileSync(node, ['--version'], { encoding: 'utf8', stdio: 'pipe' })) >= wanted
  } catch {
    return false
  }
}

function onPath() {
  const self = realpathSync(process.execPath)
  const all = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  const others = all.filter((node) => existsSync(node) && realpathSync(node) !== self)
  return [...new Set(others)].find(runs)
}

// The package `node` fetches the one for the platform in an install script, and npm may not run those: take that one itself.
async function ownNode(root) {
  const { platform, arch } = process
  const name = `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`
  const folder = join(toolsFolder(root), `node-${wanted}-${platform}-${arch}`)
  const node = join(folder, 'node_modules', name, 'bin', 'node')
  if (existsSync(node)) return node
  await step(`Fetching Node ${wanted} once, as this is ${process.version}`, async () => {
    const unfinished = `${folder}.new`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true })
    const quiet = [
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--global=false',
    ]
    await npm(['install', ...quiet, '--prefix', unfinished, `${name}@${wanted}`], { cwd: unfinished })
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
  })
  if (runs(node)) return node
  rmSync(folder, { recursive: true, force: true })
  throw new Sorry(
    `The Node ${wanted} that npm has for ${platform}-${arch} does not run here: please install one.`,
  )
}
