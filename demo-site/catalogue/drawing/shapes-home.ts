import type { Shape } from './shape.ts';
import { cup, oval, rect } from './paths.ts';

const cushion: Shape = (ink) =>
  ink.body(
    'M92 112Q84 92 104 96Q200 118 296 96Q316 92 308 112Q290 210 308 310Q316 332 296 328Q200 308 104 328Q84 332 92 310Q110 210 92 112z',
  ) +
  ink.line('dark', 'M200 196Q204 210 200 224M188 206Q200 214 212 206', 4) +
  ink.fill('shine', 'M112 118Q126 210 114 300L126 302Q142 210 128 122z', 0.18);

const throwBlanket: Shape = (ink) =>
  ink.fill('wood', rect(70, 96, 260, 16, 8)) +
  ink.body('M116 92Q200 84 284 92V296H116z') +
  ink.fill('dark', 'M116 92H172V276H116z', 0.22) +
  ink.line('main', Array.from({ length: 12 }, (_, place) => `M${123 + place * 14} 296v30`).join(''), 5);

const towel: Shape = (ink) =>
  ink.line('metal', 'M78 104H322', 12) +
  ink.body('M118 96Q120 90 200 90T282 96V310Q282 320 272 320H128Q118 320 118 310z') +
  ink.fill('light', `${rect(118, 258, 164, 10)}${rect(118, 278, 164, 18)}`, 0.7) +
  ink.fill('deep', 'M118 98H152V320H128Q118 320 118 310z', 0.14);

const bedding: Shape = (ink) =>
  ink.fill('wood', rect(66, 132, 268, 180, 14)) +
  ink.fill('cream', rect(84, 156, 108, 68, 22)) +
  ink.fill('light', rect(208, 156, 108, 68, 22)) +
  ink.body('M66 216Q200 196 334 216V314Q334 332 316 332H84Q66 332 66 314z') +
  ink.fill('light', 'M66 216Q200 196 334 216V244Q200 224 66 244z') +
  ink.line('dark', 'M128 262Q140 296 132 330M266 262Q256 296 264 330', 3);

const rug: Shape = (ink) =>
  ink.body('M118 108H322L288 312H84z') +
  ink.line('accent', 'M136 130H294L268 290H110z', 7) +
  ink.line('accent', 'M202 160L244 210L196 262L158 210z', 7) +
  ink.line(
    'light',
    Array.from(
      { length: 15 },
      (_, place) => `M${121 + place * 14} 106v-14M${88 + place * 14} 314l-2 14`,
    ).join(''),
    4,
  );

const tableLamp: Shape = (ink) =>
  '<path d="M120 190L70 332H330L280 190z" fill="#ffe9b0" opacity=".28"/>' +
  ink.fill('cream', 'M150 76H250L286 192H114z') +
  '<path d="M114 192L118 180H282L286 192z" fill="#f0d9a4"/>' +
  ink.fill('metal', rect(194, 192, 12, 30)) +
  ink.body('M178 216H222Q262 252 254 296Q250 322 232 322H168Q150 322 146 296Q138 252 178 216z') +
  ink.fill('dark', rect(148, 318, 104, 14, 6));

const floorLamp: Shape = (ink) =>
  '<path d="M152 142L96 332H304L248 142z" fill="#ffe9b0" opacity=".25"/>' +
  ink.line('dark', 'M200 150V330M200 236L150 332M200 236L252 332', 8) +
  ink.body('M166 58H234L262 144H138z') +
  ink.fill('shine', oval(200, 144, 62, 8), 0.85) +
  ink.line('accent', 'M244 146V182', 3);

const pendant: Shape = (ink) =>
  ink.line('deep', 'M200 0V120', 4) +
  '<path d="M104 250L58 400H342L296 250z" fill="#ffe9b0" opacity=".28"/>' +
  ink.fill('metal', rect(186, 112, 28, 28, 6)) +
  ink.body('M176 138H224Q300 158 310 250H90Q100 158 176 138z') +
  ink.fill('cream', oval(200, 250, 110, 19)) +
  '<circle cx="200" cy="254" r="24" fill="#ffd97a"/>';

const lantern: Shape = (ink) =>
  ink.line('dark', 'M158 112Q158 60 200 60T242 112', 7) +
  ink.fill('main', 'M138 136L166 100H234L262 136z') +
  ink.fill('shine', rect(138, 136, 124, 180), 0.4) +
  ink.fill('cream', rect(176, 236, 48, 80, 5)) +
  '<path d="M200 184C212 206 212 224 200 230C188 224 188 206 200 184z" fill="#f4b64c"/>' +
  ink.line('main', 'M138 136V320M262 136V320M200 136V178', 9) +
  ink.body(rect(122, 312, 156, 20, 5)) +
  ink.fill('dark', rect(128, 130, 144, 12, 4));

