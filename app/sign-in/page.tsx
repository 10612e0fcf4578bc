import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { ProductMark } from '@/components/clinical/product-mark';
import { SafetyNotice } from '@/components/clinical/safety-notice';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

export default function SignInPage(): ReactElement {
  return (
    <main className="mx-auto grid max-w-form gap-8 px-4 py-12 sm:py-20">
      <header className="grid gap-6">
        <p className="text-action text-xl">
          <ProductMark />
        </p>
        <div className="grid gap-1">
          <h1 tabIndex={-1} className="font-semibold text-2xl tracking-tight">
            Sign in
          </h1>
          <p className="text-muted">Differential diagnosis of hip and low back pain.</p>
        </div>
      </header>
      <SignInForm />
      <SafetyNotice />
    </main>
  );
}
