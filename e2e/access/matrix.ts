// The declared policy of every page, route and server action. The inventory test compares it with what
// the build holds: a new one without a row fails.
import { randomUUID } from 'node:crypto';

/** Records of the clinic that is attacked. */
export type Target = {
  readonly patientId: string;
  /** Open. */
  readonly encounterId: string;
  readonly signedEncounterId: string;
  readonly orderId: string;
  /** Its result is in and waits to be reviewed. */
  readonly resultedOrderId: string;
  readonly followUpId: string;
};

export type Audience = 'everyone' | 'signed-in' | 'clinicians' | 'overseers' | 'administrators';

export type PageRow = {
  readonly path: (target: Target) => string;
  readonly audience: Audience;
  /** Shows one record: to another clinic's clinician it is not found. */
  readonly isRecord: boolean;
  /** Where the start page sends those who have no worklist. */
  readonly leadsOverseersTo?: string;
  /** Only leads on to another row, and says nothing of its own. */
  readonly isRedirect?: boolean;
};

const STEPS = '/(clinic)/encounters/[encounterId]/(steps)';

export const PAGES: Readonly<Record<string, PageRow>> = {
  '/(clinic)/page': { ...page(() => '/', 'clinicians'), leadsOverseersTo: '/audit' },
  '/(clinic)/audit/page': page(() => '/audit', 'overseers'),
  '/(clinic)/education/page': page(() => '/education', 'signed-in'),
  '/(clinic)/education/anatomy/page': page(() => '/education/anatomy', 'signed-in'),
  '/(clinic)/education/[exerciseId]/page': page(() => '/education/bridge', 'signed-in'),
  '/(clinic)/evidence/page': page(() => '/evidence', 'signed-in'),
  '/(clinic)/evidence/[conditionId]/page': page(() => '/evidence/hip-osteoarthritis', 'signed-in'),
  '/(clinic)/evidence/[conditionId]/[findingId]/page': page(
    () => '/evidence/hip-osteoarthritis/hip-internal-rotation',
    'signed-in',
  ),
  '/(clinic)/evidence/changes/page': page(() => '/evidence/changes', 'signed-in'),
  '/(clinic)/evidence/compare/page': page(() => '/evidence/compare', 'signed-in'),
  '/(clinic)/evidence/reports/page': page(() => '/evidence/reports', 'administrators'),
  '/(clinic)/evidence/rules/page': page(() => '/evidence/rules', 'signed-in'),
  '/(clinic)/evidence/rules/[ruleId]/page': page(
    () => '/evidence/rules/adolescent-hip-pain',
    'signed-in',
  ),
  '/(clinic)/help/page': page(() => '/help', 'signed-in'),
  '/(clinic)/patients/page': page(() => '/patients', 'clinicians'),
  '/(clinic)/patients/new/page': page(() => '/patients/new', 'clinicians'),
  '/(clinic)/patients/[patientId]/page': record(({ patientId }) => `/patients/${patientId}`),
  '/(clinic)/encounters/[encounterId]/page': {
    ...page(({ encounterId }) => `/encounters/${encounterId}`, 'signed-in'),
    isRedirect: true,
  },
  [`${STEPS}/history/page`]: record(({ encounterId }) => `/encounters/${encounterId}/history`),
  [`${STEPS}/exam/page`]: record(({ encounterId }) => `/encounters/${encounterId}/exam`),
  [`${STEPS}/differential/page`]: record(
    ({ encounterId }) => `/encounters/${encounterId}/differential`,
  ),
  [`${STEPS}/differential/contrast/page`]: record(
    ({ encounterId }) => `/encounters/${encounterId}/differential/contrast`,
  ),
  [`${STEPS}/differential/question/page`]: record(
    ({ encounterId }) => `/encounters/${encounterId}/differential/question`,
  ),
  [`${STEPS}/orders/page`]: record(({ encounterId }) => `/encounters/${encounterId}/orders`),
  [`${STEPS}/summary/page`]: record(({ encounterId }) => `/encounters/${encounterId}/summary`),
  '/(clinic)/encounters/[encounterId]/follow-up/page': record(
    ({ encounterId }) => `/encounters/${encounterId}/follow-up`,
  ),
  '/(print)/encounters/[encounterId]/print/page': record(
    ({ encounterId }) => `/encounters/${encounterId}/print`,
  ),
  '/(print)/encounters/[encounterId]/request/[orderId]/page': record(
    ({ encounterId, orderId }) => `/encounters/${encounterId}/request/${orderId}`,
  ),
  '/(print)/encounters/[encounterId]/handout/page': record(
    ({ encounterId }) => `/encounters/${encounterId}/handout`,
  ),
  '/api/encounters/[encounterId]/pdf/route': record(
    ({ encounterId }) => `/api/encounters/${encounterId}/pdf?document=handout`,
  ),
  '/sign-in/page': page(() => '/sign-in', 'everyone'),
  '/api/knowledge/[version]/how-to/route': page(
    () => '/api/knowledge/kb-000000000000/how-to',
    'signed-in',
  ),
  '/api/knowledge/[version]/vocabulary/route': page(
    () => '/api/knowledge/kb-000000000000/vocabulary',
    'signed-in',
  ),
  '/api/device-key/[deviceId]/route': page(
    () => '/api/device-key/0b6f3c0e-7f9d-4a56-9e8a-4f3f5c7a1b2d',
    'signed-in',
  ),
  '/api/health/route': page(() => '/api/health', 'everyone'),
  '/api/auth/[...nextauth]/route': page(() => '/api/auth/session', 'everyone'),
  '/icon.svg/route': page(() => '/icon.svg', 'everyone'),
};

