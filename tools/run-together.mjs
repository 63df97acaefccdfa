import { spawn } from 'node:child_process';

/**
 * Runs steps that need nothing of each other at once, each step's output shown when it has ended. Ends this process with the exit
 * code of the first that failed, once none is running any more.
 */
export const runTogether = async (steps, options = {}) => {
  const codes = await Promise.all(steps.map((step) => ended(step, options)));
  const failed = codes.find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed);
};

const ended = ({ title, command, args }, options) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
    let isTold = false;
    const tell = (code, why) => {
      if (isTold) return;
      isTold = true;
      console.log(`\n▸ ${title}`);
      process.stdout.write(Buffer.concat(output));
      if (code === 0) console.log(`  ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
      else console.error(`\n✖ ${title} failed${why}.`);
      resolve(code);
    };
    child.once('error', (error) => tell(1, `: ${error.message}`));
    child.once('close', (code) => tell(code ?? 1, ` (exit code ${code})`));
  });
