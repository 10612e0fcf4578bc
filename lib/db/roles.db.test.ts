import { Client } from 'pg';
import { expect, test } from 'vitest';
import { aDatabase } from '@/lib/testing/database-copy';

test('several starts at once prepare the same roles one after the other', async () => {
  const prepared = await Promise.all(
    Array.from({ length: 8 }, () => aDatabase({ migrated: false })),
  );

  for (const { appUrl } of prepared) {
    const client = new Client({ connectionString: appUrl });
    await client.connect();
    const { rows } = await client.query<{ role: string }>('SELECT current_user AS role');
    await client.end();
    expect(rows).toEqual([{ role: 'iliac_app' }]);
  }
});
