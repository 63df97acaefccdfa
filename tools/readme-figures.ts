import type { Size } from './measure-sizes.ts';

/** Matches `<!--size page thread (homebody.js)-->9.9 kB gzip<!--/size-->`, the only way a size may stand in the README. */
const figure = /<!--size (.+?)-->.*?<!--\/size-->/g;

/** The text with every marked size replaced by the measured one. Throws for a mark that names nothing measured. */
export const withFigures = (text: string, sizes: readonly Size[]): string =>
  text.replace(figure, (_match, name: string) => {
    const size = sizes.find((candidate) => candidate.name === name);
    if (!size) throw new Error(`README.md marks a size of "${name}", which is not measured.`);
    return `<!--size ${name}-->${(size[size.compression] / 1000).toFixed(1)} kB ${size.compression}<!--/size-->`;
  });
