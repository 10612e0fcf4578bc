export type OrderStatus = 'ordered' | 'resulted' | 'reviewed' | 'cancelled';

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
  /** As it was sent; null where nobody wrote one. */
  readonly requestText: string | null;
  /** What follows from the result; null until somebody has seen it. */
  readonly reviewNote: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
  readonly orderedBy: string;
  readonly orderedAt: string;
  readonly version: number;
};

/** The same test of the same patient in another encounter. */
export type EarlierTest = {
  readonly testId: string;
  readonly status: OrderStatus;
  readonly orderedAt: string;
  readonly resultText: string | null;
};
