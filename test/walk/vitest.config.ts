import { defineConfig } from 'vitest/config'
import usual from '../../vitest.config.ts'

/** Pictures are taken when they are asked for, not with the tests. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ['test/walk/take-screens.ts'],
    testTimeout: 900_000,
    hookTimeout: 300_000,
  },
})
