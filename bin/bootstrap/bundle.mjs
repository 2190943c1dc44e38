// `dist/main.js` and the parts that it loads when a command needs them, the packages among them: one file is read in half
// the time of a hundred. Made again when a source is newer.
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openFaces } from './open-faces.mjs'
import { buildSite } from './site.mjs'
import { Sorry, step } from './steps.mjs'

/** Packages with parts that are no JavaScript, or threads of their own, which they look for beside themselves. */
const outside = ['@resvg/resvg-js', 'pino']

/** Packages that came as CommonJS ask for Node's own modules by this. */
const banner =
  "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);"

/** How the bundle is made; `bin/dev` makes it the same way. */
export const bundleOptions = (root) => ({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts', 'page-worker': 'src/pages/work/page-worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  plugins: [openFaces(root)],
  external: outside,
  banner: { js: banner },
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
    'bin/bootstrap/open-faces.mjs',
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
      const { metafile } = await esbuild.build({ ...bundleOptions(root), metafile: true })
      await esbuild.build(clientOptions(root))
      clearOldParts(root, metafile, aDay)
    } catch (fault) {
      throw new Sorry(`The sources do not build:\n${fault.message}`)
    } finally {
      await esbuild.stop()
    }
  })
  utimesSync(bundle, begun, begun)
}

/** A server that was started before still loads the parts of its own bundle: they are left for a while. */
const aDay = 24 * 60 * 60 * 1000

/** Takes away parts of earlier bundles that are older than so many milliseconds. */
export function clearOldParts(root, { outputs }, age) {
  const dist = join(root, 'dist')
  for (const name of readdirSync(dist)) {
    if (!/-[0-9A-Z]{8}\.js(?:\.map)?$/.test(name) || `dist/${name}` in outputs) continue
    const path = join(dist, name)
    if (Date.now() - statSync(path).mtimeMs >= age) rmSync(path, { force: true })
  }
}

function newest(path) {
  const there = statSync(path)
  if (!there.isDirectory()) return there.mtimeMs
  return Math.max(there.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
