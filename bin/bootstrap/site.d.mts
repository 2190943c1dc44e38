export function buildSite(root: string, esbuild: typeof import('esbuild')): Promise<void>
