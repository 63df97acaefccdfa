import type { PatternName } from '../brands.ts';

/** A brand's decoration as an SVG pattern called "pattern", or nothing for plain brands. */
export const patternOf = (name: PatternName, colour: string, shift = 0): string => {
  const tile = tiles[name];
  if (!tile) return '';
  const [width, height, drawing] = tile;
  return `<pattern id="pattern" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="translate(${shift} ${shift})"><g fill="${colour}" stroke="${colour}">${drawing}</g></pattern>`;
};

const tiles: Readonly<Record<PatternName, readonly [number, number, string] | undefined>> = {
  plain: undefined,
  speckle: [
    46,
    42,
    '<g stroke="none"><circle cx="6" cy="9" r="1.8"/><circle cx="27" cy="5" r="1.2"/><circle cx="38" cy="22" r="2"/><circle cx="15" cy="27" r="1.4"/><circle cx="30" cy="36" r="1.6"/><circle cx="5" cy="38" r="1"/></g>',
  ],
  stripe: [26, 26, '<path d="M0 7H26" stroke-width="7"/>'],
  band: [400, 130, '<path d="M0 96H400" stroke-width="16"/><path d="M0 114H400" stroke-width="4"/>'],
  leaf: [
    56,
    56,
    '<g stroke-width="1.6" fill="none"><path d="M14 44C14 30 14 22 22 10M14 34C8 30 6 26 6 20M16 28C22 26 26 22 28 17"/></g><g stroke="none"><ellipse cx="6" cy="18" rx="3" ry="6" transform="rotate(-15 6 18)"/><ellipse cx="23" cy="9" rx="3" ry="6" transform="rotate(25 23 9)"/><ellipse cx="29" cy="16" rx="3" ry="6" transform="rotate(50 29 16)"/><circle cx="44" cy="42" r="3"/><circle cx="46" cy="18" r="2"/></g>',
  ],
  dot: [30, 30, '<g stroke="none"><circle cx="8" cy="8" r="4.5"/><circle cx="23" cy="23" r="4.5"/></g>'],
  grid: [24, 24, '<path d="M0 12H24M12 0V24" stroke-width="1.8"/>'],
  /** Wood has no brand's decoration, only its own. */
  grain: [
    90,
    120,
    '<g fill="none" stroke-width="1.6"><path d="M8 0C14 30 2 60 10 90S8 110 8 120M34 0C30 40 40 50 36 80S34 110 34 120M58 0C64 20 52 70 60 100S58 115 58 120M80 0C76 50 84 60 80 120"/><ellipse cx="47" cy="56" rx="5" ry="13"/></g>',
  ],
  wave: [44, 22, '<path d="M0 14Q11 2 22 14T44 14" fill="none" stroke-width="2"/>'],
};
