/** Path data of plain figures, so that every shape is written with the same few words. */
export const rect = (x: number, y: number, width: number, height: number, radius = 0): string => {
  const r = Math.min(radius, width / 2, height / 2);
  return `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;
};

export const oval = (cx: number, cy: number, rx: number, ry: number = rx): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;

/** Straight sides from a top edge to a bottom edge, with a rounded bottom. */
export const cup = (
  cx: number,
  top: number,
  bottom: number,
  topWidth: number,
  bottomWidth: number,
  radius = 20,
): string => {
  const [t, b] = [topWidth / 2, bottomWidth / 2];
  return `M${cx - t} ${top}L${cx - b} ${bottom - radius}Q${cx - b + 2} ${bottom} ${cx - b + radius} ${bottom}H${cx + b - radius}Q${cx + b - 2} ${bottom} ${cx + b} ${bottom - radius}L${cx + t} ${top}z`;
};

/** A half round bowl below an edge. */
export const basin = (cx: number, top: number, width: number, depth: number): string =>
  `M${cx - width / 2} ${top}C${cx - width / 2} ${top + depth * 1.15} ${cx - width / 4} ${top + depth} ${cx} ${top + depth}S${cx + width / 2} ${top + depth * 1.15} ${cx + width / 2} ${top}z`;
