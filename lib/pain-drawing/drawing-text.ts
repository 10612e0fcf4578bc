// A drawing in words: "Pain: right groin, right front of thigh. Worst: right groin."
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import type { Spot } from './schema';
import { SENSATIONS, type Sensation } from './sensation';
import type { PainDrawing } from './types';

export const SENSATION_WORDS: Readonly<Record<Sensation, string>> = {
  pain: 'Pain',
  'pins-and-needles': 'Pins and needles',
  numbness: 'Numbness',
};

type NamedRegions = ReadonlyMap<string, Pick<BodyRegion, 'label' | 'position'>>;

/** One sentence for each sensation that was marked, and one for the worst place; empty for no marks. */
export function drawingText({ marks, worst }: PainDrawing, regions: NamedRegions): string {
  const sentences = SENSATIONS.flatMap((sensation) => {
    const spots = marks.filter((mark) => mark.sensation === sensation);
    if (spots.length === 0) return [];
    const names = [...spots].sort(byPlace(regions)).map((spot) => spotInWords(spot, regions));
    return [`${SENSATION_WORDS[sensation]}: ${names.join(', ')}.`];
  });
  if (worst) sentences.push(`Worst: ${spotInWords(worst, regions)}.`);
  return sentences.join(' ');
}

/** "right groin"; a region that a later release dropped is named by its id. */
export function spotInWords({ region, side }: Spot, regions: NamedRegions): string {
  const label = regions.get(region)?.label ?? region.replaceAll('-', ' ');
  const name = label.charAt(0).toLowerCase() + label.slice(1);
  return side ? `${side} ${name}` : name;
}

/** From above to below as the regions are listed, the patient's right first. */
function byPlace(regions: NamedRegions) {
  const placeOf = ({ region }: Spot) => regions.get(region)?.position ?? Number.MAX_SAFE_INTEGER;
  const sideOf = ({ side }: Spot) => (side === 'left' ? 1 : 0);
  return (one: Spot, other: Spot): number =>
    placeOf(one) - placeOf(other) || sideOf(one) - sideOf(other);
}
