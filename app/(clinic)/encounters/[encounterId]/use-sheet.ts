'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

type Sheet = {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly opener: RefObject<HTMLButtonElement | null>;
};

/**
 * The panel as a sheet over a small screen. It closes on Escape, which gives the focus back; on a link
 * that leads to what it covers; and when the focus goes on to the page behind it, which it must not hide.
 */
export function useSheet(): Sheet {
  const [isOpen, setIsOpen] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const panel = sheet.current;
    if (!isOpen || !panel) return;
    const close = () => setIsOpen(false);
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return;
      close();
      opener.current?.focus();
    }
    function onFocusOut({ relatedTarget }: FocusEvent): void {
      if (relatedTarget instanceof Node && !panel?.contains(relatedTarget)) close();
    }
    function onClick({ target }: MouseEvent): void {
      if (target instanceof Element && target.closest('a')) close();
    }
    panel.addEventListener('keydown', onKey);
    panel.addEventListener('focusout', onFocusOut);
    panel.addEventListener('click', onClick);
    return () => {
      panel.removeEventListener('keydown', onKey);
      panel.removeEventListener('focusout', onFocusOut);
      panel.removeEventListener('click', onClick);
    };
  }, [isOpen]);
  return { isOpen, toggle: () => setIsOpen(!isOpen), sheet, opener };
}
