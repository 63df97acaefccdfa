import type { Brand, PatternName } from '../brands.ts';
import { patternOf } from './patterns.ts';
import { brightness, mix } from './tone.ts';

export type Tone =
  'main' | 'dark' | 'deep' | 'light' | 'accent' | 'wood' | 'metal' | 'cream' | 'inside' | 'shine' | 'leaf';

/** What a shape is drawn with: the item's colour in all its tones, and its brand's decoration. */
export interface Ink {
  /** The main body: shaded, with the brand's pattern on it. */
  readonly body: (path: string) => string;
  readonly fill: (tone: Tone, path: string, opacity?: number) => string;
  readonly line: (tone: Tone, path: string, width?: number) => string;
  /** A paper label with the brand and the name. */
  readonly label: (x: number, y: number, width: number, height: number) => string;
  readonly definitions: string;
}

interface InkFor {
  readonly colour: string;
  readonly brand: Brand;
  readonly title: string;
  readonly pattern: PatternName;
  /** Moves the pattern, so that no two items have it at the same place. */
  readonly shift: number;
}

export const createInk = ({ colour, brand, title, pattern: name, shift }: InkFor): Ink => {
  const bright = brightness(colour);
  const contrast = bright > 0.6 ? mix(colour, '#3b2a1e', 0.45) : mix(colour, '#fff8ec', 0.6);
  const tones: Readonly<Record<Tone, string>> = {
    main: 'url(#body)',
    dark: mix(colour, '#241c18', 0.28),
    deep: mix(colour, '#1d1613', 0.55),
    light: mix(colour, '#ffffff', 0.4),
    accent: contrast,
    wood: '#b98a5a',
    metal: 'url(#metal)',
    cream: '#fbf6ea',
    inside: mix(colour, '#1d1613', bright > 0.75 ? 0.16 : 0.36),
    shine: '#ffffff',
    leaf: '#6f8f5a',
  };
  // A gradient shows nothing on a line that is straight up or across: it has no box to spread over.
  const strokes: Readonly<Partial<Record<Tone, string>>> = { main: colour, metal: '#aab1b6' };
  const pattern = patternOf(name, contrast, shift);
  const fill: Ink['fill'] = (tone, path, opacity) =>
    `<path d="${path}" fill="${tones[tone]}"${opacity === undefined ? '' : ` opacity="${opacity}"`}/>`;

  return {
    fill,
    body: (path) =>
      fill('main', path) + (pattern ? `<path d="${path}" fill="url(#pattern)" opacity=".55"/>` : ''),
    line: (tone, path, width = 8) =>
      `<path d="${path}" fill="none" stroke="${strokes[tone] ?? tones[tone]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    label: (x, y, width, height) => labelOf({ x, y, width, height, brand: brand.name, title }),
    definitions:
      `<linearGradient id="body"><stop offset="0" stop-color="${mix(colour, '#ffffff', 0.2)}"/><stop offset=".45" stop-color="${colour}"/><stop offset="1" stop-color="${mix(colour, '#241c18', 0.26)}"/></linearGradient>` +
      '<linearGradient id="metal"><stop offset="0" stop-color="#f1f3f4"/><stop offset=".5" stop-color="#b8bec3"/><stop offset="1" stop-color="#868d93"/></linearGradient>' +
      pattern,
  };
};

interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly brand: string;
  readonly title: string;
}

const labelOf = ({ x, y, width, height, brand, title }: Label): string => {
  const middle = x + width / 2;
  const lines = linesOf(title, Math.floor(width / 8.4));
  const lineHeight = 19;
  const first = y + height / 2 - ((lines.length - 1) * lineHeight) / 2 + 12;
  const words = lines
    .map(
      (line, index) =>
        `<text x="${middle}" y="${first + index * lineHeight}" font-size="16">${escaped(line)}</text>`,
    )
    .join('');
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="#fbf6ea"/>` +
    `<g text-anchor="middle" fill="#3a302a" font-family="Georgia,serif"><text x="${middle}" y="${first - 24}" font-size="9" letter-spacing="1.2">${escaped(brand.toUpperCase())}</text>${words}</g>`
  );
};

const linesOf = (text: string, width: number): readonly string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
