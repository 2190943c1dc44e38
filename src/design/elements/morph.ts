import { Idiomorph } from 'idiomorph'

/** Makes an element hold the markup, changing only what differs. */
export function morph(element: Element, markup: string): void {
  void Idiomorph.morph(element, markup, {
    morphStyle: 'innerHTML',
    ignoreActiveValue: true,
    restoreFocus: true,
  })
}
