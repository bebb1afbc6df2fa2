import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'replicas',
    include: ['tests/replicas/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});
