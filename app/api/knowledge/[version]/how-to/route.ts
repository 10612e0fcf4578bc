import { howToTexts } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import {
  knowledgeResponse,
  type VersionContext,
} from '@/app/api/knowledge/[version]/knowledge-response';
import { HOW_TO_FORMAT } from '@/components/clinical/finding-view';

/** How to ask or examine each finding. */
export async function GET(request: Request, context: VersionContext): Promise<Response> {
  return knowledgeResponse(request, context, HOW_TO_FORMAT, howToTexts);
}
