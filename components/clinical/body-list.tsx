import type { ReactElement } from 'react';
import type { BodyRegion, BodyView } from '@/lib/knowledge/schema/body-region';
import { SENSATION_WORDS, spotInWords } from '@/lib/pain-drawing/drawing-text';
import { isMarked, spotKey } from '@/lib/pain-drawing/marks';
import type { Spot } from '@/lib/pain-drawing/schema';
import { SENSATIONS } from '@/lib/pain-drawing/sensation';
import type { BodyMapProps } from './body-map';
import { spotsOf } from './body-map-places';

const VIEWS: readonly (readonly [BodyView, string])[] = [
  ['front', 'Front'],
  ['back', 'Back'],
  ['side', 'Side'],
];

/** The places of the body map as plain checkboxes: the same marks without the drawing. */
export function BodyList(props: Omit<BodyMapProps, 'places'>): ReactElement {
  const { regions } = props;
  return (
    <div className="grid gap-4">
      {VIEWS.map(([view, title]) => (
        <fieldset key={view} className="grid grid-cols-2 gap-x-4">
          <legend className="font-medium text-sm">{title}</legend>
          {[...regions.values()]
            .filter((region) => region.view === view)
            .map((region) => (
              <Spots key={region.id} {...props} region={region} />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

type SpotsProps = Omit<BodyMapProps, 'places'> & { readonly region: BodyRegion };

function Spots({ region, ...props }: SpotsProps): ReactElement {
  const { drawing, sensation, regions, disabled, onToggle } = props;
  return (
    <>
      {spotsOf(region).map((spot) => (
        <label
          key={spotKey(spot)}
          className={`flex min-h-10 items-center gap-3 ${region.sided ? '' : 'col-span-2'}`}
        >
          <input
            type="checkbox"
            checked={isMarked(drawing, spot, sensation)}
            disabled={disabled}
            onChange={() => onToggle(spot)}
            className="size-5 shrink-0"
          />
          <span className="first-letter:uppercase">
            {spotInWords(spot, regions)}
            <Also {...props} spot={spot} />
          </span>
        </label>
      ))}
    </>
  );
}

/** What else is marked there. */
function Also({
  spot,
  drawing,
  sensation,
}: Pick<SpotsProps, 'drawing' | 'sensation'> & { readonly spot: Spot }): ReactElement | null {
  const others = SENSATIONS.filter((one) => one !== sensation && isMarked(drawing, spot, one));
  if (others.length === 0) return null;
  const words = others.map((one) => SENSATION_WORDS[one].toLowerCase()).join(', ');
  return <span className="text-muted text-sm"> (also {words})</span>;
}
