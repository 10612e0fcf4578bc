// What has not reached the server yet, kept on the device so that a crashed tab loses nothing: encrypted, bound to
// the person, the clinic and the record, and thrown away after three days (decision 0019).
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type DeviceKey, fetchDeviceKey, forgetDeviceKey } from './device-key';

const DATABASE = 'iliac-unsent';
const TABLE = 'sealed';
const KEPT_FOR_MS = 72 * 60 * 60 * 1000;

type Sealed = {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
  readonly keptAt: number;
};

interface Schema extends DBSchema {
  [TABLE]: { key: string; value: Sealed };
}

/** One record's place on the device. Values are what JSON can carry. */
export type UnsentStore = {
  /** null when nothing is kept, or it is too old. */
  readonly read: () => Promise<unknown>;
  /** null takes it away. */
  readonly write: (value: unknown) => Promise<void>;
};

/** null where the browser keeps nothing (a private window) or the key cannot be had. */
export async function openUnsentStore(recordId: string): Promise<UnsentStore | null> {
  const deviceKey = await fetchDeviceKey();
  if (deviceKey === null || deviceKey === 'signed-out') return null;
  const database = await openDB<Schema>(DATABASE, 1, {
    upgrade: (made) => void made.createObjectStore(TABLE),
  }).catch(() => null);
  if (!database) return null;
  // Sign-out in another tab deletes the database: nobody may hold it open.
  database.addEventListener('versionchange', () => database.close());
  const now = Date.now();
  await dropOld(database, now);
  const name = `${deviceKey.scope}/${recordId}`;
  return {
    async read() {
      const sealed = await database.get(TABLE, name);
      return sealed ? open(sealed, name, deviceKey) : null;
    },
    async write(value) {
      if (value === null) return database.delete(TABLE, name);
      await database.put(TABLE, await seal(value, name, deviceKey), name);
    },
  };
}

/** At sign-out: of everybody, and the key with it. */
export async function wipeUnsent(): Promise<void> {
  forgetDeviceKey();
  await deleteDB(DATABASE).catch(() => undefined);
}

async function seal(value: unknown, name: string, { key }: DeviceKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const bytes = await crypto.subtle.encrypt(parameters(iv, name), key, text);
  return { iv, bytes, keptAt: Date.now() };
}

/** null when it was sealed for somebody or something else, or was damaged. */
async function open({ iv, bytes }: Sealed, name: string, { key }: DeviceKey): Promise<unknown> {
  const text = await crypto.subtle.decrypt(parameters(iv, name), key, bytes).catch(() => null);
  return text === null ? null : JSON.parse(new TextDecoder().decode(text));
}

/** The name is authenticated too: a sealed value moved to another person or record does not open. */
function parameters(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}

async function dropOld(database: IDBPDatabase<Schema>, now: number): Promise<void> {
  let cursor = await database.transaction(TABLE, 'readwrite').store.openCursor();
  while (cursor) {
    if (now - cursor.value.keptAt > KEPT_FOR_MS) await cursor.delete();
    cursor = await cursor.continue();
  }
}
