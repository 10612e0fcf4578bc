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

/** One tab's place for one record. Values are what JSON can carry. */
export type UnsentStore = {
  /** What other tabs left of this record, crashed or not: the same save sent twice is made once. */
  readonly takeOver: () => Promise<readonly unknown[]>;
  /** null takes it away. What was taken over is from then on kept here only. */
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
  const prefix = `${deviceKey.scope}/${recordId}/`;
  // Each tab has a name of its own: one that is done must not take away what another still waits to send.
  const name = `${prefix}${crypto.randomUUID()}`;
  let takenOver: readonly string[] = [];
  return {
    async takeOver() {
      takenOver = await database.getAllKeys(TABLE, IDBKeyRange.bound(prefix, `${prefix}\uffff`));
      const sealed = await Promise.all(takenOver.map((key) => database.get(TABLE, key)));
      return Promise.all(
        sealed.map((one, place) => (one ? open(one, takenOver[place] ?? '', deviceKey) : null)),
      );
    },
    async write(value) {
      const sealed = value === null ? null : await seal(value, name, deviceKey);
      const { store, done } = database.transaction(TABLE, 'readwrite');
      const changes = [
        sealed ? store.put(sealed, name) : store.delete(name),
        ...takenOver.map((key) => store.delete(key)),
      ];
      await Promise.all([...changes, done]);
      takenOver = [];
    },
  };
}

/** Some tab, this one or another, open or crashed, left here what is not saved yet. */
export async function isAnythingUnsent(): Promise<boolean> {
  const database = await openDB<Schema>(DATABASE, 1, {
    upgrade: (made) => void made.createObjectStore(TABLE),
  }).catch(() => null);
  if (!database) return false;
  const count = await database.count(TABLE);
  database.close();
  return count > 0;
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
