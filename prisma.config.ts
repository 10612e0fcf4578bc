import { defineConfig } from 'prisma/config';

// Iliac applies its migrations itself (lib/db/migrate.ts). The address is for Prisma's own commands
// and must be the owner's; generating the client needs none.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
