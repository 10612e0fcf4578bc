import type { ReactElement, ReactNode } from 'react';

/** A table that scrolls sideways inside its own named, focusable box when the screen is narrow. */
export function ScrollTable({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="scroll-table" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
