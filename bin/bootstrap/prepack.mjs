// Before `npm pack`: the bundle as its sources are now and nothing of earlier ones, and what its commands say of themselves.
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { bundleOptions, clearOldParts, ensureBundle, loadEsbuild } from './bundle.mjs'

const root = dirname(dirname(import.meta.dirname))
await ensureBundle(root)
const esbuild = await loadEsbuild(root)
const { metafile } = await esbuild.build({ ...bundleOptions(root), metafile: true, write: false })
await esbuild.stop()
clearOldParts(root, metafile, 0)
execFileSync(process.execPath, [join(root, 'dist', 'main.js'), '--help'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
