// Where the width of an interval comes from: which share, or which finding, is so little known. To first order the
// variance of the log odds is a sum over all that is uncertain, each with the square of its effect.
import type { CompiledModel } from './compiled-model';
import { roundForOutput } from './deterministic-math';
import { at } from './probability';
import type { Ranking } from './rank';
import type { WidthSource } from './types';
import { noiseOfTerm } from './uncertainty';

/** Explained for the leading candidates only, the largest sources of each. */
const EXPLAINED = 5;
const LISTED = 4;
/** A rival less probable than this moves no interval that can be seen. */
const TOO_RARE_TO_MATTER = 1e-3;
/** Under this share a source is not worth a line. */
const NOTICEABLE = 0.05;

/** By condition index; empty for those that do not lead. The shares of all sources together make 1. */
export function widthSources(model: CompiledModel, ranking: Ranking): readonly WidthSource[][] {
  const sources = uncertainParts(model, ranking);
  const leading = new Set(ranking.order.slice(0, EXPLAINED));
  return model.conditions.map((_, condition) =>
    leading.has(condition) ? sourcesFor(model, ranking, sources, condition) : [],
  );
}

/** One uncertain quantity: it moves the weight of one condition by its standard error. */
type Part = {
  readonly moves: number;
  readonly variance: number;
  readonly subject: Omit<WidthSource, 'share'>;
};

function uncertainParts(model: CompiledModel, ranking: Ranking): Part[] {
  return model.conditions.flatMap(({ id: condition, label }, moves) => {
    if (at(ranking.probabilities, moves) < TOO_RARE_TO_MATTER) return [];
    const standardError = at(ranking.prior.standardErrors, moves);
    const prior: Part = {
      moves,
      variance: standardError * standardError,
      subject: {
        kind: 'prior',
        id: condition,
        label: `Share of ${label}`,
        condition,
        status: null,
      },
    };
    const terms = (ranking.contributions[moves] ?? []).flatMap((term): Part[] => {
      const noise = noiseOfTerm(term, moves);
      if (!noise) return [];
      const rule = term.joint?.rule.rule;
      const finding = term.answer?.finding;
      const subject = rule ?? finding?.finding;
      const status = rule?.status ?? finding?.evidence.get(moves)?.study.status ?? null;
      if (!subject) return [];
      return [
        {
          moves,
          variance: noise.standardError * noise.standardError,
          subject: { kind: term.kind, id: subject.id, label: subject.label, condition, status },
        },
      ];
    });
    return [prior, ...terms];
  });
}

function sourcesFor(
  model: CompiledModel,
  ranking: Ranking,
  parts: readonly Part[],
  condition: number,
): WidthSource[] {
  const effects = effectsOnLogOdds(model, ranking, condition);
  const variances = Float64Array.from(parts, ({ moves, variance }) => {
    const effect = at(effects, moves);
    return variance * effect * effect;
  });
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  if (total === 0) return [];
  return parts
    .flatMap(({ subject }, i): WidthSource[] => {
      const share = at(variances, i) / total;
      return share < NOTICEABLE ? [] : [{ ...subject, share: roundForOutput(share) }];
    })
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .slice(0, LISTED);
}

/**
 * How the log odds of a condition answer to the log weight of each condition: the sum over hypotheses h with that
 * weight of P(h) ([h has the condition] - P) / (P (1 - P)).
 */
function effectsOnLogOdds(
  { conditions, pairs }: CompiledModel,
  { hypotheses, probabilities }: Ranking,
  condition: number,
): Float64Array {
  const p = at(probabilities, condition);
  const scale = p * (1 - p);
  const effect = (hypothesis: number, has: boolean) =>
    scale === 0 ? 0 : (at(hypotheses, hypothesis) * (Number(has) - p)) / scale;
  const effects = Float64Array.from(conditions, (_, moves) => effect(moves, moves === condition));
  for (const { hypothesis, conditions: both } of pairs) {
    const ofPair = effect(hypothesis, both.includes(condition));
    for (const moves of both) effects[moves] = at(effects, moves) + ofPair;
  }
  return effects;
}
