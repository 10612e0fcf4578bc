// Lumbar spine, pelvis and one hip as seen from the front: own art, simplified. Coordinates in a field of 320 by
// 320; the spine stands at x = 160 and the drawn half is mirrored for the other side.

export const ANATOMY_FIELD = { width: 320, height: 320, middle: 160 } as const;

const VERTEBRA_TOPS = [24, 52, 80, 108, 136] as const;
const VERTEBRA_HEIGHT = 20;

/** Bones that everything else is drawn on. */
export const VERTEBRAE: readonly string[] = VERTEBRA_TOPS.map((top, level) => {
  const half = 14 + level;
  return `M${160 - half} ${top}H${160 + half}V${top + VERTEBRA_HEIGHT}H${160 - half}Z`;
});
export const SACRUM = 'M140 166H180L174 198Q168 222 160 230Q152 222 146 198Z';
export const HALF_PELVIS =
  'M178 170C188 150 214 134 236 146C242 158 236 180 222 194C218 206 212 208 208 212C198 204 188 194 176 186Z ' +
  'M206 214C200 226 180 230 164 234V246C178 246 184 256 190 270C196 274 204 268 206 256C208 244 211 232 214 222';
export const FEMUR =
  'M224 206C232 212 240 214 246 220C252 228 248 240 242 246L236 312M222 312L222 252C222 240 216 232 212 226';

export type AnatomyView = 'front' | 'back';

type AnatomyShape = {
  readonly view: AnatomyView;
  /** An area is filled, a line is stroked. */
  readonly kind: 'area' | 'line';
  readonly path: string;
  /** In the middle, or on both sides of it. */
  readonly mirrored: boolean;
  /** Where the line to the name starts, on the drawn half or mirrored. */
  readonly at: readonly [x: number, y: number];
  readonly labelSide: 'left' | 'right';
  /** Height of the middle of the name: apart enough for three lines of large text. */
  readonly labelY: number;
};

/** By the id of the structure in the knowledge base. */
export const ANATOMY_SHAPES: Readonly<Record<string, AnatomyShape>> = {
  'lumbar-vertebrae': {
    view: 'front',
    kind: 'area',
    path: VERTEBRAE.join(''),
    mirrored: false,
    at: [148, 34],
    labelSide: 'left',
    labelY: 44,
  },
  'intervertebral-discs': {
    view: 'front',
    kind: 'area',
    path: VERTEBRA_TOPS.map((top, level) => {
      const half = 14 + level;
      return `M${160 - half} ${top + VERTEBRA_HEIGHT + 1}h${2 * half}v6h${-2 * half}Z`;
    }).join(''),
    mirrored: false,
    at: [148, 76],
    labelSide: 'left',
    labelY: 98,
  },
  'shared-nerve-roots': {
    view: 'front',
    kind: 'line',
    path: 'M176 75L190 86M177 103L192 116M178 131L192 146M176 163L188 178',
    mirrored: true,
    at: [134, 109],
    labelSide: 'left',
    labelY: 146,
  },
  pelvis: {
    view: 'front',
    kind: 'area',
    path: HALF_PELVIS,
    mirrored: true,
    at: [92, 162],
    labelSide: 'left',
    labelY: 190,
  },
  psoas: {
    view: 'front',
    kind: 'area',
    path: 'M176 34C190 70 202 130 218 196L224 250L216 244L206 206C194 160 182 120 178 110Z',
    mirrored: true,
    at: [186, 62],
    labelSide: 'right',
    labelY: 62,
  },
  'femoral-nerve': {
    view: 'front',
    kind: 'line',
    path: 'M184 112C204 140 226 176 230 214C232 244 230 280 230 312',
    mirrored: true,
    at: [213, 156],
    labelSide: 'right',
    labelY: 156,
  },
  'hip-joint': {
    view: 'front',
    kind: 'area',
    path: 'M206 214a10.500 10.500 0 1 0 21 0a10.500 10.500 0 1 0 -21 0Z',
    mirrored: true,
    at: [226, 214],
    labelSide: 'right',
    labelY: 214,
  },
  'facet-joints': {
    view: 'back',
    kind: 'area',
    path: VERTEBRA_TOPS.slice(1)
      .map((top, level) => `M${171 + level} ${top - 8}h6v8h-6Z`)
      .join(''),
    mirrored: true,
    at: [146, 48],
    labelSide: 'left',
    labelY: 48,
  },
  'sacroiliac-joints': {
    view: 'back',
    kind: 'area',
    path: 'M178 168L183 170L178 192L173 190Z',
    mirrored: true,
    at: [142, 180],
    labelSide: 'left',
    labelY: 150,
  },
  piriformis: {
    view: 'back',
    kind: 'area',
    path: 'M172 190L242 220L240 226L168 206Z',
    mirrored: true,
    at: [110, 212],
    labelSide: 'left',
    labelY: 208,
  },
  hamstrings: {
    view: 'back',
    kind: 'area',
    path: 'M192 264L204 262L222 312H204Z',
    mirrored: true,
    at: [116, 286],
    labelSide: 'left',
    labelY: 286,
  },
  'quadratus-lumborum': {
    view: 'back',
    kind: 'area',
    path: 'M182 26L196 20L214 138L192 152L182 130Z',
    mirrored: true,
    at: [202, 70],
    labelSide: 'right',
    labelY: 70,
  },
  'gluteal-muscles': {
    view: 'back',
    kind: 'area',
    path: 'M184 164C196 148 218 138 234 148C242 166 246 196 248 218L238 222C222 208 200 190 180 180Z',
    mirrored: true,
    at: [234, 164],
    labelSide: 'right',
    labelY: 150,
  },
  'trochanteric-bursa': {
    view: 'back',
    kind: 'area',
    path: 'M245 226a5 9 0 1 0 10 0a5 9 0 1 0 -10 0Z',
    mirrored: true,
    at: [254, 226],
    labelSide: 'right',
    labelY: 216,
  },
  'sciatic-nerve': {
    view: 'back',
    kind: 'line',
    path: 'M178 204C190 212 206 222 212 240C216 262 214 290 214 312',
    mirrored: true,
    at: [214, 268],
    labelSide: 'right',
    labelY: 268,
  },
};
