import { defineConfig } from 'vitest/config'

/** The source looks at itself: no database, seconds. */
export default defineConfig({
  test: { include: ['test/shape/**/*.test.ts'], sequence: { hooks: 'list' } },
})
