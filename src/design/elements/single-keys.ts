const key = 'single-keys'

/** Whether keys pressed alone do something; whoever speaks to the machine, or whose keys slip, turns that off (WCAG 2.1.4). */
export const singleKeysWork = (): boolean => localStorage.getItem(key) !== 'off'

export function letSingleKeysWork(work: boolean): void {
  if (work) localStorage.removeItem(key)
  else localStorage.setItem(key, 'off')
}

const writing = 'input, textarea, select, [contenteditable]:not([contenteditable=false])'

/** A key pressed alone where nothing is being written and no dialog stands open. */
export const isPressedAlone = (event: KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.isComposing &&
  !event.repeat &&
  !(event.target instanceof Element && event.target.closest(writing)) &&
  !document.querySelector('dialog[open]') &&
  singleKeysWork()
