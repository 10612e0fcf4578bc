import { bandsPartitionRange } from './bands-partition-range';
import { baseRateAgrees } from './base-rate-agrees';
import { baseRatesSumToOne } from './base-rates-sum-to-one';
import { bodyRegionsNameAnswers } from './body-regions-name-answers';
import type { Check } from './check';
import { citesEveryNumber } from './cites-every-number';
import { codeExists } from './code-exists';
import { complaintStatesItsSites } from './complaint-states-its-sites';
import { derivedOnlyKnownFields } from './derived-only-known-fields';
import { estimatesSaySo } from './estimates-say-so';
import { everyConditionHasEvidence } from './every-condition-has-evidence';
import { everyFindingUsed } from './every-finding-used';
import { everyOutcomeHasARatio } from './every-outcome-has-a-ratio';
import { everySourceUsed } from './every-source-used';
import { expertEstimatesAreWide } from './expert-estimates-are-wide';
import { extremeRatioNeedsNote } from './extreme-ratio-needs-note';
import { fileNameIsId } from './file-name-is-id';
import { imagingFirstLineIsRecommended } from './imaging-first-line-is-recommended';
import { intervalContainsPoint } from './interval-contains-point';
import { jointRuleCountsPartition } from './joint-rule-counts-partition';
import { jointRuleKeepsCovered } from './joint-rule-keeps-covered';
import { listsNameOnce } from './lists-name-once';
import { measuresHaveUnits } from './measures-have-units';
import { mustNotMissHasScreening } from './must-not-miss-has-screening';
import { noDanglingIds } from './no-dangling-ids';
import { pairsAreListedOnce } from './pairs-are-listed-once';
import { predicatesMakeSense } from './predicates-make-sense';
import { priorsSum } from './priors-sum';
import { ratioSides } from './ratio-sides';
import { ratiosAgreeWithSensitivity } from './ratios-agree-with-sensitivity';
import { readingAge } from './reading-age';
import { redFlagHasAction } from './red-flag-has-action';
import { ruleIdsDiffer } from './rule-ids-differ';
import { settingsHavePriors } from './settings-have-priors';
import { sharesMakeOne } from './shares-make-one';
import { sourceCanBeOpened } from './source-can-be-opened';
import { uncappedNeedsAStudy } from './uncapped-needs-a-study';
import { withheldOnWhatItNames } from './withheld-on-what-it-names';

/** Identity first, then numbers, then completeness: the order in which faults are best mended. */
export const ALL_CHECKS: readonly Check[] = [
  fileNameIsId,
  listsNameOnce,
  noDanglingIds,
  predicatesMakeSense,
  citesEveryNumber,
  codeExists,
  estimatesSaySo,
  intervalContainsPoint,
  baseRatesSumToOne,
  bandsPartitionRange,
  measuresHaveUnits,
  everyOutcomeHasARatio,
  sharesMakeOne,
  ratioSides,
  ratiosAgreeWithSensitivity,
  baseRateAgrees,
  extremeRatioNeedsNote,
  expertEstimatesAreWide,
  uncappedNeedsAStudy,
  derivedOnlyKnownFields,
  priorsSum,
  settingsHavePriors,
  jointRuleCountsPartition,
  jointRuleKeepsCovered,
  pairsAreListedOnce,
  ruleIdsDiffer,
  complaintStatesItsSites,
  bodyRegionsNameAnswers,
  redFlagHasAction,
  withheldOnWhatItNames,
  mustNotMissHasScreening,
  imagingFirstLineIsRecommended,
  readingAge,
  sourceCanBeOpened,
  everyConditionHasEvidence,
  everyFindingUsed,
  everySourceUsed,
];