/** Made by Next itself; they show no record. */
export const FRAMEWORK_PAGES = ['/_global-error/page', '/_not-found/page'];

export type RouteRow = {
  readonly path: (target: Target) => string;
  /** The body of a POST that its rightful user could make; it changes the records. */
  readonly body: () => Readonly<Record<string, unknown>>;
};

/** Route handlers that take a POST of JSON. */
export const ROUTES: Readonly<Record<string, RouteRow>> = {
  '/api/encounters/[encounterId]/observations/route': {
    path: ({ encounterId }) => `/api/encounters/${encounterId}/observations`,
    body: () => ({
      findingId: 'low-back-pain',
      side: 'left',
      state: 'present',
      bulk: false,
      baseVersion: 0,
      idempotencyKey: randomUUID(),
    }),
  },
  '/api/encounters/[encounterId]/pain-drawing/route': {
    path: ({ encounterId }) => `/api/encounters/${encounterId}/pain-drawing`,
    body: () => ({
      marks: [{ region: 'groin', side: 'left', sensation: 'pain' }],
      worst: null,
      baseVersion: 0,
      idempotencyKey: randomUUID(),
    }),
  },
  '/api/encounters/[encounterId]/observations/bulk/route': {
    path: ({ encounterId }) => `/api/encounters/${encounterId}/observations/bulk`,
    body: () => ({
      findings: [{ findingId: 'log-roll', side: 'left' }],
      idempotencyKey: randomUUID(),
    }),
  },
};

export type ActionRow = {
  /** A page that carries the action. */
  readonly from: (target: Target) => string;
  /** Arguments of a call that its rightful user could make. */
  readonly call: (target: Target) => readonly unknown[];
  /** Whether that call changes the records of the clinic. */
  readonly writes: boolean;
  /** Whose right it is, when it is not the clinician's. */
  readonly by?: 'administrator';
};

