import type { PaletteWorld } from '#palette'
import { contributed } from '../app.ts'
import type { HouseHandbook } from './handbook-world.ts'

/** The handbook, the menu and what modules say one may do. */
export const paletteWorld = ({ repository, seen, parsed }: HouseHandbook): PaletteWorld => ({
  repository,
  seen,
  parsed,
  actions: contributed.actions,
  menu: contributed.menu,
})
