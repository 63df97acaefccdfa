import type { Shape } from './shape.ts';
import { basin, cup, oval, rect } from './paths.ts';

const dripper: Shape = (ink) =>
  ink.line('dark', 'M286 178C330 172 330 236 268 232', 14) +
  ink.fill('shine', cup(200, 250, 332, 130, 150, 30), 0.6) +
  '<path d="M132 292H268L272 314Q268 332 250 332H150Q132 332 128 314z" fill="#5b3a26"/>' +
  ink.body('M108 132H292L232 246H168z') +
  ink.fill('inside', oval(200, 132, 92, 17)) +
  ink.fill('cream', 'M122 132L136 96Q200 84 264 96L278 132Q200 148 122 132z') +
  ink.fill('dark', rect(126, 242, 148, 14, 7));

const moka: Shape = (ink) =>
  ink.line('deep', 'M262 130H304Q312 130 310 142L298 212', 16) +
  ink.body('M142 112H258L244 206H156z') +
  ink.fill('main', 'M142 112L116 118L146 150z') +
  ink.fill('dark', 'M154 206H246L250 226H150z') +
  ink.body('M150 226H250L274 318Q276 332 262 332H138Q124 332 126 318z') +
  ink.fill('shine', 'M164 120L174 200H182L176 120zM160 236L146 318H156L170 236z', 0.35) +
  ink.fill('dark', 'M140 112Q200 78 260 112z') +
  ink.fill('deep', oval(200, 84, 12, 14));

const kettle: Shape = (ink) =>
  ink.line('main', 'M138 284C80 280 104 196 62 172', 15) +
  ink.line('deep', 'M262 178C352 154 346 276 290 286', 15) +
  ink.body('M146 172H262Q300 258 292 318Q290 332 276 332H136Q120 332 118 318Q112 258 146 172z') +
  ink.fill('shine', 'M160 186Q134 254 138 310H150Q148 254 174 186z', 0.35) +
  ink.fill('dark', 'M146 172Q150 148 204 148T262 172z') +
  ink.fill('deep', oval(204, 138, 12, 12));

const teapot: Shape = (ink) =>
  ink.line('dark', 'M284 204C352 186 348 296 276 296', 16) +
  ink.fill('main', 'M124 256C86 258 84 204 52 190L74 176C110 190 112 214 138 222z') +
  ink.body('M120 226Q128 168 200 168T280 226Q292 288 250 320Q240 332 200 332T150 320Q108 288 120 226z') +
  ink.fill('dark', 'M150 176Q160 150 200 150T250 176Q200 190 150 176z') +
  ink.fill('deep', oval(200, 142, 13, 12)) +
  ink.fill('shine', 'M142 222Q138 268 156 294L164 288Q148 262 154 218z', 0.35);

const grinder: Shape = (ink) =>
  ink.line('metal', 'M200 112V92H296', 9) +
  ink.fill('deep', oval(298, 84, 13, 17)) +
  ink.fill('metal', 'M144 148Q144 112 200 112T256 148z') +
  ink.body(rect(136, 146, 128, 92, 6)) +
  ink.fill('metal', rect(130, 234, 140, 14, 4)) +
  ink.body(rect(124, 246, 152, 86, 8)) +
  ink.line('deep', rect(146, 266, 108, 46, 4), 3) +
  ink.fill('metal', oval(200, 289, 8));

const mug: Shape = (ink) =>
  ink.line('dark', 'M268 190C340 180 336 294 262 286', 20) +
  ink.body(cup(192, 146, 332, 172, 156, 30)) +
  ink.fill('inside', oval(192, 146, 86, 17)) +
  '<path d="M116 149Q192 172 268 149Q260 163 192 164T116 149z" fill="#5b3a26" opacity=".85"/>' +
  ink.fill('shine', rect(122, 178, 12, 110, 6), 0.35) +
  '<path d="M166 118Q156 102 166 86M198 112Q188 92 198 74M228 118Q218 102 228 86" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="6" stroke-linecap="round"/>';

const press: Shape = (ink) =>
  ink.line('metal', 'M200 124V68', 7) +
  ink.fill('deep', oval(200, 66, 17)) +
  ink.line('deep', 'M268 168H318Q324 168 324 178V268Q324 278 314 278H268', 14) +
  ink.fill('shine', rect(128, 140, 144, 186, 8), 0.45) +
  '<path d="M134 214H266V318Q266 324 258 324H142Q134 324 134 318z" fill="#54341f" opacity=".92"/>' +
  ink.fill('metal', rect(132, 200, 136, 14, 4)) +
  ink.fill('main', rect(122, 122, 156, 24, 8)) +
  ink.line('main', 'M130 146V330M270 146V330M124 300H276', 9);

const tumbler: Shape = (ink) =>
  ink.fill('main', cup(200, 120, 332, 150, 122, 14), 0.75) +
  ink.body('M130 196H270L262 318Q260 332 246 332H154Q140 332 138 318z') +
  ink.fill('light', oval(200, 196, 70, 12), 0.8) +
  ink.line('shine', oval(200, 120, 74, 13), 4) +
  ink.fill('shine', 'M142 140L152 300H164L156 140z', 0.5);

const carafe: Shape = (ink) =>
  ink.fill(
    'main',
    'M172 108V176Q172 200 148 222Q118 250 122 304Q124 332 152 332H248Q276 332 278 304Q282 250 252 222Q228 200 228 176V108z',
    0.8,
  ) +
  ink.body('M136 236H264Q280 260 278 304Q276 332 248 332H152Q124 332 122 304Q120 260 136 236z') +
  ink.fill('wood', 'M168 84H232L226 118H174z') +
  ink.line('shine', oval(200, 112, 28, 6), 3) +
  ink.fill('shine', 'M140 256Q132 290 142 314H154Q146 290 152 256z', 0.5);

const jug: Shape = (ink) =>
  ink.line('dark', 'M258 160C340 140 336 262 266 274', 18) +
  ink.body(
    'M134 120L114 108Q106 116 130 158Q138 180 128 206Q108 250 124 306Q130 332 158 332H240Q270 332 276 306Q290 250 270 206Q260 180 266 120z',
  ) +
  ink.fill('inside', 'M114 108Q160 96 200 106T266 120Q230 134 190 132T114 108z') +
  ink.fill('shine', 'M138 216Q124 260 136 300H148Q138 260 152 216z', 0.35);

const bowl: Shape = (ink) =>
  ink.fill('dark', rect(156, 312, 88, 20, 8)) +
  ink.body(basin(200, 190, 236, 132)) +
  ink.fill('inside', oval(200, 190, 118, 25)) +
  ink.line('light', oval(200, 190, 118, 25), 4) +
  ink.fill('shine', 'M100 218Q112 266 146 292L154 286Q122 260 112 218z', 0.35);

const flask: Shape = (ink) =>
  ink.fill('metal', cup(200, 62, 128, 84, 92, 6)) +
  ink.fill('deep', rect(148, 124, 104, 16, 4)) +
  ink.body(rect(142, 138, 116, 194, 22)) +
  ink.fill('shine', rect(156, 160, 11, 146, 5), 0.4) +
  ink.line('accent', 'M258 178Q286 182 284 214', 7);

export const brewingShapes = {
  dripper,
  moka,
  kettle,
  teapot,
  grinder,
  mug,
  press,
  tumbler,
  carafe,
  jug,
  bowl,
  flask,
};
