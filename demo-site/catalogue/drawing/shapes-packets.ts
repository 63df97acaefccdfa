import type { Shape } from './shape.ts';
import { cup, oval, rect } from './paths.ts';

const bag: Shape = (ink) =>
  ink.body('M118 120L128 84H272L282 120L290 318Q290 332 276 332H124Q110 332 110 318z') +
  ink.fill('dark', 'M128 84H272L275 100H125z') +
  ink.fill('deep', 'M118 120L110 318Q110 332 124 332H132L138 120z', 0.25) +
  ink.fill('metal', oval(200, 128, 9)) +
  ink.label(138, 160, 124, 118);

const tin: Shape = (ink) =>
  ink.body(rect(120, 122, 160, 210, 10)) +
  ink.fill('deep', 'M120 140V322Q120 332 130 332H144V122z', 0.2) +
  ink.fill('metal', rect(112, 84, 176, 44, 10)) +
  ink.fill('deep', rect(112, 120, 176, 8, 3), 0.35) +
  ink.label(134, 174, 132, 104);

const carton: Shape = (ink) =>
  ink.fill('dark', 'M274 128L306 112V312L274 332z') +
  ink.fill('light', 'M104 128L138 110H306L274 128z') +
  ink.body(rect(104, 128, 170, 204)) +
  ink.label(122, 166, 134, 110);

const jar: Shape = (ink) =>
  ink.body(rect(114, 158, 172, 174, 26)) +
  ink.fill('shine', rect(128, 178, 12, 120, 6), 0.4) +
  ink.fill('metal', rect(124, 118, 152, 44, 8)) +
  ink.label(142, 196, 124, 96);

const bottle: Shape = (ink) =>
  ink.body(
    'M132 190Q132 164 160 154Q176 148 176 132V108H224V132Q224 148 240 154Q268 164 268 190V312Q268 332 248 332H152Q132 332 132 312z',
  ) +
  ink.fill('deep', rect(170, 76, 60, 36, 6)) +
  ink.fill('shine', rect(144, 196, 10, 110, 5), 0.35) +
  ink.label(142, 204, 116, 92);

const pump: Shape = (ink) =>
  ink.line('deep', 'M200 130V92H158Q146 92 146 104', 12) +
  ink.fill('deep', rect(176, 122, 48, 32, 6)) +
  ink.body(rect(128, 150, 144, 182, 34)) +
  ink.fill('shine', rect(142, 186, 10, 108, 5), 0.35) +
  ink.label(150, 194, 106, 96);

const candle: Shape = (ink) =>
  ink.line('deep', 'M200 148V124', 4) +
  '<path d="M200 66C216 92 214 116 200 122C186 116 184 92 200 66z" fill="#f4b64c"/><path d="M200 90C208 104 206 116 200 119C194 116 192 104 200 90z" fill="#fff0c2"/>' +
  ink.body(rect(118, 146, 164, 186, 16)) +
  ink.fill('cream', oval(200, 148, 80, 14)) +
  ink.fill('shine', rect(132, 176, 10, 124, 5), 0.35) +
  ink.label(150, 190, 104, 98);

const soap: Shape = (ink) =>
  ink.fill('light', rect(92, 178, 216, 132, 30)) +
  ink.body(rect(92, 198, 216, 132, 30)) +
  ink.label(126, 200, 148, 130);

const seeds: Shape = (ink) =>
  ink.fill('cream', rect(118, 76, 164, 256, 4)) +
  ink.body(rect(118, 76, 164, 34, 4)) +
  ink.line('leaf', 'M200 214V152M200 190Q176 186 168 164M200 180Q224 176 232 152', 6) +
  ink.fill(
    'leaf',
    'M168 166C150 160 146 144 150 132C168 138 176 150 168 166zM232 154C250 148 254 132 250 120C232 126 224 138 232 154z',
  ) +
  ink.fill('main', oval(200, 142, 22)) +
  ink.fill('cream', oval(200, 142, 9)) +
  ink.label(126, 216, 148, 106);

const ink: Shape = (pen) =>
  pen.fill('shine', rect(112, 176, 176, 156, 26), 0.55) +
  pen.body(rect(124, 214, 152, 108, 18)) +
  pen.fill('deep', rect(158, 118, 84, 62, 10)) +
  pen.fill('shine', rect(126, 192, 10, 110, 5), 0.7) +
  pen.label(146, 220, 108, 88);

const pencils: Shape = (ink) =>
  ['#cf4a3a', '#d8a337', '#3f5f4a', '#48548c', '#b3573a']
    .map(
      (colour, place) =>
        `<path d="M${124 + place * 32} 150L${137 + place * 32} 96L${150 + place * 32} 150z" fill="#e8cfa6"/><path d="M${133 + place * 32} 112L${137 + place * 32} 96L${141 + place * 32} 112z" fill="${colour}"/><path d="${rect(124 + place * 32, 148, 26, 60)}" fill="${colour}"/>`,
    )
    .join('') +
  ink.body(rect(108, 186, 186, 146, 6)) +
  ink.label(130, 206, 142, 104);

const envelope: Shape = (ink) =>
  ink.fill('cream', rect(108, 92, 190, 150, 4)) +
  ink.line('deep', 'M132 122H246M132 142H270M132 162H220', 3) +
  ink.body(rect(86, 174, 228, 156, 6)) +
  ink.fill('dark', 'M86 180L200 262L314 180L310 174H90z', 0.75) +
  ink.fill('accent', oval(200, 258, 17)) +
  ink.fill('shine', 'M200 265l-9-9a6 6 0 0 1 9-8a6 6 0 0 1 9 8z');

const pills: Shape = (ink) =>
  ink.body(rect(126, 152, 148, 180, 22)) +
  ink.fill('cream', rect(120, 96, 160, 60, 12)) +
  ink.line(
    'inside',
    'M140 106V146M160 106V146M180 106V146M200 106V146M220 106V146M240 106V146M260 106V146',
    2,
  ) +
  ink.label(126, 196, 148, 100);

const hotWater: Shape = (ink) =>
  ink.fill('deep', rect(168, 66, 64, 40, 8)) +
  ink.body(
    'M164 100H236V124Q236 134 252 138Q284 146 284 178V290Q284 332 242 332H158Q116 332 116 290V178Q116 146 148 138Q164 134 164 124z',
  ) +
  ink.line('accent', 'M152 196H248M152 222H248M152 248H248', 5) +
  ink.fill('accent', cup(200, 270, 308, 40, 24, 10), 0.6);

export const packets = {
  bag,
  tin,
  carton,
  jar,
  bottle,
  pump,
  candle,
  soap,
  seeds,
  ink,
  pencils,
  envelope,
  pills,
  'hot-water': hotWater,
};
