// One recorded finding: its id, side and answer must fit what the knowledge base says it is.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { sideSchema } from '@/lib/knowledge/schema/primitives';
import { isRecord, oneOf, shown, suggestion, unknownKeys } from './input-errors';
import { bandOf } from './observation';
import type { InputError, Observation } from './types';

const KEYS = ['id', 'side', 'state', 'value', 'unit', 'bulk'];
const STATES = ['present', 'absent', 'equivocal', 'not-tested', 'could-not-test'] as const;

/** The observation, or undefined with at least one error added. `unit` is checked and dropped. */
export function parseObservation(
  { findings }: Pick<KnowledgeBase, 'findings'>,
  entry: unknown,
  path: string,
  errors: InputError[],
): Observation | undefined {
  if (!isRecord(entry)) {
    errors.push({ field: path, message: 'Give an object with an id and a state or a value.' });
    return undefined;
  }
  const { id } = entry;
  if (typeof id !== 'string') {
    errors.push({ field: `${path}.id`, message: 'Give the id of a finding.' });
    return undefined;
  }
  const finding = findings.get(id);
  if (!finding) {
    const message = `No finding "${shown(id)}"${suggestion(id, findings.keys())}`;
    errors.push({ field: `${path}.id`, message });
    return undefined;
  }
  const found = unknownKeys(entry, KEYS, path);
  const side = parseSide(finding, entry.side, path, found);
  const answer = parseAnswer(finding, entry, `${path} ${id}`, found);
  const bulk = parseBulk(entry, `${path} ${id}`, found);
  errors.push(...found);
  if (found.length > 0 || !answer) return undefined;
  return { id, ...(side ? { side } : {}), ...answer, ...(bulk ? { bulk } : {}) };
}

function parseSide(
  { id, sided }: Finding,
  side: unknown,
  path: string,
  errors: InputError[],
): Observation['side'] {
  if (side === undefined || side === null) return undefined;
  if (sided) return oneOf(`${path} ${id}.side`, side, sideSchema.options, errors);
  errors.push({ field: `${path} ${id}.side`, message: 'This finding has no sides; leave it out.' });
  return undefined;
}

/** Only what a block can be answered with: absent. `false` is the same as leaving it out. */
function parseBulk(
  { bulk, state }: Record<string, unknown>,
  field: string,
  errors: InputError[],
): true | undefined {
  if (bulk === undefined || bulk === false) return undefined;
  if (bulk === true && state === 'absent') return true;
  const message = 'Give true, with the state absent, or leave it out.';
  errors.push({ field: `${field}.bulk`, message });
  return undefined;
}

type Answer = Pick<Observation, 'state' | 'value'>;

function parseAnswer(
  finding: Finding,
  { state, value, unit }: Record<string, unknown>,
  field: string,
  errors: InputError[],
): Answer | undefined {
  if (unit !== undefined && unit !== finding.unit) {
    const wanted = finding.unit
      ? `Give the value in ${finding.unit}.`
      : 'This finding has no unit.';
    errors.push({ field: `${field}.unit`, message: wanted });
    return undefined;
  }
  if ((state === undefined) === (value === undefined)) {
    const message = `Give a state or a value, not both. ${expected(finding)}`;
    errors.push({ field, message });
    return undefined;
  }
  if (state !== undefined) return parseState(finding, state, field, errors);
  if (finding.kind === 'measure') return parseMeasure(finding, value, field, errors);
  if (finding.kind === 'choice') return parseChoice(finding, value, field, errors);
  errors.push({ field: `${field}.value`, message: expected(finding) });
  return undefined;
}

function parseState(
  finding: Finding,
  given: unknown,
  field: string,
  errors: InputError[],
): Answer | undefined {
  const state = oneOf(`${field}.state`, given, STATES, errors);
  const isYesOrNo = state === 'present' || state === 'absent';
  if (isYesOrNo && finding.kind !== 'binary' && !finding.abnormal) {
    errors.push({ field: `${field}.state`, message: expected(finding) });
    return undefined;
  }
  return state ? { state } : undefined;
}

function parseMeasure(
  finding: Finding,
  value: unknown,
  field: string,
  errors: InputError[],
): Answer | undefined {
  const { min, max } = finding.range ?? {
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
  };
  const isPossible =
    typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
  if (isPossible && bandOf(finding, value) >= 0) return { value };
  errors.push({ field: `${field}.value`, message: expected(finding) });
  return undefined;
}

function parseChoice(
  finding: Finding,
  value: unknown,
  field: string,
  errors: InputError[],
): Answer | undefined {
  const options = finding.outcomes.map(({ id }) => id);
  const option = oneOf(`${field}.value`, value, options, errors);
  return option === undefined ? undefined : { value: option };
}

/** What to write for this finding. */
function expected({ kind, unit, range, outcomes, abnormal }: Finding): string {
  if (kind === 'binary') return `Give a state: ${STATES.join(', ')}.`;
  const orState = abnormal ? `, or the state present (${abnormal.label}) or absent` : '';
  if (kind === 'choice') {
    return `Give a value: ${outcomes.map(({ id }) => id).join(', ')}${orState}.`;
  }
  const limits = range ? ` from ${range.min} to ${range.max}` : '';
  return `Give a value: a number${limits}${unit ? ` ${unit}` : ''}${orState}.`;
}
