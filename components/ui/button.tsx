import clsx from 'clsx';
import type { ButtonHTMLAttributes, ReactElement } from 'react';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'alarm';

const KIND_CLASSES: Readonly<Record<ButtonKind, string>> = {
  primary: 'border-action bg-action text-paper hover:bg-action-dark',
  secondary: 'border-border bg-paper text-ink hover:bg-surface',
  quiet: 'border-transparent bg-transparent text-link underline hover:bg-surface',
  alarm: 'border-alarm bg-alarm text-paper hover:bg-ink',
};

/** The look of a button, for links that act as the page's main step. */
export function buttonClasses(kind: ButtonKind): string {
  return clsx(
    'inline-flex min-h-10 items-center justify-center gap-2 rounded border px-4 py-1.5 font-medium',
    'disabled:border-line disabled:bg-surface disabled:text-muted',
    KIND_CLASSES[kind],
  );
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { readonly kind?: ButtonKind };

export function Button({ kind = 'secondary', className, type, ...rest }: Props): ReactElement {
  return (
    <button {...rest} type={type ?? 'button'} className={clsx(buttonClasses(kind), className)} />
  );
}
