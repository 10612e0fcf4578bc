import { defineCheck, type FoundFault } from './check';
import { allStudies } from './files';
import { objectsIn } from './walk';

/** An estimate may cite the papers it leans on; a published figure may not cite an estimate. */
export const estimatesSaySo = defineCheck({
  name: 'estimates-say-so',
  description: 'What rests on judgement alone is marked as an expert estimate, and only that.',
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
    for (const { study, file, path } of allStudies(kb)) {
      if ((study.design === 'expert') === (study.status === 'expert-estimate')) continue;
      yield {
        file,
        path,
        reason: `The design is "${study.design}" but the status "${study.status}"`,
        remedy: 'Use design "expert" with status "expert-estimate", or neither',
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
