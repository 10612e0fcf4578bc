// What is kept for a while only. Runs as the owner at every start: the app may delete none of it.
import { Client } from 'pg';
import { inTransaction } from './accounts';

/** Nobody tries a save again after a day; a session is over after twelve hours. */
const OF_A_CLINIC = [
  `DELETE FROM idempotency_key WHERE created_at < now() - interval '1 day'`,
  `DELETE FROM session WHERE absolute_expires_at < now() - interval '30 days'`,
];
/** Milliseconds since 1970, as rate-limiter-flexible writes them. */
const COUNTERS = 'DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000';

/** Deletes replies to saves, sessions and sign-in counters that nothing can ask for any more. */
export async function forgetExpired(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(COUNTERS);
    const { rows: clinics } = await owner.query<{ id: string }>('SELECT id FROM clinic');
    for (const { id } of clinics) {
      await inTransaction(owner, async () => {
        // The owner too sees only the rows of the clinic that is set.
        await owner.query(`SELECT set_config('app.clinic', $1, true)`, [id]);
        for (const deletion of OF_A_CLINIC) await owner.query(deletion);
      });
    }
  } finally {
    await owner.end();
  }
}
