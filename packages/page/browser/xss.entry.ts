import { createSlots } from '@homebody/page';

Object.assign(window.xssSpec, { createSlots });
