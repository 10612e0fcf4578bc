import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers';

const CONTEXT = { nonce: 'n0', publicOrigin: 'http://localhost:3000', isDevelopment: false };

function policyOf(change: Partial<typeof CONTEXT> = {}): string {
  return securityHeaders({ ...CONTEXT, ...change })['content-security-policy'] ?? '';
}

test('a built application runs only its own scripts and styles', () => {
  expect(policyOf()).toContain("script-src 'self' 'nonce-n0' 'strict-dynamic';");
  expect(policyOf()).toContain("style-src 'self' 'nonce-n0';");
  expect(policyOf()).not.toContain('unsafe');
});

test('only the development server may evaluate code and inline styles', () => {
  const policy = policyOf({ isDevelopment: true });

  expect(policy).toContain("'strict-dynamic' 'unsafe-eval';");
  expect(policy).toContain("style-src 'self' 'unsafe-inline';");
});

test('no page or reply is kept by a browser or a proxy', () => {
  expect(securityHeaders(CONTEXT)['cache-control']).toBe('private, no-store');
});

test('a browser is held to https only where we are served by it', () => {
  const over = (publicOrigin: string) => securityHeaders({ ...CONTEXT, publicOrigin });

  expect(over('https://clinic.example')['strict-transport-security']).toBeDefined();
  expect(over('http://localhost:3000')['strict-transport-security']).toBeUndefined();
});
