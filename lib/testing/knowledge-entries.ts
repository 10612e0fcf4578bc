// Builders for knowledge entries: a test states what matters to it, the rest is filled in.
// Every number here is invented and has no clinical meaning.

import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import type { Condition, Priors, RedFlagRule } from '@/lib/knowledge/schema/condition';
import type { ConditionPairs } from '@/lib/knowledge/schema/condition-pair';
import type { DependenceGroup, Evidence, JointRule, Study } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { Model } from '@/lib/knowledge/schema/model';
import type { Citation } from '@/lib/knowledge/schema/primitives';
import type { Source } from '@/lib/knowledge/schema/source';
import type { ImagingRule, Test } from '@/lib/knowledge/schema/test';

export function aCitation(source = 'smith-2020'): Citation {
  return { source, locator: 'Table 2' };
}

export function aSource(entry: Partial<Source> & { id: string }): Source {
  return {
    title: 'An invented study',
    authors: 'Smith J',
    year: 2020,
    kind: 'diagnostic-accuracy-study',
    doi: '10.1000/invented',
    accessed: '2026-01-31',
    ...entry,
  };
}

export function aBodyRegion(entry: Partial<BodyRegion>): BodyRegion {
  return {
    id: 'groin',
    label: 'Groin',
    view: 'front',
    position: 1,
    sided: true,
    pain: [],
    sensation: [],
    ...entry,
  };
}

/** A binary finding unless told otherwise. */
export function aFinding(entry: Partial<Finding> & { id: string }): Finding {
  return {
    label: `Label of ${entry.id}`,
    question: 'Is it so?',
    elicit: 'Ask in these words.',
    synonyms: [],
    section: 'complaint',
    kind: 'binary',
    sided: false,
    complaints: [],
    core: true,
    minutes: 0.5,
    outcomes: [
      { id: 'present', label: 'Present', baseRate: 0.3 },
      { id: 'absent', label: 'Absent', baseRate: 0.7 },
    ],
    baseRateBasis: { status: 'verified', citations: [aCitation()], note: 'Invented.' },
    redFlag: false,
    ...entry,
  };
}

export function aCondition(entry: Partial<Condition> & { id: string }): Condition {
  return {
    label: `Label of ${entry.id}`,
    synonyms: [],
    definition: 'An invented definition.',
    typicalPicture: 'An invented typical picture.',
    epidemiology: 'Invented frequencies.',
    causes: ['invented cause'],
    painSite: 'An invented site.',
    painBehaviour: 'Invented behaviour.',
    naturalCourse: 'An invented course.',
    severity: { level: 'disabling', rationale: 'Invented harm.' },
    source: 'hip',
    icd10cm: [{ code: 'M16.9', label: 'Osteoarthritis of hip, unspecified' }],
    icd10cmRelease: '2026',
    neighbours: [],
    firstTests: ['hip-radiograph'],
    management: [{ kind: 'advice', text: 'Invented management.' }],
    patientExplanation: 'It is sore. It will get better.',
    citations: [aCitation()],
    ...entry,
  };
}

export function aStudy(entry: Partial<Study> = {}): Study {
  return {
    id: 'smith-2020',
    source: 'smith-2020',
    locator: 'Table 2',
    derived: [],
    sampleSize: 200,
    population: 'Adults with hip pain',
    setting: 'Primary care',
    referenceStandard: 'Radiograph',
    design: 'cohort',
    riskOfBias: 'low',
    status: 'verified',
    since: '2026-01-31',
    ...entry,
  };
}

/** One study, which is preferred; LR+ 2 and LR- 0.5 unless the study says otherwise. */
export function anEvidence(
  condition: string,
  finding: string,
  study: Partial<Study> = {
    likelihoodRatioPositive: { value: 2 },
    likelihoodRatioNegative: { value: 0.5 },
  },
  entry: Partial<Evidence> = {},
): Evidence {
  const only = aStudy(study);
  return {
    condition,
    finding,
    studies: [only],
    preferred: only.id,
    preferredBecause: 'The only study.',
    ...entry,
  };
}

export function aJointRule(
  entry: Partial<JointRule> & Pick<JointRule, 'id' | 'members'>,
): JointRule {
  return {
    label: `Label of ${entry.id}`,
    condition: 'hip-osteoarthritis',
    minimumAnswered: 2,
    counts: [
      { from: 0, to: 1, likelihoodRatio: { value: 0.4 }, baseRate: 0.7 },
      { from: 2, to: entry.members.length, likelihoodRatio: { value: 2.4 }, baseRate: 0.3 },
    ],
    replacesGroups: [],
    citation: aCitation(),
    status: 'verified',
    design: 'cohort',
    sampleSize: 200,
    population: 'Adults with hip pain',
    ...entry,
  };
}

