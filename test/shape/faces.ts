import { finding, type Finding } from './finding.ts'
import type { SourceFile } from './source-file.ts'

/** Modules whose `index.ts` does not begin with a sentence on what they are for. */
export const silentFaces = (tree: readonly SourceFile[]): Finding[] =>
  tree
    .filter(({ path, text }) => /^src\/.+\/index\.ts$/.test(path) && !text.startsWith('/**'))
    .map((file) => finding(file, 1, 'a face begins with a sentence on what the module is for'))
