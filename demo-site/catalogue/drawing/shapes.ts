import { brewingShapes } from './shapes-brewing.ts';
import { homeShapes } from './shapes-home.ts';
import { kitchenShapes } from './shapes-kitchen.ts';
import { outsideShapes } from './shapes-outside.ts';
import { packets } from './shapes-packets.ts';

/** Every drawing the shop has, by name. */
export const shapes = { ...packets, ...brewingShapes, ...kitchenShapes, ...homeShapes, ...outsideShapes };

export type ShapeName = keyof typeof shapes;
