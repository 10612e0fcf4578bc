import type { ReactElement } from 'react';

/** Above a form that shows what an earlier page could not save. */
export function RestoredNote({ isRestored }: { readonly isRestored: boolean }): ReactElement {
  return (
    <p role="status" className="text-caution text-sm empty:hidden">
      {isRestored ? 'This is what you wrote before. It is not saved yet.' : ''}
    </p>
  );
}
