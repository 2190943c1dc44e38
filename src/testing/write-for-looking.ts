import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps a page for human eyes in the folder that `FIRSTHAND_GALLERY` names; does nothing without. */
export function writeForLooking(name: string, markup: string): void {
  const folder = process.env['FIRSTHAND_GALLERY']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.html`), markup)
}
