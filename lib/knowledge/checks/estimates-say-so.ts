import { defineCheck, type FoundFault } from './check';
import { allStudies } from './files';
import { objectsIn } from './walk';

/**
 * An estimate may lean on a paper (a share among cases only, a figure recalled); a published figure
 * may not lean on an estimate alone.
 */
export const estimatesSaySo = defineCheck({
  name: 'estimates-say-so',
  description: 'What rests on judgement alone is marked as an expert estimate.',
  *find(kb) {
    const isEstimate = (source: unknown) =>
      typeof source === 'string' && kb.sources.get(source)?.kind === 'expert-estimate';
    for (const { file, entry } of kb.files) {
      for (const { path, object } of objectsIn(entry)) {
        const cited = citedBy(object);
        if (object.status === 'expert-estimate' || object.status === undefined) continue;
        if (cited.length === 0 || !cited.every(isEstimate)) continue;
        yield published(file, path, String(object.status));
      }
    }
    for (const { id, recommendations } of kb.imagingRules) {
      for (const [index, { provenance, status }] of recommendations.entries()) {
        if ((provenance === 'judgement') === (status === 'expert-estimate')) continue;
        yield {
          file: `imaging-rules/${id}.json`,
          path: `recommendations[${index}].provenance`,
          reason: `The provenance is "${provenance}" but the status "${status}"`,
          remedy: 'A rating of our own has both: "judgement" and "expert-estimate"',
        };
      }
    }
    for (const { study, file, path } of allStudies(kb)) {
      if (study.design !== 'expert' || study.status === 'expert-estimate') continue;
      yield {
        file,
        path,
        reason: `The design is "expert" but the status "${study.status}"`,
        remedy: 'Set the status to "expert-estimate" or name the design of the study',
      };
    }
  },
});

function published(file: string, path: string, status: string): FoundFault {
  return {
    file,
    path,
    reason: `The status is "${status}" but the only source is a judgement`,
    remedy: 'Set the status to "expert-estimate" or cite the publication',
  };
}

function citedBy(object: Readonly<Record<string, unknown>>): readonly unknown[] {
  if (typeof object.source === 'string') return [object.source];
  const citations = Array.isArray(object.citations) ? object.citations : [object.citation];
  return citations.flatMap((citation: unknown) =>
    typeof citation === 'object' && citation !== null ? [Reflect.get(citation, 'source')] : [],
  );
}
