// Invented patients for the demo clinics. Nobody here exists; the pictures are typical, not copied.
import type { ObservationInput, StartEncounter } from '@/lib/encounters/schema';
import type { PainDrawing } from '@/lib/pain-drawing/types';
import type { PatientInput } from '@/lib/patients/schema';

export type DemoAnswer = Pick<ObservationInput, 'findingId' | 'side'> &
  Partial<Pick<ObservationInput, 'state' | 'value' | 'option'>>;

export type DemoCase = {
  readonly patient: Pick<
    PatientInput,
    'familyName' | 'givenName' | 'birthDate' | 'sex' | 'recordNumber'
  > & { readonly allergies?: string };
  /** Absent: the patient has a record and no encounter yet. */
  readonly encounter?: Omit<StartEncounter, 'patientId'>;
  /** What it shows stands among the answers of the history too. */
  readonly drawing?: PainDrawing;
  readonly history?: readonly DemoAnswer[];
  readonly examination?: readonly DemoAnswer[];
  readonly workingDiagnosis?: string;
  readonly order?: { readonly testId: string; readonly reason: string; readonly result?: string };
  readonly signed?: boolean;
  readonly addendum?: string;
  /** Planned for the day the demo is made, so that it is due. */
  readonly followUp?: string;
  /** What it was in the end, as the film said. */
  readonly confirmed?: string;
};

function present(findingId: string, side: DemoAnswer['side'] = null): DemoAnswer {
  return { findingId, side, state: 'present' };
}

function absent(findingId: string, side: DemoAnswer['side'] = null): DemoAnswer {
  return { findingId, side, state: 'absent' };
}

function measured(findingId: string, value: number, side: DemoAnswer['side'] = null): DemoAnswer {
  return { findingId, side, value };
}

function chosen(findingId: string, option: string): DemoAnswer {
  return { findingId, side: null, option };
}

const NO_CAUDA_EQUINA = [
  absent('urinary-retention'),
  absent('bowel-disturbance'),
  absent('saddle-numbness'),
  absent('bilateral-leg-weakness'),
];
const NO_INFECTION_OR_TUMOUR = [absent('fever'), absent('weight-loss'), absent('night-sweats')];

export const RIVERSIDE_CASES: readonly DemoCase[] = [
  {
    patient: {
      familyName: 'Okafor',
      givenName: 'Grace',
      birthDate: '1954-03-18',
      sex: 'female',
      recordNumber: 'RS-1001',
      allergies: 'Penicillin: rash',
    },
    encounter: {
      setting: 'primary-care',
      complaints: ['hip'],
      complaintText:
        'Two years of groin pain on the right, worse on stairs. Wants to walk her dog.',
    },
    drawing: {
      marks: [{ region: 'groin', side: 'right', sensation: 'pain' }],
      worst: { region: 'groin', side: 'right' },
    },
    history: [
      present('groin-pain', 'right'),
      chosen('onset', 'gradual'),
      measured('duration-days', 700),
      measured('morning-stiffness-minutes', 20),
      present('pain-on-walking'),
      present('difficulty-shoes-and-socks'),
      ...NO_INFECTION_OR_TUMOUR,
      absent('unable-to-bear-weight'),
    ],
    examination: [
      measured('hip-internal-rotation', 10, 'right'),
      measured('hip-internal-rotation', 32, 'left'),
      measured('hip-flexion', 85, 'right'),
      present('faber-groin-pain', 'right'),
      absent('straight-leg-raise', 'right'),
    ],
    workingDiagnosis: 'hip-osteoarthritis',
    order: {
      testId: 'xray-hip-and-pelvis',
      reason: 'To confirm before referral.',
      result: 'Joint space narrowing and osteophytes of the right hip. No fracture.',
    },
    followUp: 'Walking and sleep after six weeks of exercise',
    confirmed: 'hip-osteoarthritis',
    signed: true,
    addendum: 'Telephoned: exercise class starts next week. Review in six weeks.',
  },
  {
    patient: {
      familyName: 'Lindqvist',
      givenName: 'Per',
      birthDate: '1983-11-02',
      sex: 'male',
      recordNumber: 'RS-1002',
    },
    encounter: {
      setting: 'primary-care',
      complaints: ['low-back', 'buttock-leg'],
      complaintText:
        'Shooting pain from the left buttock to the foot since lifting a washing machine.',
    },
    drawing: {
      marks: [
        { region: 'low-back', side: 'left', sensation: 'pain' },
        { region: 'outer-lower-leg', side: 'left', sensation: 'pain' },
      ],
      worst: { region: 'outer-lower-leg', side: 'left' },
    },
    history: [
      present('low-back-pain', 'left'),
      present('leg-pain-below-knee', 'left'),
      present('leg-pain-worse-than-back-pain'),
      present('dermatomal-pain', 'left'),
      present('cough-sneeze-strain-leg-pain'),
      chosen('onset', 'sudden'),
      measured('duration-days', 12),
      ...NO_CAUDA_EQUINA,
      ...NO_INFECTION_OR_TUMOUR,
    ],
    examination: [
      present('straight-leg-raise', 'left'),
      present('crossed-straight-leg-raise', 'right'),
      measured('ankle-dorsiflexion-strength', 4, 'left'),
      measured('ankle-dorsiflexion-strength', 5, 'right'),
      absent('perianal-sensation-reduced'),
    ],
    workingDiagnosis: 'lumbar-disc-herniation-with-radiculopathy-l5',
    order: { testId: 'none', reason: 'Under six weeks, no red flag. Review in two weeks.' },
  },
  {
    patient: {
      familyName: 'Haddad',
      givenName: 'Leila',
      birthDate: '1969-07-25',
      sex: 'female',
      recordNumber: 'RS-1003',
    },
    encounter: {
      setting: 'primary-care',
      complaints: ['hip'],
      complaintText: 'Pain on the outside of the left hip, cannot sleep on that side.',
    },
    history: [
      present('lateral-hip-pain', 'left'),
      absent('groin-pain', 'left'),
      present('pain-lying-on-side', 'left'),
      measured('duration-days', 120),
    ],
    examination: [
      present('greater-trochanter-tenderness', 'left'),
      present('single-leg-stance-lateral-pain', 'left'),
      measured('hip-internal-rotation', 35, 'left'),
    ],
  },
  {
    patient: {
      familyName: 'Brennan',
      givenName: 'Tom',
      birthDate: '1947-01-09',
      sex: 'male',
      recordNumber: 'RS-1004',
      allergies: 'Codeine: vomiting',
    },
    encounter: {
      setting: 'emergency',
      complaints: ['low-back'],
      complaintText:
        'Back pain for three days, now numb when wiping and cannot start to pass urine.',
    },
    history: [
      present('low-back-pain', 'right'),
      present('urinary-retention'),
      present('saddle-numbness'),
      present('bilateral-leg-weakness'),
      measured('duration-days', 3),
    ],
  },
  {
    patient: {
      familyName: 'Novak',
      givenName: 'Irena',
      birthDate: '1990-05-30',
      sex: 'female',
      recordNumber: 'RS-1005',
    },
    encounter: {
      setting: 'primary-care',
      complaints: ['low-back'],
      complaintText: 'Ache across the low back after long days at a desk.',
    },
    history: [
      present('low-back-pain', 'left'),
      present('low-back-pain', 'right'),
      measured('prolonged-sitting-hours', 10),
      measured('duration-days', 30),
    ],
  },
  {
    patient: {
      familyName: 'Petersen',
      givenName: 'Jonas',
      birthDate: '2001-09-14',
      sex: 'male',
      recordNumber: 'RS-1006',
    },
    encounter: {
      setting: 'primary-care',
      complaints: ['hip'],
      complaintText: 'Catching in the right groin when he turns at football.',
    },
  },
  {
    patient: {
      familyName: 'Whitfield',
      givenName: 'Mary',
      birthDate: '1938-12-01',
      sex: 'female',
      recordNumber: 'RS-1007',
    },
  },
];

