'use client';

import clsx from 'clsx';
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';

type Props = {
  readonly open: boolean;
  readonly title: string;
  /** Called on Escape as well. Without it the dialog can only be left by its own buttons. */
  readonly onClose?: () => void;
  /** Nothing of the page beneath may be seen. */
  readonly covers?: boolean;
  readonly children: ReactNode;
};

/** The browser's own modal dialog: it traps and gives back the focus by itself. */
export function Dialog({ open, title, onClose, covers, children }: Props): ReactElement {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      className={clsx(
        'm-auto w-full max-w-prose rounded border-2 border-ink bg-paper p-6 text-ink',
        covers && 'backdrop:bg-ink',
      )}
    >
      {open ? (
        <div className="grid grid-cols-1 gap-4">
          <h2 id={titleId} className="font-semibold text-xl">
            {title}
          </h2>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
