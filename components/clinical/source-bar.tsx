import type { ReactElement } from 'react';
import type { Assessment } from '@/lib/engine/types';
import { pointsOfHundred } from './likelihood-words';

const SOURCES = [
  { key: 'hip', label: 'Hip', pattern: 'solid' },
  { key: 'lumbarSpine', label: 'Lumbar spine', pattern: 'hatch' },
  { key: 'sacroiliac', label: 'Sacroiliac', pattern: 'dots' },
  { key: 'other', label: 'Other', pattern: 'blank' },
] as const;

type Props = {
  readonly bySource: Assessment['bySource'];
  /** Unique on the page: the patterns are referred to by id. */
  readonly idPrefix: string;
};

/** Where the pain comes from: one hue, four patterns, each share named beside its pattern. */
export function SourceBar({ bySource, idPrefix }: Props): ReactElement {
  const parts = startsOf(bySource);
  const sentence = parts.map((part) => `${part.label} ${pointsOfHundred(part.share)}`).join(', ');
  return (
    <figure className="grid gap-2">
      <svg role="img" aria-label={`Out of 100: ${sentence}`} width="100%" height="22">
        <Patterns idPrefix={idPrefix} />
        {parts.map((part) => (
          <rect
            key={part.key}
            x={`${part.start * 100}%`}
            width={`${part.share * 100}%`}
            height="22"
            fill={`url(#${idPrefix}-${part.pattern})`}
            strokeWidth="1"
            className="stroke-likelihood"
          />
        ))}
      </svg>
      <figcaption>
        <ul className="grid grid-cols-2 gap-x-4 gap-y-1 text-sm">
          {parts.map((part) => (
            <li key={part.key} className="flex items-center gap-2">
              <svg aria-hidden="true" width="14" height="14" className="shrink-0">
                <rect
                  width="14"
                  height="14"
                  fill={`url(#${idPrefix}-${part.pattern})`}
                  className="stroke-likelihood"
                />
              </svg>
              <span className="grow">{part.label}</span>
              <span className="font-medium tabular-nums">{pointsOfHundred(part.share)}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

type Part = (typeof SOURCES)[number] & { readonly share: number; readonly start: number };

/** Lays the four shares end to end. */
function startsOf(bySource: Assessment['bySource']): readonly Part[] {
  const total = SOURCES.reduce((sum, source) => sum + bySource[source.key], 0) || 1;
  let start = 0;
  return SOURCES.map((source) => {
    const share = bySource[source.key] / total;
    const part = { ...source, share, start };
    start += share;
    return part;
  });
}

function Patterns({ idPrefix }: { readonly idPrefix: string }): ReactElement {
  return (
    <defs>
      <pattern id={`${idPrefix}-solid`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-likelihood" />
      </pattern>
      <pattern id={`${idPrefix}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-paper" />
        <path d="M-1 7 7 -1 M-1 1 1 -1 M5 7 7 5" strokeWidth="2" className="stroke-likelihood" />
      </pattern>
      <pattern id={`${idPrefix}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-paper" />
        <circle cx="3" cy="3" r="1.4" className="fill-likelihood" />
      </pattern>
      <pattern id={`${idPrefix}-blank`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-paper" />
      </pattern>
    </defs>
  );
}
