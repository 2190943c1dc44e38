import { Idiomorph } from 'idiomorph'
import { showInReadersZone } from './local-time.ts'

/** Makes an element hold the markup, changing only what differs; times stand in the reader's zone before they are compared. */
export function morphInto(element: Element, markup: string): void {
  const template = document.createElement('template')
  template.innerHTML = markup
  for (const time of template.content.querySelectorAll<HTMLTimeElement>('local-time time'))
    showInReadersZone(time)
  void Idiomorph.morph(element, template.innerHTML, {
    morphStyle: 'innerHTML',
    ignoreActiveValue: true,
    restoreFocus: true,
  })
}
