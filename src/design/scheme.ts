/** What the product is drawn in where somebody chose; else it goes by the device. */
export type Scheme = 'light' | 'dark'

export const isScheme = (written: string | undefined): written is Scheme =>
  written === 'light' || written === 'dark'

/** Where it is chosen, by browsers and forms alike. */
export const schemeAction = '/-/light-or-dark'
