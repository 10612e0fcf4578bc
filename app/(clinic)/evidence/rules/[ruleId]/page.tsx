import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { requirePermission } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import { ImagingRulePage } from './imaging-rule-page';
import { RedFlagRulePage } from './red-flag-rule-page';

export const metadata: Metadata = { title: 'Rule' };

/** One rule: when it applies, what follows, and what it rests on. */
export default async function RulePage({
  params,
}: PageProps<'/evidence/rules/[ruleId]'>): Promise<ReactElement> {
  await requirePermission('evidence.read');
  const { ruleId } = await params;
  const { redFlagRules, imagingRules } = knowledgeBase();
  const redFlag = redFlagRules.find(({ id }) => id === ruleId);
  if (redFlag) return <RedFlagRulePage rule={redFlag} />;
  const imaging = imagingRules.find(({ id }) => id === ruleId);
  if (imaging) return <ImagingRulePage rule={imaging} />;
  notFound();
}
