import type { Shape } from './shape.ts';
import { basin, cup, oval, rect } from './paths.ts';

const pan: Shape = (ink) =>
  ink.line('dark', 'M258 142L330 70', 22) +
  ink.fill('dark', oval(180, 220, 122)) +
  ink.body(oval(180, 214, 122)) +
  ink.fill('inside', oval(180, 216, 98)) +
  ink.fill(
    'cream',
    'M132 222C118 192 160 168 184 182C214 170 240 202 226 226C238 254 196 272 176 256C150 270 128 250 132 222z',
  ) +
  '<circle cx="182" cy="218" r="24" fill="#e9a63a"/><circle cx="175" cy="211" r="7" fill="#fff" opacity=".7"/>';

const casserole: Shape = (ink) =>
  ink.line('dark', 'M104 232H70V262H106M296 232H330V262H294', 15) +
  ink.body('M96 202H304V292Q304 332 262 332H138Q96 332 96 292z') +
  ink.fill('dark', rect(86, 188, 228, 20, 9)) +
  ink.body('M100 190Q110 142 200 142T300 190z') +
  ink.fill('metal', rect(180, 120, 40, 24, 9)) +
  ink.fill('shine', rect(112, 224, 12, 74, 6), 0.3);

const knife: Shape = (ink) =>
  '<g transform="rotate(-38 200 200)">' +
  ink.fill('metal', 'M52 176H232V216H120Q66 214 46 182z') +
  ink.fill('shine', 'M60 182H232V188H64z', 0.8) +
  ink.fill('deep', rect(230, 172, 14, 48, 3)) +
  ink.body('M244 174H352Q366 176 364 196Q362 218 342 216H244z') +
  ink.fill('metal', `${oval(272, 195, 6)}${oval(328, 195, 6)}`) +
  '</g>';

const board: Shape = (ink) =>
  ink.body(
    'M116 112Q116 92 136 92H174Q180 92 182 82Q184 60 200 60T218 82Q220 92 226 92H264Q284 92 284 112V312Q284 332 264 332H136Q116 332 116 312z',
  ) +
  ink.line(
    'dark',
    'M140 122Q176 206 152 306M172 116Q208 200 190 316M214 116Q240 210 224 316M252 122Q268 220 256 306',
    2.5,
  ) +
  ink.fill('deep', oval(200, 84, 8));

const mill: Shape = (ink) =>
  ink.fill('metal', oval(200, 68, 9)) +
  ink.body('M172 100Q168 76 200 76T228 100Q236 120 222 134H178Q164 120 172 100z') +
  ink.fill('metal', rect(170, 134, 60, 12, 3)) +
  ink.body(
    'M174 146H226Q218 190 230 230Q252 276 250 318Q250 332 236 332H164Q150 332 150 318Q148 276 170 230Q182 190 174 146z',
  ) +
  ink.fill('shine', 'M186 156Q190 200 180 240Q164 280 166 314H174Q174 280 190 240Q198 200 194 156z', 0.25);

const apron: Shape = (ink) =>
  ink.line('accent', 'M154 118Q150 64 200 62T246 118', 8) +
  ink.line('accent', 'M118 206H72M282 206H328', 8) +
  ink.body('M152 112H248Q250 172 290 194V318Q290 332 276 332H124Q110 332 110 318V194Q150 172 152 112z') +
  ink.line('accent', 'M150 236H250V280Q250 296 234 296H166Q150 296 150 280zM200 236V296', 5);

const spoons: Shape = (ink) =>
  ink.fill('dark', `${rect(121, 168, 18, 164, 9)}${oval(130, 122, 30, 50)}`) +
  ink.body(`${rect(191, 168, 18, 164, 9)}${rect(168, 72, 64, 104, 18)}`) +
  ink.fill('inside', `${rect(185, 92, 8, 64, 4)}${rect(207, 92, 8, 64, 4)}`) +
  ink.fill('main', `${rect(261, 168, 18, 164, 9)}${oval(270, 122, 32, 52)}`) +
  ink.fill('inside', `${oval(270, 118, 20, 36)}${oval(130, 118, 18, 34)}`, 0.6);

const plate: Shape = (ink) =>
  ink.fill('dark', oval(200, 212, 138)) +
  ink.body(oval(200, 206, 138)) +
  ink.fill('light', oval(200, 206, 94)) +
  ink.line('dark', oval(200, 206, 94), 2.5) +
  ink.line('dark', oval(200, 206, 132), 2);

const cutlery: Shape = (ink) =>
  ink.fill(
    'main',
    'M106 84H114V140H122V84H130V140H138V84H146V158Q146 174 134 178V326Q134 332 126 332T118 326V178Q106 174 106 158z',
  ) +
  ink.fill('main', `${oval(200, 118, 25, 40)}${rect(192, 150, 16, 182, 8)}`) +
  ink.fill('inside', oval(200, 114, 15, 27), 0.5) +
  ink.fill('main', 'M262 84Q296 100 294 196H278V326Q278 332 270 332T262 326z') +
  ink.fill(
    'shine',
    `${rect(122, 184, 3, 130, 2)}${rect(196, 170, 3, 144, 2)}${rect(266, 120, 3, 194, 2)}`,
    0.6,
  );

const folded: Shape = (ink) =>
  ink.fill('deep', rect(88, 288, 224, 44, 12)) +
  ink.body(rect(84, 248, 232, 48, 14)) +
  ink.fill('dark', rect(90, 212, 220, 44, 14)) +
  ink.body(rect(84, 172, 232, 48, 14)) +
  ink.fill('light', rect(88, 172, 224, 14, 7), 0.6) +
  ink.fill('wood', rect(178, 164, 44, 172, 3)) +
  ink.fill('cream', rect(184, 218, 32, 44, 2));

const tray: Shape = (ink) =>
  ink.body('M92 176H308L334 300Q336 316 320 316H80Q64 316 66 300z') +
  ink.fill('inside', 'M108 190H192L186 296H86zM206 190H294L312 296H210z') +
  ink.line('accent', 'M124 270L150 206', 7) +
  '<circle cx="244" cy="262" r="14" fill="none" stroke="#c9a35a" stroke-width="6"/><path d="M257 255L286 226" stroke="#c9a35a" stroke-width="6"/>';

const lunchbox: Shape = (ink) =>
  ink.body(rect(82, 246, 236, 86, 22)) +
  ink.fill('light', rect(82, 236, 236, 16, 7)) +
  ink.body(rect(88, 166, 224, 72, 14)) +
  ink.fill('dark', rect(80, 148, 240, 26, 12)) +
  ink.fill('metal', `${rect(92, 220, 16, 48, 4)}${rect(292, 220, 16, 48, 4)}`) +
  ink.line('accent', 'M164 148Q164 114 200 114T236 148', 8);

const dish: Shape = (ink) =>
  '<path d="M132 200Q132 164 168 164H236Q268 164 268 200L262 246H138z" fill="#f6e7c8"/><path d="M150 190H250" stroke="#e3cfa4" stroke-width="5" stroke-linecap="round"/>' +
  ink.body(basin(200, 244, 240, 84)) +
  ink.fill('inside', oval(200, 244, 120, 17)) +
  '<path d="M134 238H266L262 250Q200 262 138 250z" fill="#f6e7c8"/>' +
  ink.fill('dark', cup(200, 320, 334, 110, 96, 6));

export const kitchenShapes = {
  pan,
  casserole,
  knife,
  board,
  mill,
  apron,
  spoons,
  plate,
  cutlery,
  folded,
  tray,
  lunchbox,
  dish,
};
