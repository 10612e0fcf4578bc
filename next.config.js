/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  typedRoutes: true,
  productionBrowserSourceMaps: false,
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '256kb' } },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'rate-limiter-flexible', 'pino'],
};

export default config;
