import { globSync, readFileSync } from 'node:fs'
import { sourceFile, type SourceFile } from './source-file.ts'

const folders = [
  'src/**/*.{ts,tsx}',
  'test/**/*.{ts,tsx}',
  'bench/**/*.ts',
  'bin/**/*.{ts,mjs}',
  'sample/*.ts',
]

/** Every source file of the project, sorted. */
export function sourceTree(root = '.'): readonly SourceFile[] {
  return globSync(folders, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => sourceFile(path, readFileSync(`${root}/${path}`, 'utf8')))
}

export const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path)

/** Runs in the reader's browser: named for the element it defines, and without Temporal. */
export const isElement = ({ path }: SourceFile): boolean => path.startsWith('src/design/elements/')
