import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { MessagePage } from '@/components/ui/message-page';

export const metadata: Metadata = { title: 'Not for your role' };

export default function Forbidden(): ReactElement {
  return (
    <MessagePage title="Not for your role">
      <p>Your role does not open this screen. Ask your administrator if you need it.</p>
      <ul className="flex flex-wrap gap-x-6">
        <li>
          <Link href="/" className="link">
            Start page
          </Link>
        </li>
        <li>
          <Link href="/evidence" className="link">
            Evidence
          </Link>
        </li>
      </ul>
    </MessagePage>
  );
}
