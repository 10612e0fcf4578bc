// From the knowledge base to what the forms ask. Runs on the server only.
import { agreementText } from '@/components/clinical/agreement-text';
import { type PackedFindingIndex, packFindingIndex } from '@/components/clinical/finding-index';
import type {
  FindingView,
  HowToTexts,
  SectionView,
  StepId,
} from '@/components/clinical/finding-view';
import type { Vocabulary, VocabularyEntry } from '@/components/clinical/vocabulary';
import { byClinicalOrder } from '@/lib/encounters/finding-order';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding, FindingSection } from '@/lib/knowledge/schema/finding';
import type { ComplaintId } from '@/lib/knowledge/schema/primitives';
import { drawnFindings } from './open-findings';
import { isRelevant } from './relevant';

type SectionPlan = {
  readonly id: FindingSection;
  readonly title: string;
  readonly step: StepId;
  readonly bulk: boolean;
};

/** Order of the blocks on screen. Age and sex come from the patient and are not asked again. */
const SECTIONS: readonly SectionPlan[] = [
  { id: 'complaint', title: 'Where and how it hurts', step: 'history', bulk: false },
  { id: 'red-flags', title: 'Red flags', step: 'history', bulk: false },
  { id: 'pain-behaviour', title: 'Pain behaviour', step: 'history', bulk: false },
  { id: 'medical-history', title: 'Medical history', step: 'history', bulk: false },
  { id: 'medications', title: 'Medication', step: 'history', bulk: false },
  { id: 'lifestyle', title: 'Lifestyle', step: 'history', bulk: false },
  { id: 'family-history', title: 'Family history', step: 'history', bulk: false },
  { id: 'inspection', title: 'Inspection and gait', step: 'exam', bulk: true },
  { id: 'palpation', title: 'Palpation', step: 'exam', bulk: true },
  { id: 'range-of-motion', title: 'Range of motion', step: 'exam', bulk: true },
  { id: 'neurology', title: 'Neurology', step: 'exam', bulk: true },
  { id: 'special-tests', title: 'Special tests', step: 'exam', bulk: true },
  { id: 'laboratory', title: 'Laboratory results', step: 'orders', bulk: false },
  { id: 'imaging', title: 'Imaging results', step: 'orders', bulk: false },
];

/**
 * The blocks of one step, each with its findings; empty blocks are left out. Open at first are those of
 * `open`, or without it the short path of the complaints.
 */
export function sectionsOf(
  knowledge: KnowledgeBase,
  step: StepId,
  complaints: readonly ComplaintId[],
  open?: ReadonlySet<string>,
): readonly SectionView[] {
  const drawn = drawnFindings(knowledge);
  return SECTIONS.filter((section) => section.step === step)
    .map(({ id, title, bulk }) => ({
      id,
      title,
      bulk,
      findings: [...knowledge.findings.values()]
        .filter((finding) => blockOf(finding) === id)
        .sort(byClinicalOrder)
        .map((finding) => ({
          ...toFindingView(finding, complaints, open),
          ...(drawn.has(finding.id) && !finding.redFlag ? { onMap: true } : {}),
        })),
    }))
    .filter((section) => section.findings.length > 0);
}

/** All red flags of the history are asked in one block, wherever else they belong. */
function blockOf({ section, redFlag }: Finding): FindingSection {
  const step = SECTIONS.find(({ id }) => id === section)?.step;
  return redFlag && step === 'history' ? 'red-flags' : section;
}

function toFindingView(
  finding: Finding,
  complaints: readonly ComplaintId[],
  open?: ReadonlySet<string>,
): FindingView {
  const relevant = isRelevant(finding, complaints);
  const { id, label, kind, sided, core, redFlag, unit, range, normalBand, contraindicated } =
    finding;
  return withoutAbsent({
    id,
    label,
    kind: kind === 'binary' ? undefined : kind,
    sided,
    redFlag,
    elsewhere: !relevant,
    open: open ? open.has(id) : core && relevant,
    unit,
    range: range && { min: range.min, max: range.max },
    options:
      kind === 'choice'
        ? finding.outcomes.map((one) => ({ id: one.id, label: one.label }))
        : undefined,
    abnormalLabel: finding.abnormal?.label,
    normal:
      normalBand &&
      withoutAbsent({
        low: normalBand.low,
        high: normalBand.high,
        means: normalBand.meansByPosition,
      }),
    contraindicated,
  });
}

/** How to ask or examine each finding, by id. */
export function howToTexts(knowledge: KnowledgeBase): HowToTexts {
  return Object.fromEntries(
    [...knowledge.findings.values()].map(
      ({ id, question, elicit, normalBand, interRaterReliability }) => [
        id,
        withoutAbsent({
          question,
          elicit,
          normal: normalBand && {
            low: normalBand.low,
            high: normalBand.high,
            position: normalBand.position,
            isOfMeans: normalBand.meansByPosition !== undefined,
          },
          agreement: interRaterReliability && agreementText(interRaterReliability),
        }),
      ],
    ),
  );
}

/** Every finding that is asked somewhere, as the palette searches them. */
export function vocabularyOf(knowledge: KnowledgeBase): Vocabulary {
  return SECTIONS.flatMap(({ id, step }) =>
    [...knowledge.findings.values()]
      .filter((finding) => finding.section === id)
      .sort(byClinicalOrder)
      .map((finding): VocabularyEntry => {
        const { label, kind, sided, unit, range, options, redFlag } = toFindingView(finding, []);
        const { synonyms } = finding;
        const entry = { id: finding.id, label, kind, sided, unit, range, options, redFlag };
        return { ...withoutAbsent(entry), synonyms, step };
      }),
  );
}

/** Leaves out what is false or undefined: for the browser that is the same as absent. */
function withoutAbsent<View extends object>(view: View): View {
  const held = Object.entries(view).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(held) as View;
}

/** Names of all findings, for the panel, the red-flag strip and links to where each is asked. */
export function findingIndexOf(
  knowledge: KnowledgeBase,
  complaints: readonly ComplaintId[],
): PackedFindingIndex {
  const entries = [...knowledge.findings.values()].map((finding) => {
    const step = SECTIONS.find((section) => section.id === finding.section)?.step;
    const counted = finding.redFlag || (finding.core && isRelevant(finding, complaints));
    const { label, redFlag, sided } = finding;
    return [finding.id, { label, step, redFlag, counted, sided }] as const;
  });
  return packFindingIndex(Object.fromEntries(entries));
}
