// `dist/main.js`: our sources in one file, the packages outside it; made again when a source is newer.
import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSite } from './site.mjs'
import { Sorry, step } from './steps.mjs'

/** How the bundle is made; `bin/dev` makes it the same way. */
export const bundleOptions = (root) => ({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.js',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node26',
  format: 'esm',
  sourcemap: 'linked',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'silent',
})

/** The typed client, for programs that take no TypeScript. */
const clientOptions = (root) => ({
  absWorkingDir: root,
  entryPoints: ['client/firsthand.ts'],
  outfile: 'dist/client.js',
  format: 'esm',
  target: 'es2022',
  logLevel: 'silent',
})

export const loadEsbuild = (root) =>
  import(pathToFileURL(join(root, 'node_modules/esbuild/lib/main.js')).href)

/** Builds when a source, the settings of the build or a folder (something was removed) is newer than the bundle. */
export async function ensureBundle(root) {
  const bundle = join(root, 'dist', 'main.js')
  const made = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const roots = [
    'package.json',
    'tsconfig.json',
    'bin/bootstrap/bundle.mjs',
    'bin/bootstrap/site.mjs',
    'client',
    'src',
  ].map((name) => join(root, name))
  if (roots.every((path) => newest(path) <= made)) return
  const begun = new Date()
  await step('Building', async () => {
    const esbuild = await loadEsbuild(root)
    try {
      await buildSite(root, esbuild)
      await esbuild.build(bundleOptions(root))
      await esbuild.build(clientOptions(root))
    } catch (fault) {
      throw new Sorry(`The sources do not build:\n${fault.message}`)
    } finally {
      await esbuild.stop()
    }
  })
  utimesSync(bundle, begun, begun)
}

function newest(path) {
  const there = statSync(path)
  if (!there.isDirectory()) return there.mtimeMs
  return Math.max(there.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
