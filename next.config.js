/** What the proxy does not see. */
const ASSETS = ['/_next/static/:path*', '/icon.svg'];
const ASSET_HEADERS = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  typedRoutes: true,
  productionBrowserSourceMaps: false,
  // The server reads the knowledge from the disk.
  outputFileTracingIncludes: {
    // It loads its own parts by name at run time, so tracing misses them.
    '/api/encounters/\\[encounterId\\]/pdf': ['./node_modules/playwright-core/**/*'],
    '/**': ['./lib/knowledge/data/**/*.json', './lib/knowledge/releases/*.json.gz'],
  },
  // No picture is resized here: without the optimizer there is no public address that decodes images.
  images: { unoptimized: true },
  headers: async () => ASSETS.map((source) => ({ source, headers: ASSET_HEADERS })),
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '256kb' } },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    'rate-limiter-flexible',
    'pino',
    'playwright-core',
  ],
};

export default config;
