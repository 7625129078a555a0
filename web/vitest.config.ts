import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Styles are read as they are: pictures take their colours from them.
  test: { include: ['src/**/*.test.ts'], environment: 'node', css: true },
});
