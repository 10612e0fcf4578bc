// What happens next, in words for the patient: the tests that were ordered and the visits that are planned.
import { format, parseISO } from 'date-fns';
import type { FollowUpDto } from '@/lib/follow-up/types';
import type { Test } from '@/lib/knowledge/schema/test';
import type { OrderDto } from '@/lib/orders/types';

const WHEN: Readonly<Record<OrderDto['urgency'], string>> = {
  emergency: 'It must be done now.',
  'same-day': 'It must be done today.',
  urgent: 'It will be done soon, within two weeks.',
  routine: 'There is no rush. You will be told the day.',
};

/** By how the modality begins; the first that fits. */
const WHAT: readonly (readonly [string, string])[] = [
  ['radiography', 'an X-ray'],
  ['dual-energy', 'a low-dose X-ray of the bones'],
  ['magnetic resonance', 'an MRI scan. It uses a magnet and no X-rays'],
  ['computed tomography', 'a CT scan. It uses X-rays'],
  ['nuclear medicine', 'a bone scan'],
  ['ultrasound', 'an ultrasound scan. It uses sound and no X-rays'],
  ['blood', 'a blood test'],
  ['genetic blood', 'a blood test'],
  ['urine', 'a urine test'],
  ['swab', 'a swab'],
  ['joint fluid', 'a test of the fluid in the joint'],
  ['electrodiagnosis', 'a test of the nerves'],
  ['image-guided', 'a test with a needle, put in with the help of a scan'],
  ['injection', 'an injection'],
  ['Doppler', 'a blood flow test'],
];
const ANY_TEST = 'a test';
const NO_IMAGING = 'You do not need an X-ray or a scan for now.';
const NO_VISIT =
  'No visit is planned yet. Ask us when to come back, and what to do if you get no better.';

/** "You need a blood test: ESR and CRP. It must be done today." Cancelled orders and the reason for an order, which is for colleagues, are left out. */
export function nextSteps(
  orders: readonly OrderDto[],
  followUps: readonly FollowUpDto[],
  tests: ReadonlyMap<string, Test>,
): readonly string[] {
  const testSteps = orders.flatMap((order) => orderStep(order, tests.get(order.testId)));
  const visitSteps = followUps.flatMap(followUpStep);
  // A sheet that only says "no scan" leaves open what comes instead.
  const isOpen = testSteps.length > 0 && testSteps.every((step) => step === NO_IMAGING);
  return [...testSteps, ...(isOpen && visitSteps.length === 0 ? [NO_VISIT] : visitSteps)];
}

function orderStep(order: OrderDto, test: Test | undefined): readonly string[] {
  if (order.status === 'cancelled') return [];
  if (order.testId === 'none') return [NO_IMAGING];
  const label = test?.label ?? order.testId;
  if (order.status !== 'ordered') return [`This test is done: ${label}. Ask us what it showed.`];
  return [`You need ${whatKind(test?.modality ?? '')}. Its name: ${label}. ${WHEN[order.urgency]}`];
}

function whatKind(modality: string): string {
  return WHAT.find(([beginning]) => modality.startsWith(beginning))?.[1] ?? ANY_TEST;
}

function followUpStep({ status, dueOn }: FollowUpDto): readonly string[] {
  if (status !== 'planned' || dueOn === null) return [];
  return [`We want to see you again on ${format(parseISO(dueOn), 'd MMMM yyyy')}.`];
}
