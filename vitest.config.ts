import { defineConfig } from 'vitest/config';

/** Rooms whose tests touch no globals: their files share what they import, which takes longer to load than most take to run. */
const shared = ['core', 'pack', 'profile', 'recommenders', 'segments', 'workbench'].map(
  (room) => `packages/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // Otherwise one core is left idle, of two.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'shared', isolate: false, include: shared } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['packages/**/*.test.ts', 'demo-site/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...shared],
        },
      },
    ],
  },
});
