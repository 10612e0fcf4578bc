import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactElement, ReactNode } from 'react';
import { FONT_CLASSES } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Iliac', template: '%s - Iliac' },
  description: 'Differential diagnosis of hip and low back pain, every number sourced.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#10202f' };

export default async function RootLayout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactElement> {
  // Scripts carry a nonce that is new with each request, so no page may be made at build time.
  await connection();
  return (
    <html lang="en-GB" className={FONT_CLASSES}>
      <body>{children}</body>
    </html>
  );
}
