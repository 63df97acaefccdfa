import { type Measurement, callInPage, openEmptyPage } from './bench.ts';
import type { TrainerAnswer } from './browser/trainer-page.ts';
import type { JobSize } from './browser/training.ts';
import { bundleForBrowser } from './bundle.ts';
import { callInWorker } from './call-in-worker.ts';
import { exact, sampled } from './figure.ts';
import { inference } from './inference.ts';
import { median } from './statistics.ts';

const size: JobSize = { choices: 512, candidates: 21, heldOut: 0 };
const asOnDevices: JobSize = { ...size, heldOut: 0.2 };
const work = '512 choices × 21 candidates, 32-16-1 net and 24 dimensions, 10 epochs, batches of 16';

/** The built trainer on both back ends beside typed arrays, each in a worker, in turns. */
export const training: Measurement = async (bench) => {
  const context = await bench.visitor();
  const page = await openEmptyPage(context, bench.shopUrl);
  await page.addScriptTag({ content: await bundleForBrowser('trainer-page') });
  const referenceCode = await bundleForBrowser('training');
  const inTrainer = (backend: 'cpu' | 'webgl', job = size): Promise<TrainerAnswer> =>
    callInPage(page, 'trainInTrainer', { url: '/homebody/homebody-trainer.js', backend, ...job });

  const reference: number[] = [];
  const cpu: TrainerAnswer[] = [];
  const complete: TrainerAnswer[] = [];
  const webgl: TrainerAnswer[] = [];
  const runs = bench.times(9, 1);
  for (let run = 0; run < runs; run++) {
    reference.push(await callInWorker<number>(page, referenceCode, 'trainReference', size));
    cpu.push(await inTrainer('cpu'));
    complete.push(await inTrainer('cpu', asOnDevices));
    // A software WebGL takes a minute for what a graphics card does in a second.
    if (run < bench.times(3, 1)) webgl.push(await inTrainer('webgl'));
  }
  const scoring = await inference(page, bench.times(200, 5));
  await context.close();

  const inTrainerMs = (answers: readonly TrainerAnswer[]) => answers.map(({ trainerMs }) => trainerMs);
  const startMs = (answers: readonly TrainerAnswer[]) =>
    answers.map(({ allMs, trainerMs }) => allMs - trainerMs);
  return [
    sampled(
      { name: 'training on the CPU back end, in the trainer', budget: 1_000, how: work },
      inTrainerMs(cpu),
    ),
    exact(
      { name: '  in terms of typed arrays', unit: 'times', budget: 5, how: 'medians, same run' },
      median(inTrainerMs(cpu)) / median(reference),
    ),
    sampled({ name: '  typed arrays, the same work', how: 'cold worker, as the trainer is' }, reference),
    sampled(
      { name: '  starting the trainer’s worker', how: 'its script from the browser’s cache' },
      startMs(cpu),
    ),
    sampled(
      { name: '  a device’s whole job: challenger, judgement, final', how: 'newest 20 % held out first' },
      inTrainerMs(complete),
    ),
    sampled(
      { name: 'training on the WebGL back end', how: 'software WebGL (SwiftShader) here' },
      inTrainerMs(webgl),
    ),
    ...scoring,
  ];
};
