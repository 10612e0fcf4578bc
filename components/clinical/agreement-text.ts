import type { Finding } from '@/lib/knowledge/schema/finding';

const STATISTICS = {
  kappa: 'Kappa',
  'intraclass-correlation': 'Intraclass correlation',
} as const;

/** "Kappa 0.58 (0.29 to 0.87)". */
export function agreementText({
  statistic,
  value,
  low,
  high,
}: NonNullable<Finding['interRaterReliability']>): string {
  const interval = low === undefined ? '' : ` (${low} to ${high})`;
  return `${STATISTICS[statistic]} ${value}${interval}`;
}
