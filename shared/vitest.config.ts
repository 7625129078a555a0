import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Pure code shares nothing between tests, so that one worker may run them all.
  test: { environment: 'node', include: ['src/**/*.test.ts'], isolate: false },
});
