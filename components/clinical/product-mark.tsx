import type { ReactElement } from 'react';

/** The iliac crest over the hip joint, in two strokes. */
export function ProductMark(): ReactElement {
  return (
    <span className="inline-flex items-center gap-2 font-semibold tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 24 24" width="22" height="22" fill="none">
        <path
          d="M3 12C3 5.5 8 3 12 3s9 2.5 9 9"
          strokeWidth="2.5"
          strokeLinecap="round"
          className="stroke-current"
        />
        <circle cx="12" cy="15.5" r="4.5" strokeWidth="2.5" className="stroke-current" />
      </svg>
      Iliac
    </span>
  );
}