export const HARBOUR_CASES: readonly DemoCase[] = [
  {
    patient: {
      familyName: 'Costa',
      givenName: 'Rui',
      birthDate: '1978-02-11',
      sex: 'male',
      recordNumber: '20-0001',
    },
    encounter: {
      setting: 'sports-medicine',
      complaints: ['hip'],
      complaintText: 'Groin pain with deep hip flexion since pre-season.',
    },
    history: [
      present('groin-pain', 'right'),
      present('hip-flexion-rotation-sport'),
      present('clicking-or-catching'),
      measured('duration-days', 90),
    ],
    examination: [
      present('fadir', 'right'),
      absent('fadir', 'left'),
      measured('hip-internal-rotation', 18, 'right'),
    ],
    workingDiagnosis: 'femoroacetabular-impingement-syndrome',
    order: { testId: 'xray-hip-and-pelvis', reason: 'Suspected impingement.' },
  },
  {
    patient: {
      familyName: 'Schmidt',
      givenName: 'Ute',
      birthDate: '1951-06-20',
      sex: 'female',
      recordNumber: '20-0002',
    },
    encounter: {
      setting: 'orthopaedics',
      complaints: ['buttock-leg', 'low-back'],
      complaintText: 'Both legs heavy after 200 metres, better sitting down or pushing a trolley.',
    },
    history: [
      present('neurogenic-claudication'),
      present('relieved-by-sitting'),
      present('relieved-by-bending-forward'),
      measured('walking-distance-metres', 200),
      ...NO_CAUDA_EQUINA,
    ],
    examination: [present('wide-based-gait'), absent('straight-leg-raise', 'left')],
    workingDiagnosis: 'lumbar-spinal-stenosis',
    signed: true,
  },
  {
    patient: {
      familyName: 'Adeyemi',
      givenName: 'Tunde',
      birthDate: '1995-10-05',
      sex: 'male',
      recordNumber: '20-0003',
    },
    encounter: {
      setting: 'rheumatology',
      complaints: ['low-back', 'buttock-leg'],
      complaintText: 'Wakes at four with stiff back, better after moving.',
    },
    history: [
      present('low-back-pain', 'left'),
      present('waking-second-half-of-night'),
      present('improves-with-exercise-not-rest'),
      present('alternating-buttock-pain'),
      present('nsaid-response'),
      measured('morning-stiffness-minutes', 60),
      measured('duration-days', 400),
    ],
  },
  {
    patient: {
      familyName: 'Marchetti',
      givenName: 'Elena',
      birthDate: '1986-08-08',
      sex: 'female',
      recordNumber: '20-0004',
    },
    encounter: {
      setting: 'physiotherapy',
      complaints: ['buttock-leg'],
      complaintText: 'Pain below the belt line on the right after the birth of her second child.',
    },
    history: [present('buttock-pain', 'right'), absent('leg-pain-below-knee', 'right')],
    examination: [
      present('sij-thigh-thrust', 'right'),
      present('sij-distraction', 'right'),
      present('sij-compression', 'right'),
      present('posterior-superior-iliac-spine-tenderness', 'right'),
    ],
  },
  {
    patient: {
      familyName: 'Yamada',
      givenName: 'Ken',
      birthDate: '1962-04-04',
      sex: 'male',
      recordNumber: '20-0005',
    },
  },
];
