const LINE_OF_NOTE = '#note-text, section[aria-labelledby="note"] > p';

/**
 * The saved note, read from the page that shows it: no other way to the record is opened. The clipboard
 * gets a promise, because browsers take a text only while the key press that asked for it still counts.
 */
export async function copyNote(encounterId: string): Promise<string> {
  const text = readNote(encounterId);
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    return 'The note was not copied. Open the summary and copy it there.';
  }
  return 'Copied: the note as it is saved, as plain text';
}

async function readNote(encounterId: string): Promise<string> {
  const response = await fetch(`/encounters/${encounterId}/summary`);
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const note = page.querySelector(LINE_OF_NOTE)?.textContent;
  if (!note) throw new Error('The page of the summary shows no note');
  return note;
}
