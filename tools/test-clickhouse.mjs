/**
 * `npm run test:clickhouse`: the workbench's SQL and its client against a real, embedded ClickHouse. Its half a gigabyte has a folder
 * and a lock file of its own, so that nobody installs it who doesn't ask for this.
 */
import { installPackages } from './install-packages.mjs';
import { runStep } from './run-step.mjs';

const folder = 'packages/workbench/clickhouse';
installPackages();
installPackages(folder);
runStep('ClickHouse', 'npx', ['vitest', 'run', '--config', `${folder}/vitest.config.ts`]);
