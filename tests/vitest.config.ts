import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{api,architecture}/**/*.test.ts', 'races/**/*.race.test.ts', 'model/**/*.model.test.ts'],
    globalSetup: ['./support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file has a database of its own; more of them at once than cores only wait for each other.
    maxWorkers: 2,
    // A worker loads the product once for all its files; what tells them apart is the database.
    isolate: false,
  },
});
