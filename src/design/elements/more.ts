import './asked-when.ts'
import './attach-images.ts'
import './command-palette.ts'
import './filter-sections.ts'
import './key-help.ts'
import './keyed-rows.ts'
import './read-file.ts'
import './request-board.ts'
import './try-operation.ts'

export { morph } from './morph.ts'

/** Opens the palette, with words that were typed already. */
export function openPalette(words: string): void {
  standing('command-palette').open(words)
}

/** Opens the list of keys. */
export function openKeyHelp(): void {
  standing('key-help').open()
}

/** The one element of that name, made when it is first wanted. */
function standing<Name extends 'command-palette' | 'key-help'>(name: Name): HTMLElementTagNameMap[Name] {
  return document.querySelector(name) ?? document.body.appendChild(document.createElement(name))
}
