import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['src/testing/cluster.ts', 'src/design/build-site.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
