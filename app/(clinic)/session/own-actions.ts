import { PAGE_OWNER_HEADER } from '@/lib/auth/page-owner';

/**
 * Says with every server action whose page it comes from. Next sends actions itself and takes no header of ours,
 * so it is added on the way, in one place for every form there is. Gives the browser's own fetch back when called.
 */
export function nameActionOwner(owner: string): () => void {
  const plain = window.fetch;
  window.fetch = (input, init) => plain(input, withOwner(init, owner));
  return () => {
    window.fetch = plain;
  };
}

function withOwner(init: RequestInit | undefined, owner: string): RequestInit | undefined {
  const headers = new Headers(init?.headers);
  if (!headers.has('next-action')) return init;
  headers.set(PAGE_OWNER_HEADER, owner);
  return { ...init, headers };
}
