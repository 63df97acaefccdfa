/** The trainer's program: TensorFlow.js and one job, then it ends. */
import { serveTrainer } from '@homebody/learning/trainer';

addEventListener('message', ({ data }) => serveTrainer(data as MessagePort), { once: true });
