import type { Shape } from './shape.ts';
import { cup, oval, rect } from './paths.ts';

const planter: Shape = (ink) =>
  ink.line('leaf', 'M200 208V96M200 176Q150 168 132 116M200 160Q250 150 268 96', 7) +
  ink.fill(
    'leaf',
    'M132 120C98 108 92 80 100 60C130 72 144 94 132 120zM268 100C302 88 308 60 300 40C270 52 256 74 268 100zM200 100C176 80 178 50 200 30C222 50 224 80 200 100zM170 168C140 172 124 156 118 142C142 136 162 146 170 168zM230 152C258 154 276 138 280 124C256 120 236 130 230 152z',
  ) +
  ink.body(cup(200, 214, 322, 166, 122, 14)) +
  ink.fill('dark', rect(108, 200, 184, 28, 6)) +
  ink.fill('dark', rect(122, 318, 156, 14, 6));

const wateringCan: Shape = (ink) =>
  ink.line('dark', 'M160 178Q160 96 228 96T300 182', 14) +
  ink.line('main', 'M150 290L66 162', 19) +
  ink.fill('dark', 'M34 160L92 138L98 154L42 182z') +
  ink.body('M140 178H282L298 316Q298 332 284 332H138Q124 332 126 316z') +
  ink.fill('dark', rect(132, 168, 158, 18, 8)) +
  ink.fill('shine', 'M154 196L146 314H158L166 196z', 0.35);

const trowel: Shape = (ink) =>
  '<g transform="rotate(40 200 200)">' +
  ink.fill('metal', 'M200 372C160 340 158 290 166 240H234C242 290 240 340 200 372z') +
  ink.line('deep', 'M200 252V346', 2.5) +
  ink.line('metal', 'M200 240V190', 15) +
  ink.body('M180 60Q180 36 200 36T220 60L216 188Q216 196 200 196T184 188z') +
  ink.fill('deep', oval(200, 56, 6)) +
  '</g>';

const secateurs: Shape = (ink) =>
  '<g transform="rotate(24 200 200)">' +
  ink.fill('metal', 'M196 196C168 150 172 92 206 58C226 100 232 150 216 200z') +
  ink.fill('deep', 'M210 200C240 164 250 128 244 92L232 88C238 124 226 156 202 184z') +
  ink.line('main', 'M194 204Q160 264 164 346', 24) +
  ink.line('dark', 'M216 204Q250 264 240 346', 24) +
  ink.fill('metal', oval(205, 202, 17)) +
  ink.fill('deep', oval(205, 202, 6)) +
  ink.line('metal', 'M186 250Q205 262 226 250', 5) +
  '</g>';

const glove =
  'M112 332V214L84 178Q76 164 88 156T110 166L128 186V104Q128 92 139 92T150 104V170L152 90Q152 78 163 78T174 90V170L178 100Q178 88 189 88T200 100V176L206 122Q208 112 217 114T226 128L214 236V332z';

const gloves: Shape = (ink) =>
  `<g transform="translate(104 6) rotate(8 200 200)">${ink.fill('dark', glove)}</g>` +
  `<g transform="translate(10 0)">${ink.body(glove)}${ink.fill('accent', rect(106, 290, 114, 42, 8))}</g>`;

const feeder: Shape = (ink) =>
  ink.line('deep', 'M200 0V84', 4) +
  ink.fill('shine', rect(150, 146, 100, 122, 6), 0.5) +
  '<path d="M152 200H248V266H152z" fill="#c9a05a"/>' +
  ink.body('M200 76L296 148H104z') +
  ink.fill('dark', rect(138, 264, 124, 12, 3)) +
  ink.body(rect(96, 274, 208, 20, 6)) +
  '<path d="M266 262Q262 236 284 230Q300 228 302 244L316 250L300 256Q296 274 272 272L250 280z" fill="#5b86a8"/><circle cx="290" cy="240" r="3" fill="#222"/>';

const rucksack: Shape = (ink) =>
  ink.line('dark', 'M172 92Q172 62 200 62T228 92', 10) +
  ink.body('M116 164Q116 88 200 88T284 164V306Q284 332 258 332H142Q116 332 116 306z') +
  ink.fill('dark', 'M112 160Q120 90 200 90T288 160V196Q288 212 270 212H130Q112 212 112 196z') +
  ink.body(rect(140, 238, 120, 78, 14)) +
  ink.line('accent', 'M164 186V254M236 186V254', 11) +
  ink.fill('metal', `${rect(154, 226, 20, 16, 3)}${rect(226, 226, 20, 16, 3)}`);

const hammock: Shape = (ink) =>
  ink.fill('wood', `${rect(44, 70, 20, 262, 6)}${rect(336, 70, 20, 262, 6)}`) +
  ink.line('cream', 'M64 108L112 178M64 108L92 196M336 108L288 178M336 108L308 196', 4) +
  ink.fill('dark', 'M88 180Q200 250 312 180Q306 226 200 246T88 180z') +
  ink.body('M84 186Q200 262 316 186Q312 300 200 302T84 186z') +
  ink.line(
    'light',
    Array.from(
      { length: 9 },
      (_, place) => `M${120 + place * 20} ${286 + (place % 2) * 4 - Math.abs(place - 4) * 5}v22`,
    ).join(''),
    3,
  );

const notebook: Shape = (ink) =>
  ink.fill('cream', rect(122, 84, 172, 248, 6)) +
  ink.body(rect(110, 78, 172, 248, 8)) +
  ink.fill('deep', rect(110, 78, 24, 248, 8), 0.4) +
  ink.fill('cream', rect(160, 126, 94, 54, 3)) +
  ink.line('inside', 'M174 146H240M174 160H222', 3) +
  ink.fill('accent', rect(256, 78, 11, 248)) +
  ink.fill('accent', 'M180 326H192V352L186 344L180 352z');

const pen: Shape = (ink) =>
  '<g transform="rotate(42 200 200)">' +
  ink.body('M184 44Q184 30 200 30T216 44V236H184z') +
  ink.fill('metal', rect(180, 152, 40, 9, 2)) +
  ink.line('metal', 'M216 58Q228 60 226 80V148', 6) +
  ink.fill('dark', 'M186 236H214L208 292H192z') +
  ink.fill('metal', 'M191 292H209L200 352z') +
  ink.line('deep', 'M200 310V350', 2) +
  '</g><path d="M58 320Q90 296 116 322T176 318" fill="none" stroke="#34415c" stroke-width="4" stroke-linecap="round"/>';

const calendar: Shape = (ink) =>
  ink.line('metal', 'M200 40L150 84M200 40L250 84', 4) +
  ink.fill('cream', rect(106, 80, 188, 252, 4)) +
  ink.body(rect(106, 80, 188, 128, 4)) +
  '<circle cx="248" cy="118" r="18" fill="#f7df9a"/>' +
  ink.fill('leaf', 'M106 208V172Q150 130 190 176Q230 144 294 190V208z') +
  ink.fill(
    'inside',
    Array.from({ length: 20 }, (_, day) =>
      rect(126 + (day % 5) * 33, 226 + Math.floor(day / 5) * 25, 16, 13, 2),
    ).join(''),
    0.55,
  );

export const outsideShapes = {
  planter,
  'watering-can': wateringCan,
  trowel,
  secateurs,
  gloves,
  feeder,
  rucksack,
  hammock,
  notebook,
  pen,
  calendar,
};
