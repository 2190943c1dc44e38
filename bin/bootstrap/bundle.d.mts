import type { BuildOptions } from 'esbuild'

export function bundleOptions(root: string): BuildOptions
export function ensureBundle(root: string): Promise<void>
