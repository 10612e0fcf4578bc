'use client';

import clsx from 'clsx';
import { useCombobox } from 'downshift';
import { type ReactElement, useId, useMemo, useRef, useState } from 'react';
import { useEncounterCommands } from '@/app/(clinic)/keyboard/encounter-commands';
import { useGo } from '@/app/(clinic)/navigation/navigation';
import { Dialog } from '@/components/ui/dialog';
import { copyNote } from './copy-note';
import { findPatients } from './find-patients';
import type { PaletteItem } from './palette-items';
import { usePaletteItems } from './use-palette-items';

type Props = {
  readonly onClose: () => void;
  /** The reader may open records. */
  readonly findsPatients: boolean;
};

/** Go anywhere, open a patient, or record a finding by name. It stays open, so that one finding follows another. */
export function CommandPalette({ onClose, findsPatients }: Props): ReactElement {
  const encounter = useEncounterCommands();
  const go = useGo();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const latest = useRef('');
  const inputId = useId();
  // Patients stand in the place of everything else until something else is typed.
  const [found, setFound] = useState<readonly PaletteItem[] | null>(null);
  const offered = usePaletteItems(typed, findsPatients);
  const items = found ?? offered.items;
  const note = found ? null : offered.note;

  function run(item: PaletteItem): void {
    if (item.kind === 'copy-note') {
      void copy();
      return;
    }
    if (item.kind === 'find-patient') {
      void find(item.words);
      return;
    }
    if (item.kind === 'go') {
      onClose();
      go(item.path);
      return;
    }
    for (const side of item.sides) {
      encounter?.record({ findingId: item.findingId, side }, item.answer);
    }
    setSaid(`Recorded. ${item.title}`);
    setTyped('');
  }

  function change(text: string): void {
    latest.current = text.trim();
    setTyped(text);
    setFound(null);
    setSaid('');
  }

  async function copy(): Promise<void> {
    if (!encounter) return;
    if (encounter.hasUnsaved()) {
      setSaid('Not everything is saved yet. Wait a moment, then copy.');
      return;
    }
    setSaid(await copyNote(encounter.encounterId));
  }

  async function find(words: string): Promise<void> {
    setSaid('Searching');
    const reply = await findPatients(words);
    // Something else was typed meanwhile.
    if (latest.current !== words) return;
    setFound(reply.items.length > 0 ? reply.items : null);
    setSaid(reply.said);
  }

  const { getInputProps, getLabelProps, getMenuProps, getItemProps, highlightedIndex } =
    useCombobox<PaletteItem>({
      inputId,
      items: useMemo(() => [...items], [items]),
      inputValue: typed,
      // Always open: the list is all there is to the dialog.
      isOpen: true,
      selectedItem: null,
      defaultHighlightedIndex: 0,
      itemToString: () => '',
      onInputValueChange: ({ type, inputValue }) => {
        if (type === useCombobox.stateChangeTypes.InputChange) change(inputValue);
      },
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem) run(selectedItem);
      },
    });

  return (
    <Dialog open title="Find or record" onClose={onClose}>
      <div className="grid gap-2">
        <label {...getLabelProps()} htmlFor={inputId} className="text-muted text-sm">
          {encounter && !encounter.readOnly
            ? 'A page, a patient, or a finding with its answer: "faber right positive", "duration 200"'
            : 'A page or a patient'}
        </label>
        <input
          {...getInputProps()}
          // Escape closes the dialog, and empties nothing first.
          onKeyDownCapture={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            onClose();
          }}
          autoComplete="off"
          spellCheck={false}
          className="control"
        />
        <ul {...getMenuProps()} className="grid max-h-[50vh] overflow-y-auto">
          {items.map((item, index) => (
            <li
              key={`${item.kind}/${item.title}/${item.hint}`}
              {...getItemProps({ item, index })}
              className={clsx(
                'flex min-h-10 cursor-pointer items-center justify-between gap-4 rounded px-3 py-1',
                highlightedIndex === index && 'bg-action text-paper',
              )}
            >
              <span>{item.title}</span>
              <span
                className={clsx('shrink-0 text-sm', highlightedIndex !== index && 'text-muted')}
              >
                {item.hint}
              </span>
            </li>
          ))}
        </ul>
        {note ? <p className="text-muted text-sm">{note}</p> : null}
        <p role="status" className="min-h-6 text-sm">
          {said}
        </p>
        <p className="text-muted text-sm">Enter chooses, up and down move, Escape closes.</p>
      </div>
    </Dialog>
  );
}
