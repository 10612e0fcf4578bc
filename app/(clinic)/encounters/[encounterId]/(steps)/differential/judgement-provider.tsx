'use client';

import type { ReactElement, ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type * as z from 'zod';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { useFormDraft } from '@/app/(clinic)/session/use-form-draft';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { DISMISSAL_REASONS } from '@/lib/encounters/dismissal-reasons';
import type { judgementSchema } from '@/lib/encounters/schema';
import type { ClinicianJudgementDto } from '@/lib/encounters/types';
import { recordJudgementAction } from './actions';

const resolver = lazyResolver(async () => {
  const { judgementSchema } = await import('@/lib/encounters/schema');
  return judgementSchema;
});

export type JudgementValues = z.input<typeof judgementSchema>;
type ParsedJudgement = z.output<typeof judgementSchema>;

type Props = {
  readonly encounterId: string;
  readonly judgement: ClinicianJudgementDto;
  readonly children: ReactNode;
};

/** One form around the page, so that "set as mine" in the ranking can reach it. */
export function JudgementProvider({ encounterId, judgement, children }: Props): ReactElement {
  const form = useForm<JudgementValues, unknown, ParsedJudgement>({
    resolver,
    defaultValues: toValues(judgement),
  });
  const draft = useFormDraft(form, `${encounterId}/judgement`, {
    fresh: { baseVersion: judgement.version },
  });
  const save = form.handleSubmit(async (values) => {
    const reply = await recordJudgementAction(encounterId, values).catch(unreachable);
    if (reply === null) return draft.drop();
    const message = reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not saved';
    form.setError('root.server', { type: 'server', message });
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void save(event)} data-saves noValidate>
        <RestoredNote isRestored={draft.isRestored} />
        {children}
      </form>
    </FormProvider>
  );
}

function toValues(judgement: ClinicianJudgementDto): JudgementValues {
  return {
    workingDiagnosis: judgement.workingDiagnosis,
    certainty: judgement.certainty,
    baseVersion: judgement.version,
    candidates: judgement.candidates.map((candidate) => ({
      ...candidate,
      dismissedReason:
        DISMISSAL_REASONS.find((reason) => reason === candidate.dismissedReason) ?? null,
    })),
  };
}