export const ACTIONS: Readonly<Record<string, ActionRow>> = {
  registerPatientAction: {
    from: () => '/patients/new',
    call: () => [
      {
        familyName: 'Intruder',
        givenName: 'Ivo',
        birthDate: '1970-01-01',
        sex: 'male',
        genderText: '',
        recordNumber: randomUUID(),
        allergyStatus: 'not-asked',
        allergyText: '',
        confirmedNotDuplicate: true,
      },
    ],
    writes: true,
  },
  searchPatientsAction: { from: () => '/patients', call: () => [{}, {}], writes: false },
  reportEvidenceAction: {
    from: () => '/evidence/hip-osteoarthritis/hip-internal-rotation',
    call: () => [
      {
        conditionId: 'hip-osteoarthritis',
        findingId: 'hip-internal-rotation',
        text: 'The table prints another figure.',
        idempotencyKey: randomUUID(),
      },
    ],
    // A report is about the evidence; the records of the clinic stay as they are.
    writes: false,
  },
  answerReportAction: {
    from: () => '/evidence/reports',
    call: () => [randomUUID(), { answer: 'Corrected.' }],
    writes: false,
    by: 'administrator',
  },
  startEncounterAction: {
    from: ({ patientId }) => `/patients/${patientId}`,
    call: ({ patientId }) => [
      { patientId, setting: 'primary-care', complaints: ['hip'], complaintText: 'Intruded' },
    ],
    writes: true,
  },
  amendComplaintAction: step('history', () => ({
    setting: 'primary-care',
    complaints: ['low-back'],
    complaintText: 'Intruded',
    baseVersion: 1,
  })),
  saveHistoryDetailAction: step('history', () => ({
    activities: [{ text: 'Intruding', score: 1 }],
    treatments: [],
    height: null,
    weight: null,
    baseVersion: 0,
    idempotencyKey: randomUUID(),
  })),
  recordFirstImpressionAction: step('differential', () => ({
    conditionId: 'hip-osteoarthritis',
    certainty: 'possible',
  })),
  setImpressionFirstAction: {
    from: ({ encounterId }) => `/encounters/${encounterId}/differential`,
    call: () => [true],
    // A preference of a browser, kept in its cookie.
    writes: false,
  },
  recordJudgementAction: step('differential', () => ({
    workingDiagnosis: 'hip-osteoarthritis',
    certainty: 'possible',
    candidates: [],
    baseVersion: 0,
  })),
  placeOrderAction: step('orders', () => ({
    testId: 'none',
    urgency: 'routine',
    reason: 'Intruded',
    idempotencyKey: randomUUID(),
  })),
  recordResultAction: {
    from: ({ encounterId }) => `/encounters/${encounterId}/orders`,
    call: ({ orderId }) => [orderId, { resultText: 'Intruded', baseVersion: 1 }],
    writes: true,
  },
  reviewResultAction: {
    from: ({ encounterId }) => `/encounters/${encounterId}/orders`,
    call: ({ resultedOrderId }) => [resultedOrderId, { note: 'Intruded', baseVersion: 2 }],
    writes: true,
  },
  cancelOrderAction: {
    from: ({ encounterId }) => `/encounters/${encounterId}/orders`,
    call: ({ orderId }) => [orderId, { reason: 'Intruded', baseVersion: 1 }],
    writes: true,
  },
  planFollowUpAction: step('follow-up', () => ({
    dueOn: new Date().toISOString().slice(0, 10),
    reason: 'Intruded',
    idempotencyKey: randomUUID(),
  })),
  recordFollowUpAction: step('follow-up', () => ({
    followUpId: null,
    baseVersion: 0,
    painScore: 1,
    activity: '',
    functionScore: null,
    globalChange: null,
    workStatus: null,
    text: 'Intruded',
    diagnosis: NOT_CONFIRMED,
    diagnosisBaseVersion: 0,
    idempotencyKey: randomUUID(),
  })),
  recordDiagnosisAction: step('follow-up', () => ({
    diagnosis: NOT_CONFIRMED,
    baseVersion: 0,
    idempotencyKey: randomUUID(),
  })),
  cancelFollowUpAction: {
    from: ({ encounterId }) => `/encounters/${encounterId}/follow-up`,
    call: ({ followUpId }) => [followUpId, { reason: 'Intruded', baseVersion: 1 }],
    writes: true,
  },
  amendNoteAction: step('summary', () => ({ text: 'Intruded', baseVersion: 0 })),
  signEncounterAction: step(
    'summary',
    () => ({
      reviewed: true,
      password: 'guessed guessed guessed',
      redFlagDispositions: [],
      baseVersion: 1,
    }),
    false,
  ),
  addAddendumAction: {
    from: ({ signedEncounterId }) => `/encounters/${signedEncounterId}/summary`,
    call: ({ signedEncounterId }) => [
      signedEncounterId,
      { text: 'Intruded', idempotencyKey: randomUUID() },
    ],
    writes: true,
  },
};

const NOT_CONFIRMED = {
  kind: 'not-confirmed',
  conditionId: null,
  text: '',
  establishedBy: null,
  establishedOn: null,
  correctionReason: '',
};

function page(path: PageRow['path'], audience: Audience): PageRow {
  return { path, audience, isRecord: false };
}

function record(path: PageRow['path']): PageRow {
  return { path, audience: 'clinicians', isRecord: true };
}

function step(name: string, input: () => unknown, writes = true): ActionRow {
  return {
    from: ({ encounterId }) => `/encounters/${encounterId}/${name}`,
    call: ({ encounterId }) => [encounterId, input()],
    writes,
  };
}
