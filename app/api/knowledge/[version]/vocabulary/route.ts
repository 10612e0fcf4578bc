import { vocabularyOf } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import {
  knowledgeResponse,
  type VersionContext,
} from '@/app/api/knowledge/[version]/knowledge-response';
import { VOCABULARY_FORMAT } from '@/components/clinical/vocabulary';

/** The names under which findings are searched in the palette. */
export async function GET(request: Request, context: VersionContext): Promise<Response> {
  return knowledgeResponse(request, context, VOCABULARY_FORMAT, vocabularyOf);
}