export function aDependenceGroup(
  entry: Partial<DependenceGroup> & { id: string },
): DependenceGroup {
  return {
    label: `Label of ${entry.id}`,
    discount: 0.5,
    maximumRatio: 10,
    rationale: 'They measure the same thing.',
    citations: [aCitation()],
    status: 'verified',
    ...entry,
  };
}

export function aTest(entry: Partial<Test> & { id: string }): Test {
  return {
    label: `Label of ${entry.id}`,
    kind: 'imaging',
    modality: 'radiograph',
    measures: 'Joint space',
    resultFindings: [],
    radiation: { level: 'none', millisievertLow: 0, millisievertHigh: 0 },
    cautions: [],
    preparation: 'None',
    turnaround: 'Same day',
    costBand: 'low',
    synonyms: [],
    citations: [aCitation()],
    ...entry,
  };
}

export function aRedFlagRule(
  entry: Partial<RedFlagRule> & Pick<RedFlagRule, 'id' | 'condition' | 'when'>,
): RedFlagRule {
  return {
    label: `Label of ${entry.id}`,
    action: 'Send for a radiograph today.',
    urgency: 'same-day',
    guideline: 'Invented guideline',
    citations: [aCitation(), aCitation('jones-2021')],
    ...entry,
  };
}

/** Recommends one test, which is also the first-line one. */
export function anImagingRule(
  entry: Partial<ImagingRule> & Pick<ImagingRule, 'id' | 'when'>,
): ImagingRule {
  return {
    scenario: 'An invented scenario',
    precedence: 50,
    firstLine: 'hip-radiograph',
    because: 'The guideline says so.',
    nextStep: 'Look again in six weeks.',
    recommendations: [
      {
        test: 'hip-radiograph',
        appropriateness: 'usually-appropriate',
        urgency: 'routine',
        because: 'It shows the joint space.',
        citation: aCitation(),
        provenance: 'guideline',
        status: 'verified',
      },
    ],
    ...entry,
  };
}

/** Shares by condition id. */
export function aPriors(
  setting: Priors['setting'],
  complaint: Priors['complaint'],
  shares: Readonly<Record<string, number>>,
): Priors {
  return {
    setting,
    complaint,
    shares: Object.entries(shares).map(([condition, value]) => ({
      condition,
      share: { value },
      citation: aCitation(),
      status: 'verified',
    })),
  };
}

export function aModel(entry: Partial<Model> = {}): Model {
  return {
    noneShare: aParameter(0.03),
    defaultDiscount: aParameter(0.5),
    defaultMaximumGroupRatio: aParameter(20),
    singleStudyRatioCap: aParameter(10),
    defaultLogRatioStandardError: aParameter(0.4),
    expertLogRatioStandardError: aParameter(0.8),
    baseRateLogStandardError: aParameter(0.3),
    defaultLogPriorStandardError: aParameter(0.5),
    smallSampleBelow: aParameter(100),
    smallSampleShrinkage: aParameter(0.8),
    fullWeightAgreement: aParameter(0.6),
    leastAgreementFactor: aParameter(0.5),
    equivocalAsPresent: aParameter(0.75),
    missedInBulk: aParameter(0.2),
    designShrinkage: {
      'systematic-review': aParameter(1),
      cohort: aParameter(1),
      'cross-sectional': aParameter(1),
      'case-control': aParameter(0.7),
      'case-series': aParameter(0.6),
      'guideline-consensus': aParameter(0.6),
      expert: aParameter(0.5),
    },
    ...entry,
  };
}

/** A model parameter of that value. */
export function aParameter(value: number): Model['noneShare'] {
  return { value, rationale: 'Invented for a test.', citations: [aCitation()], status: 'verified' };
}

/** One pair with a co-occurrence factor of 1, its interval from a quarter to four. */
export function aConditionPair(
  change: Partial<ConditionPairs> & { readonly id: string },
): ConditionPairs {
  return {
    conditions: ['hip-osteoarthritis'],
    with: ['hip-fracture'],
    because: 'Both are found in people of the same age.',
    coOccurrence: { value: 1, low: 0.25, high: 4 },
    citations: [aCitation()],
    status: 'expert-estimate',
    ...change,
  };
}
