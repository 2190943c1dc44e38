import { showInReadersZone } from './local-time.ts'
import { whenWanted } from './when-wanted.ts'

/** Makes an element hold the markup, changing only what differs; times stand in the reader's zone before they are compared. */
export async function morphInto(element: Element, markup: string): Promise<void> {
  const template = document.createElement('template')
  template.innerHTML = markup
  for (const time of template.content.querySelectorAll<HTMLTimeElement>('local-time time'))
    showInReadersZone(time)
  // Without a connection what compares may not be here yet: then all of it is put in anew.
  const more = await whenWanted().catch(() => undefined)
  if (more) more.morph(element, template.innerHTML)
  else element.innerHTML = template.innerHTML
}
