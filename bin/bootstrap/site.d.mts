import type * as bundler from 'esbuild'

export function buildSite(root: string, esbuild: typeof bundler): Promise<void>
