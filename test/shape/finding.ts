import type { SourceFile } from './source-file.ts'

/** What is wrong and where, as one line: `src/kernel/act.ts:12  reads the machine's clock`. */
export type Finding = string

export const finding = (file: Pick<SourceFile, 'path'>, line: number, message: string): Finding =>
  `${file.path}:${line}  ${message}`
