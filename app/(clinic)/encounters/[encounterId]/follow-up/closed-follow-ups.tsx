import type { ReactElement } from 'react';
import {
  followUpStatusText,
  GLOBAL_CHANGE_WORDS,
  WORK_STATUS_WORDS,
} from '@/components/clinical/outcome-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { FollowUpDto } from '@/lib/follow-up/types';

/** What was said at each follow-up, the latest first. What was not asked says so. */
export function ClosedFollowUps({
  followUps,
}: {
  readonly followUps: readonly FollowUpDto[];
}): ReactElement {
  return (
    <ScrollTable label="Earlier follow-ups">
      <thead>
        <tr>
          <th scope="col">Follow-up</th>
          <th scope="col">Pain</th>
          <th scope="col">Activity</th>
          <th scope="col">Change</th>
          <th scope="col">Work or role</th>
          <th scope="col">Notes</th>
        </tr>
      </thead>
      <tbody>
        {followUps.map((followUp) => (
          <FollowUpRow key={followUp.id} followUp={followUp} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function FollowUpRow({ followUp }: { readonly followUp: FollowUpDto }): ReactElement {
  const { painScore, activity, functionScore, globalChange, workStatus } = followUp;
  const heading = (
    <th scope="row" className="whitespace-nowrap">
      {followUpStatusText(followUp)}
      <span className="block font-normal text-muted text-sm">{followUp.closedBy}</span>
    </th>
  );
  if (followUp.status === 'cancelled') {
    return (
      <tr>
        {heading}
        <td colSpan={5}>
          {followUp.reason}. Cancelled: {followUp.cancelledReason}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      {heading}
      <td className="whitespace-nowrap">{outOfTen(painScore)}</td>
      <td className="min-w-40">
        {activity ? `${activity}: ${outOfTen(functionScore)}` : 'Not asked'}
      </td>
      <td>{globalChange ? GLOBAL_CHANGE_WORDS[globalChange] : 'Not asked'}</td>
      <td className="min-w-40">{workStatus ? WORK_STATUS_WORDS[workStatus] : 'Not asked'}</td>
      <td className="min-w-48 whitespace-pre-wrap">
        {followUp.reason ? (
          <span className="block text-muted text-sm">Planned: {followUp.reason}</span>
        ) : null}
        {followUp.text}
      </td>
    </tr>
  );
}

function outOfTen(score: number | null): string {
  return score === null ? 'not asked' : `${score} of 10`;
}
