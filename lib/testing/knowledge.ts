// A tiny knowledge base for tests. Its numbers are invented and have no clinical meaning.
import { type KnowledgeBase, loadKnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import type {
  Complaint,
  Condition,
  Priors,
  RedFlagRule,
  Setting,
} from '@/lib/knowledge/schema/condition';
import type { ConditionPairs } from '@/lib/knowledge/schema/condition-pair';
import type { Advice, Anatomy, DiagnosisCodes, Exercise } from '@/lib/knowledge/schema/education';
import type {
  DependenceGroup,
  Evidence,
  JointRule,
  RejectedRule,
} from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { Model } from '@/lib/knowledge/schema/model';
import { complaintIdSchema, settingIdSchema } from '@/lib/knowledge/schema/primitives';
import type { Source } from '@/lib/knowledge/schema/source';
import type { ImagingRule, LaboratoryPanel, Test } from '@/lib/knowledge/schema/test';
import {
  aCitation,
  aCondition,
  aDependenceGroup,
  aFinding,
  aModel,
  anEvidence,
  anImagingRule,
  aPriors,
  aRedFlagRule,
  aSource,
  aTest,
} from './knowledge-entries';

/** The files by name, typed and writable: a test replaces or adds what it is about. */
export type TestKnowledge = {
  findings: Record<string, Finding>;
  conditions: Record<string, Condition>;
  evidence: Record<string, Evidence>;
  tests: Record<string, Test>;
  'laboratory-panels': Record<string, LaboratoryPanel>;
  sources: Record<string, Source>;
  'imaging-rules': Record<string, ImagingRule>;
  'red-flag-rules': Record<string, RedFlagRule>;
  'joint-rules': Record<string, JointRule>;
  'rejected-rules': Record<string, RejectedRule>;
  'dependence-groups': Record<string, DependenceGroup>;
  'condition-pairs': Record<string, ConditionPairs>;
  priors: Record<string, Priors>;
  settings: Record<string, Setting>;
  complaints: Record<string, Complaint>;
  exercises: Record<string, Exercise>;
  advice: Record<string, Advice>;
  anatomy: Record<string, Anatomy>;
  'body-regions': Record<string, BodyRegion>;
  'diagnosis-codes': Record<string, DiagnosisCodes>;
  model: Model;
};

/**
 * Loads the tiny knowledge after the change, e.g.
 * `aKnowledgeBase((raw) => { raw.findings['groin-pain'] = aFinding({ id: 'groin-pain', sided: true }); })`.
 */
export function aKnowledgeBase(change: (raw: TestKnowledge) => void = () => {}): KnowledgeBase {
  const raw = rawKnowledge();
  change(raw);
  return loadKnowledgeBase(raw);
}

/** Puts an entry under the file name it must have. */
export function byFileName<Entry extends { id: string }>(
  ...entries: readonly Entry[]
): Record<string, Entry> {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
}

/** Evidence under the file name it must have. */
export function evidenceFiles(...entries: readonly Evidence[]): Record<string, Evidence> {
  return Object.fromEntries(entries.map((entry) => [`${entry.condition}/${entry.finding}`, entry]));
}

/**
 * Hip osteoarthritis and hip fracture (must not be missed), six findings, two tests, one rule of
 * each kind, all settings and complaints. It passes every check but the one that wants eight
 * findings for each condition.
 */
export function rawKnowledge(): TestKnowledge {
  return {
    findings: findings(),
    conditions: conditions(),
    evidence: evidence(),
    tests: byFileName(
      aTest({ id: 'hip-radiograph', resultFindings: ['joint-space-narrowing'] }),
      aTest({ id: 'hip-mri', modality: 'mri' }),
    ),
    sources: byFileName(aSource({ id: 'smith-2020' }), aSource({ id: 'jones-2021', year: 2021 })),
    'imaging-rules': byFileName(
      anImagingRule({
        id: 'cannot-bear-weight',
        when: present('unable-to-bear-weight'),
        precedence: 90,
      }),
      anImagingRule({
        id: 'default',
        when: { not: present('unable-to-bear-weight') },
        precedence: 0,
        firstLine: 'none',
      }),
    ),
    'red-flag-rules': byFileName(
      aRedFlagRule({
        id: 'unable-to-bear-weight',
        condition: 'hip-fracture',
        when: present('unable-to-bear-weight'),
        test: 'hip-radiograph',
      }),
    ),
    'joint-rules': {},
    'laboratory-panels': {},
    'rejected-rules': {},
    exercises: {},
    advice: {},
    anatomy: {},
    'body-regions': {},
    'diagnosis-codes': {
      'icd-10-cm': {
        id: 'icd-10-cm',
        release: '2026',
        codes: {
          'M16.9': 'Osteoarthritis of hip, unspecified',
          'S72.009A': 'Fracture of unspecified part of neck of femur',
        },
        citations: [aCitation()],
      },
    },
    'condition-pairs': {},
    'dependence-groups': byFileName(aDependenceGroup({ id: 'pain-site' })),
    priors: priors(),
    settings: byFileName(
      ...settingIdSchema.options.map((id) => ({
        id,
        label: id,
        priorsFrom: 'primary-care' as const,
        note: 'Invented.',
      })),
    ),
    complaints: byFileName(
      ...complaintIdSchema.options.map((id) => ({
        id,
        label: id,
        painSites: ['groin-pain'],
        states: [],
      })),
    ),
    model: aModel(),
  };
}

function present(finding: string): { finding: string; is: string[] } {
  return { finding, is: ['present'] };
}

function findings(): Record<string, Finding> {
  return byFileName(
    aFinding({
      id: 'age',
      section: 'person',
      kind: 'measure',
      unit: 'years',
      range: { min: 0, max: 120, step: 1 },
      outcomes: [
        { id: 'under-50', label: 'Under 50', below: 50, baseRate: 0.6 },
        { id: '50-plus', label: '50 and over', atLeast: 50, baseRate: 0.4 },
      ],
    }),
    aFinding({ id: 'groin-pain', sided: true, dependenceGroup: 'pain-site' }),
    aFinding({ id: 'night-pain', section: 'pain-behaviour' }),
    aFinding({
      id: 'hip-internal-rotation',
      section: 'range-of-motion',
      kind: 'measure',
      sided: true,
      unit: 'degrees',
      range: { min: 0, max: 60, step: 1 },
      outcomes: [
        { id: 'under-15', label: 'Under 15', below: 15, baseRate: 0.2 },
        { id: '15-24', label: '15 to 24', atLeast: 15, below: 25, baseRate: 0.3 },
        { id: '25-plus', label: '25 and over', atLeast: 25, baseRate: 0.5 },
      ],
      abnormal: { label: 'limited', outcomes: ['under-15', '15-24'] },
    }),
    aFinding({ id: 'unable-to-bear-weight', section: 'red-flags', redFlag: true }),
    aFinding({ id: 'joint-space-narrowing', section: 'imaging', core: false }),
  );
}

function conditions(): Record<string, Condition> {
  return byFileName(
    aCondition({ id: 'hip-osteoarthritis', neighbours: ['hip-fracture'] }),
    aCondition({
      id: 'hip-fracture',
      icd10cm: [{ code: 'S72.009A', label: 'Fracture of unspecified part of neck of femur' }],
      mustNotMiss: {
        threshold: 0.02,
        rationale: 'Invented harm and benefit.',
        citation: { source: 'smith-2020', locator: 'Table 2' },
        status: 'verified',
        screeningFindings: ['unable-to-bear-weight'],
        action: 'Send for a radiograph today.',
        urgency: 'same-day',
      },
    }),
  );
}

function evidence(): Record<string, Evidence> {
  const byAge = {
    likelihoodRatioByOutcome: { 'under-50': { value: 0.5 }, '50-plus': { value: 1.75 } },
  };
  return evidenceFiles(
    anEvidence('hip-osteoarthritis', 'age', byAge),
    anEvidence('hip-osteoarthritis', 'groin-pain'),
    anEvidence('hip-osteoarthritis', 'hip-internal-rotation', {
      positiveOutcomes: ['under-15', '15-24'],
      likelihoodRatioPositive: { value: 1.5, low: 1.2, high: 1.9 },
      likelihoodRatioNegative: { value: 0.5, low: 0.3, high: 0.8 },
    }),
    anEvidence('hip-osteoarthritis', 'joint-space-narrowing'),
    anEvidence('hip-fracture', 'age', byAge),
    anEvidence('hip-fracture', 'night-pain'),
    anEvidence('hip-fracture', 'unable-to-bear-weight'),
  );
}

function priors(): Record<string, Priors> {
  const shares = { 'hip-osteoarthritis': 0.6, 'hip-fracture': 0.05 };
  return Object.fromEntries(
    complaintIdSchema.options.map((complaint) => [
      `primary-care/${complaint}`,
      aPriors('primary-care', complaint, shares),
    ]),
  );
}
