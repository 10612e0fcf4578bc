import type { FormProblem } from '@/app/form-reply';

/** What a form of this page says when the server refused it. */
export function firstMessage(reply: FormProblem): string {
  return reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not saved';
}

/** The form is gone once it is saved: the heading of the page takes the focus. */
export function closed(onClose: () => void): void {
  onClose();
  document.querySelector('h1')?.focus();
}
