import type { Ink } from './ink.ts';

/** Draws one kind of thing on a square of 400, standing on a floor at 332. */
export type Shape = (ink: Ink) => string;
