import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { MessagePage } from '@/components/ui/message-page';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound(): ReactElement {
  return (
    <MessagePage title="Not found">
      <p>There is no such page or record in your clinic, or the address is not complete.</p>
      <p>
        <Link href="/" className="link">
          Worklist
        </Link>
      </p>
    </MessagePage>
  );
}
