import type { Finding } from '@/lib/knowledge/schema/finding';
import type { ComplaintId } from '@/lib/knowledge/schema/primitives';

/** Whether a finding is asked for one of these complaints; one without complaints is asked for all. */
export function isRelevant(
  finding: Pick<Finding, 'complaints'>,
  complaints: readonly ComplaintId[],
): boolean {
  return (
    finding.complaints.length === 0 ||
    finding.complaints.some((complaint) => complaints.includes(complaint))
  );
}