const candlestick: Shape = (ink) =>
  ink.fill('cream', rect(184, 92, 32, 132, 4)) +
  '<path d="M200 36C212 60 212 78 200 84C188 78 188 60 200 36z" fill="#f4b64c"/>' +
  ink.line('deep', 'M200 94V82', 3) +
  ink.body(
    'M166 216H234Q234 242 214 246V278Q218 292 262 312Q276 332 262 332H138Q124 332 138 312Q182 292 186 278V246Q166 242 166 216z',
  ) +
  ink.fill('shine', 'M176 222Q178 238 194 244V280Q188 296 150 314H162Q198 298 202 280V244z', 0.3);

const tableShape: Shape = (ink) =>
  ink.line('dark', 'M128 176L104 330M272 176L296 330M200 180V322', 13) +
  ink.body(oval(200, 168, 134, 30)) +
  ink.fill('dark', 'M66 168A134 30 0 0 0 334 168V180A134 30 0 0 1 66 180z') +
  ink.fill('cream', cup(232, 116, 166, 44, 38, 10)) +
  ink.fill('accent', 'M134 152H194L200 162H128z');

const stool: Shape = (ink) =>
  ink.line('dark', 'M142 180L112 330M258 180L288 330M200 184V322M130 264H270', 13) +
  ink.body(oval(200, 164, 98, 26)) +
  ink.fill('dark', 'M102 164A98 26 0 0 0 298 164V178A98 26 0 0 1 102 178z') +
  ink.line('light', 'M130 158Q200 142 270 158', 3);

const chair: Shape = (ink) =>
  ink.line('dark', 'M136 234L122 330M268 234L284 330M150 232V326M252 232V326', 11) +
  ink.line('main', 'M136 226L124 74M264 226L276 74', 12) +
  ink.body(
    'M118 82Q200 64 282 82L278 124Q200 108 122 124zM126 146Q200 132 274 146L271 172Q200 160 129 172z',
  ) +
  ink.body('M114 220H286L298 244Q298 254 288 254H112Q102 254 102 244z');

const shelf: Shape = (ink) =>
  ink.fill('accent', `${rect(106, 92, 20, 76)}${rect(130, 104, 16, 64)}`) +
  ink.fill('leaf', `${oval(254, 122, 16, 28)}${oval(276, 130, 13, 24)}${oval(236, 134, 11, 20)}`) +
  '<path d="M232 142H280L272 170H240z" fill="#c9764f"/>' +
  ink.body(rect(68, 168, 264, 20, 3)) +
  ink.fill('cream', cup(130, 226, 276, 46, 40, 10)) +
  ink.fill(
    'deep',
    `${rect(196, 218, 70, 14, 2)}${rect(190, 234, 82, 20, 2)}${rect(200, 256, 66, 20, 2)}`,
    0.75,
  ) +
  ink.body(rect(68, 276, 264, 20, 3)) +
  ink.line('dark', 'M90 188V212M310 188V212M90 296V320M310 296V320', 8);

const rack: Shape = (ink) =>
  ink.body(rect(56, 116, 288, 46, 8)) +
  ink.line('dark', 'M92 140V172M146 140V172M200 140V172M254 140V172M308 140V172', 14) +
  '<path d="M128 170Q200 190 164 170V302Q164 316 150 316H118Q104 316 104 302V186z" fill="#4a5a6b"/>' +
  '<path d="M238 178Q254 158 270 178L280 214H228z" fill="none" stroke="#b98455" stroke-width="6"/><path d="M220 212H288L296 292Q296 300 288 300H220Q212 300 212 292z" fill="#b98455"/>';

const mirror: Shape = (ink) =>
  ink.line('dark', 'M200 40V84', 5) +
  ink.body(oval(200, 204, 126)) +
  '<circle cx="200" cy="204" r="106" fill="#dbe7ea"/><path d="M126 250L238 118L262 130L140 276zM170 296L292 152L300 166L184 304z" fill="#fff" opacity=".6"/>';

const brush: Shape = (ink) =>
  '<g transform="rotate(-35 200 200)">' +
  ink.body(
    'M40 190Q40 180 50 180H210Q226 164 256 164H318Q350 168 350 196T318 226H256Q226 226 210 212H50Q40 212 40 202z',
  ) +
  ink.fill('cream', Array.from({ length: 9 }, (_, place) => rect(246 + place * 10, 226, 7, 32, 2)).join('')) +
  ink.fill('deep', oval(58, 196, 6)) +
  '</g>';

export const homeShapes = {
  cushion,
  throw: throwBlanket,
  towel,
  bedding,
  rug,
  'table-lamp': tableLamp,
  'floor-lamp': floorLamp,
  pendant,
  lantern,
  candlestick,
  table: tableShape,
  stool,
  chair,
  shelf,
  rack,
  mirror,
  brush,
};
