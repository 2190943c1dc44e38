/** Handle of who is looking, `visitor` for a stranger; undefined where the page could not find out. */
export const reader = (): string | undefined => document.documentElement.dataset['by']

export const stranger = 'visitor'
