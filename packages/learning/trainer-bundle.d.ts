import type { Plugin } from 'rollup';

export declare const trainerBundle: () => Plugin;
