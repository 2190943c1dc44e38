import { saidImport } from './import-handbook.ts'
import { saidPush } from './push-handbook.ts'

/** What this room contributes; apart from its face, which leads to HTTP as well. */
export const repository = {
  name: 'handbook',
  bound: [saidPush, saidImport],
}
