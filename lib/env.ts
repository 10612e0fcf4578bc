// The only reader of the environment. A missing or weak setting stops the start with the whole list.
import * as z from 'zod';

const SECRET_MIN_LENGTH = 32;

const secretSchema = z
  .string({ error: 'is missing' })
  .min(SECRET_MIN_LENGTH, { error: `needs at least ${SECRET_MIN_LENGTH} characters` })
  .refine((secret) => new Set(secret).size >= 10, {
    error: 'is too simple: use random characters',
  });

const databaseUrlSchema = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'is missing or not a postgresql:// address',
});

const serverSchema = z.object({
  /** Connects as the app role, never as the owner or a superuser. */
  DATABASE_URL: databaseUrlSchema,
  NEXTAUTH_SECRET: secretSchema,
  /** The address in the clinicians' browsers; https outside a single machine. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'is missing or not an http(s) address' }),
});

export type ServerEnvironment = {
  readonly databaseUrl: string;
  readonly nextAuthSecret: string;
  readonly publicOrigin: string;
};

let server: ServerEnvironment | undefined;

/** Settings of the running server. Throws with one line per bad setting. */
export function env(): ServerEnvironment {
  if (server) return server;
  const { DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL } = parse(serverSchema);
  server = {
    databaseUrl: DATABASE_URL,
    nextAuthSecret: NEXTAUTH_SECRET,
    publicOrigin: new URL(NEXTAUTH_URL).origin,
  };
  return server;
}

const pdfSchema = z.object({
  /** A Chromium for making PDFs; absent: the usual places are tried. */
  CHROMIUM_PATH: z.string().min(1).optional(),
  /** Where this server listens: the pages are fetched from itself. */
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
});

/** What making a PDF needs to know. */
export function pdfEnv(): {
  readonly chromiumPath: string | null;
  readonly ownAddress: string;
  readonly publicOrigin: string;
} {
  const { CHROMIUM_PATH, PORT } = parse(pdfSchema);
  return {
    chromiumPath: CHROMIUM_PATH ?? null,
    ownAddress: `http://127.0.0.1:${PORT}`,
    publicOrigin: env().publicOrigin,
  };
}

const passwordSchema = z.string().min(15, { error: 'needs at least 15 characters' }).optional();

const launchSchema = z.object({
  PORT: z.coerce
    .number({ error: 'is not a port number' })
    .int()
    .min(1, { error: 'is not a port number' })
    .max(65_535, { error: 'is not a port number' })
    .default(3000),
  ILIAC_DATA_DIRECTORY: z.string().min(1).default('.data'),
  /** An administrative address of a PostgreSQL server; absent: the embedded one is used. */
  DATABASE_URL: databaseUrlSchema.optional(),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).optional(),
  NEXTAUTH_SECRET: secretSchema.optional(),
  ILIAC_OWNER_PASSWORD: passwordSchema,
  ILIAC_APP_PASSWORD: passwordSchema,
  ILIAC_BACKUP_PASSWORD: passwordSchema,
  /** "off" starts with an empty database. */
  ILIAC_DEMO: z.enum(['on', 'off'], { error: 'is on or off' }).default('on'),
});
export type LaunchEnvironment = z.output<typeof launchSchema>;

/** Settings of the start script. Throws with one line per bad setting. */
export function launchEnv(): LaunchEnvironment {
  return parse(launchSchema);
}

const testSchema = z.object({
  CHROMIUM_PATH: z.string().min(1).optional(),
  CI: z.string().optional(),
});

/** Settings of the test and screenshot scripts. */
export function testEnv(): z.output<typeof testSchema> {
  return parse(testSchema);
}

/** What administers the database; only the start script and the container setup need it. */
const ADMINISTRATIVE = [
  'POSTGRES_PASSWORD',
  'ILIAC_OWNER_PASSWORD',
  'ILIAC_APP_PASSWORD',
  'ILIAC_BACKUP_PASSWORD',
];

/** The environment of the web server: ours without the passwords of the database's roles. */
export function serverEnv(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ADMINISTRATIVE.includes(name));
  return { ...Object.fromEntries(kept), ...settings } as NodeJS.ProcessEnv;
}

/** A child's environment: ours with these settings replaced. */
export function childEnv(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...settings };
}

function parse<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(withoutEmpty(process.env));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
}

/** Compose files pass unset variables as empty strings: treat both alike. */
function withoutEmpty(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== ''),
  ) as NodeJS.ProcessEnv;
}
