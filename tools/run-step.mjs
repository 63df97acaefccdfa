import { spawnSync } from 'node:child_process';

/** Runs one step with its output shown; ends this process with the step's own exit code when it fails. */
export const runStep = (title, command, args, options = {}) => {
  console.log(`\n▸ ${title}`);
  const started = Date.now();
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error || status !== 0) {
    console.error(`\n✖ ${title} failed${error ? `: ${error.message}` : ` (exit code ${status})`}.`);
    process.exit(status || 1);
  }
  console.log(`  ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
};
