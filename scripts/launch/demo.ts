// The demo clinics of a first start, and the one place where their passwords are printed.
import { connectTo, disconnect } from '@/lib/db/client';
import { seedDemoClinics } from '@/prisma/seed';

export async function createDemo(
  ownerUrl: string,
  appUrl: string,
  say: (line: string) => void,
): Promise<void> {
  connectTo(appUrl);
  try {
    await seedDemoClinics(ownerUrl, (people) => {
      say('\nDemo clinics with invented patients. Their sign-in is shown only this once:');
      for (const { clinic, role, email, password } of people) {
        say(`  ${clinic.padEnd(26)} ${role.padEnd(14)} ${email.padEnd(36)} ${password}`);
      }
      say('');
    });
  } finally {
    await disconnect();
  }
}
