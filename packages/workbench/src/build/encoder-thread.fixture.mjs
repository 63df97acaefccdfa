/** The thread's program where it is run from source, as in tests: Node has to be taught TypeScript first. */
import { register } from 'tsx/esm/api';

register();
await import('./encoder-thread.ts');
