import { boundTo } from '#house'

/** Every screen of the product, those that read the handbook among them: said, and never loaded. */
export const everyScreen = boundTo(
  {} as Parameters<typeof boundTo>[0],
  {} as Parameters<typeof boundTo>[1],
).screens
