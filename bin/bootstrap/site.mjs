// `dist/site.css`, `dist/site.js`, `dist/mark.svg`: the one stylesheet, the one script and the mark of all pages.
// `dist/more.js`: what a page loads when it is first wanted, such as the palette.
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** The packages that bring the fonts; their licence goes wherever they go. */
const fonts = ['@fontsource-variable/inter', '@fontsource-variable/source-serif-4']

export const siteOptions = (root) => ({
  absWorkingDir: root,
  entryPoints: [
    { in: 'src/design/styles/site.css', out: 'site' },
    { in: 'src/design/elements/site.ts', out: 'site' },
    { in: 'src/design/elements/more.ts', out: 'more' },
  ],
  bundle: true,
  minify: true,
  format: 'esm',
  loader: { '.woff2': 'file' },
  assetNames: '[name]-[hash]',
  target: 'es2024',
  logLevel: 'silent',
})

/** Makes the files beside each other, then puts them in place at once each, so that a running server never reads half of one. */
export async function buildSite(root, esbuild) {
  const dist = join(root, 'dist')
  const making = join(dist, `site-${process.pid}`)
  await mkdir(making, { recursive: true })
  await esbuild.build({ ...siteOptions(root), outdir: making })
  await copyFile(join(root, 'src/design/styles/mark.svg'), join(making, 'mark.svg'))
  for (const font of fonts)
    await copyFile(join(root, 'node_modules', font, 'LICENSE'), join(making, `${basename(font)}-licence.txt`))
  const made = await readdir(making)
  // What the stylesheet names stands there before it does.
  for (const file of made.toSorted((a, b) => Number(a.startsWith('site.')) - Number(b.startsWith('site.'))))
    await rename(join(making, file), join(dist, file))
  await rm(making, { recursive: true })
  for (const file of await readdir(dist))
    if (file.endsWith('.woff2') && !made.includes(file)) await rm(join(dist, file), { force: true })
}
