export type OrderStatus = 'ordered' | 'resulted' | 'cancelled';

export type OrderDto = {
  readonly id: string;
  readonly testId: string;
  readonly status: OrderStatus;
  readonly urgency: 'emergency' | 'same-day' | 'urgent' | 'routine';
  /** As suggested at the time: the appropriateness, with the rule that said so. */
  readonly appropriateness: string | null;
  readonly rule: string | null;
  /** Why, in the clinician's words; required where the test is usually not appropriate. */
  readonly reason: string;
  readonly resultText: string | null;
  readonly cancelledReason: string | null;
  readonly orderedBy: string;
  readonly orderedAt: string;
  readonly version: number;
};
