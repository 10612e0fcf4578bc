// The regions of the body map on their way to the browser: one short line each.
import type { BodyRegion, BodyView } from '@/lib/knowledge/schema/body-region';

/** "groin|Groin|front|2|sided|groin-pain|": id, label, view, place, sides, and findings joined by commas. */
export type PackedRegion = string;

export function packRegion(region: BodyRegion): PackedRegion {
  const { id, label, view, position, sided, pain, sensation } = region;
  return [id, label, view, position, sided ? 'sided' : '', pain, sensation].join('|');
}

export function unpackRegion(line: PackedRegion): BodyRegion {
  const [id = '', label = '', view, position, sided, pain = '', sensation = ''] = line.split('|');
  const ids = (joined: string) => joined.split(',').filter((one) => one !== '');
  return {
    id,
    label,
    view: VIEWS.find((one) => one === view) ?? 'front',
    position: Number(position),
    sided: sided === 'sided',
    pain: ids(pain),
    sensation: ids(sensation),
  };
}

const VIEWS: readonly BodyView[] = ['front', 'back', 'side'];
