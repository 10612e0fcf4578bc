export type ConditionName = {
  readonly id: string;
  readonly label: string;
  /** Other names, by which it is found as well. */
  readonly also: string;
};

/** The condition of this name, or of one of its other names; nothing while the name is not whole. */
export function conditionNamed(
  conditions: readonly ConditionName[],
  text: string,
): ConditionName | undefined {
  const wanted = text.trim().toLocaleLowerCase('en-GB');
  if (wanted === '') return undefined;
  return (
    conditions.find(({ label }) => label.toLocaleLowerCase('en-GB') === wanted) ??
    conditions.find(({ also }) => also.toLocaleLowerCase('en-GB').split('; ').includes(wanted))
  );
}
