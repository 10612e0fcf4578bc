// The key for what this device keeps. It lives in this module's memory only and cannot be exported from it.

const DEVICE_STORAGE_KEY = 'iliac.device';

export type DeviceKey = { readonly scope: string; readonly key: CryptoKey };

let known: DeviceKey | null = null;

/** 'signed-out' when the server says so; null when it cannot be reached or this browser has no cryptography. */
export async function fetchDeviceKey(): Promise<DeviceKey | 'signed-out' | null> {
  const reply = await ask();
  if (reply === 'signed-out' || reply === null) return reply;
  if (known?.scope === reply.scope) return known;
  // Outside https and localhost browsers have none.
  if (!globalThis.crypto?.subtle) return null;
  const bytes = Uint8Array.from(atob(reply.key), (character) => character.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  known = { scope: reply.scope, key };
  return known;
}

export function forgetDeviceKey(): void {
  known = null;
}

async function ask(): Promise<
  { readonly scope: string; readonly key: string } | 'signed-out' | null
> {
  const response = await fetch(`/api/device-key/${deviceId()}`).catch(() => null);
  if (response?.status === 401) return 'signed-out';
  if (!response?.ok) return null;
  return (await response.json()) as { scope: string; key: string };
}

/** Names this browser to the server, and says nothing of anybody. */
function deviceId(): string {
  const kept = localStorage.getItem(DEVICE_STORAGE_KEY);
  if (kept) return kept;
  const made = crypto.randomUUID();
  localStorage.setItem(DEVICE_STORAGE_KEY, made);
  return made;
}
