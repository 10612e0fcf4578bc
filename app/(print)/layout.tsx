import type { ReactElement, ReactNode } from 'react';
import './print.css';

/** Pages made for paper. It protects nothing: every page asks for its own permission. */
export default function PrintLayout({ children }: { readonly children: ReactNode }): ReactElement {
  return <>{children}</>;
}
