// `dist/site.css`, `dist/site.js`, `dist/mark.svg`: the one stylesheet, the one script and the mark of all pages.
// `dist/more.js`: what a page loads when it is first wanted, such as the palette.
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

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
  for (const file of ['site.css', 'site.js', 'more.js', 'mark.svg'])
    await rename(join(making, file), join(dist, file))
  await rm(making, { recursive: true })
}
