// Everything that is known, parsed and indexed once; what reads it may rely on every shape.
import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { compareText, type Fault, KnowledgeError } from './fault';
import { groupBy } from './group-by';
import { type FileParser, parseFile, parseFolder, takeAsParsed } from './parse-file';
import type { KnowledgeFolder, RawKnowledge } from './raw-knowledge';
import { type BodyRegion, bodyRegionSchema } from './schema/body-region';
import {
  type Complaint,
  type Condition,
  complaintSchema,
  conditionSchema,
  type Priors,
  priorsSchema,
  type RedFlagRule,
  redFlagRuleSchema,
  type Setting,
  settingSchema,
} from './schema/condition';
import { type ConditionPairs, conditionPairsSchema } from './schema/condition-pair';
import {
  type Advice,
  type Anatomy,
  adviceSchema,
  anatomySchema,
  type DiagnosisCodes,
  diagnosisCodesSchema,
  type Exercise,
  exerciseSchema,
} from './schema/education';
import {
  type DependenceGroup,
  dependenceGroupSchema,
  type Evidence,
  evidenceSchema,
  type JointRule,
  jointRuleSchema,
  type RejectedRule,
  rejectedRuleSchema,
} from './schema/evidence';
import { type Finding, findingSchema } from './schema/finding';
import { type Model, modelSchema } from './schema/model';
import type { ComplaintId, SettingId } from './schema/primitives';
import { type Source, sourceSchema } from './schema/source';
import {
  type ImagingRule,
  imagingRuleSchema,
  type LaboratoryPanel,
  laboratoryPanelSchema,
  type Test,
  testSchema,
} from './schema/test';

/** Maps are keyed by id and run in alphabetical order of the ids. */
export type KnowledgeBase = {
  /** "kb-" and the first 12 digits of the SHA-256 of the data: equal data, equal version. */
  readonly version: string;
  readonly model: Model;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly conditions: ReadonlyMap<string, Condition>;
  /** condition → finding → evidence */
  readonly evidenceByCondition: ReadonlyMap<string, ReadonlyMap<string, Evidence>>;
  /** finding → condition → evidence */
  readonly evidenceByFinding: ReadonlyMap<string, ReadonlyMap<string, Evidence>>;
  readonly tests: ReadonlyMap<string, Test>;
  readonly laboratoryPanels: readonly LaboratoryPanel[];
  /** Highest precedence first, then by id: the first that matches wins. */
  readonly imagingRules: readonly ImagingRule[];
  readonly redFlagRules: readonly RedFlagRule[];
  readonly jointRulesByCondition: ReadonlyMap<string, readonly JointRule[]>;
  /** Published rules and signs that are not used, with the reason. */
  readonly rejectedRules: readonly RejectedRule[];
  readonly dependenceGroups: ReadonlyMap<string, DependenceGroup>;
  /** Conditions that may be present at once. */
  readonly conditionPairs: readonly ConditionPairs[];
  /** setting → complaint → priors */
  readonly priors: ReadonlyMap<SettingId, ReadonlyMap<ComplaintId, Priors>>;
  readonly settings: ReadonlyMap<SettingId, Setting>;
  readonly complaints: ReadonlyMap<ComplaintId, Complaint>;
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly advice: ReadonlyMap<string, Advice>;
  readonly anatomy: ReadonlyMap<string, Anatomy>;
  /** Places of the pain drawing. */
  readonly bodyRegions: ReadonlyMap<string, BodyRegion>;
  /** By classification: "icd-10-cm". */
  readonly diagnosisCodes: ReadonlyMap<string, DiagnosisCodes>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Every parsed file, for what must look at all of them alike. */
  readonly files: readonly KnowledgeFile[];
};

export type KnowledgeFile = {
  /** Path below lib/knowledge/data. */
  readonly file: string;
  readonly entry: unknown;
};

/** Parses and indexes all files. Throws one KnowledgeError that lists every fault of every file. */
export function loadKnowledgeBase(raw: RawKnowledge): KnowledgeBase {
  return index(raw, versionOf(raw), parseFile);
}

/**
 * Indexes data whose version is kept by a release. They were parsed without a fault when the release
 * was made, and parsing changes nothing in a file (no schema has a default or a transform), so it is
 * not done again at every start, where it takes more than half of the time.
 */
export function loadReleasedKnowledgeBase(raw: RawKnowledge, version: string): KnowledgeBase {
  return index(raw, version, takeAsParsed);
}

function index(raw: RawKnowledge, version: string, parse: FileParser): KnowledgeBase {
  const faults: Fault[] = [];
  const files: KnowledgeFile[] = [];
  function read<Entry>(folder: KnowledgeFolder, schema: z.ZodType<Entry>) {
    const parsed = parseFolder(folder, raw[folder], schema, parse);
    faults.push(...parsed.faults);
    files.push(...parsed.files);
    return parsed.files.map(({ entry }) => entry);
  }

  const findings = read('findings', findingSchema);
  const conditions = read('conditions', conditionSchema);
  const evidence = read('evidence', evidenceSchema);
  const tests = read('tests', testSchema);
  const laboratoryPanels = read('laboratory-panels', laboratoryPanelSchema);
  const imagingRules = read('imaging-rules', imagingRuleSchema);
  const redFlagRules = read('red-flag-rules', redFlagRuleSchema);
  const jointRules = read('joint-rules', jointRuleSchema);
  const rejectedRules = read('rejected-rules', rejectedRuleSchema);
  const dependenceGroups = read('dependence-groups', dependenceGroupSchema);
  const conditionPairs = read('condition-pairs', conditionPairsSchema);
  const priors = read('priors', priorsSchema);
  const settings = read('settings', settingSchema);
  const complaints = read('complaints', complaintSchema);
  const exercises = read('exercises', exerciseSchema);
  const advice = read('advice', adviceSchema);
  const anatomy = read('anatomy', anatomySchema);
  const bodyRegions = read('body-regions', bodyRegionSchema);
  const diagnosisCodes = read('diagnosis-codes', diagnosisCodesSchema);
  const sources = read('sources', sourceSchema);
  const model = parse('model.json', raw.model, modelSchema);
  if (!model.ok) faults.push(...model.error);
  if (!model.ok || faults.length > 0) throw new KnowledgeError(faults);

  return {
    version,
    model: model.value,
    findings: byId(findings),
    conditions: byId(conditions),
    evidenceByCondition: byTwo(evidence, conditionOf, findingOf),
    evidenceByFinding: byTwo(evidence, findingOf, conditionOf),
    tests: byId(tests),
    laboratoryPanels,
    imagingRules: imagingRules.sort(
      (a, b) => b.precedence - a.precedence || compareText(a.id, b.id),
    ),
    redFlagRules,
    jointRulesByCondition: groupBy(jointRules, conditionOf),
    rejectedRules,
    dependenceGroups: byId(dependenceGroups),
    conditionPairs,
    priors: byTwo(
      priors,
      ({ setting }) => setting,
      ({ complaint }) => complaint,
    ),
    settings: byId(settings),
    complaints: byId(complaints),
    exercises: byId(exercises),
    advice: byId(advice),
    anatomy: byId(anatomy),
    bodyRegions: byId(bodyRegions),
    diagnosisCodes: byId(diagnosisCodes),
    sources: byId(sources),
    files: [...files, { file: 'model.json', entry: model.value }],
  };
}

/**
 * "kb-" and 12 hexadecimal digits over every file, in alphabetical order of folders and names, so that
 * the order on the disk does not matter. A folder without files changes nothing.
 */
export function versionOf({ model, ...folders }: RawKnowledge): string {
  const hash = createHash('sha256').update(JSON.stringify(model));
  const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
    compareText(a, b);
  for (const [folder, files] of Object.entries(folders).sort(byName)) {
    for (const [name, content] of Object.entries(files).sort(byName)) {
      hash.update(JSON.stringify([folder, name, content]));
    }
  }
  return `kb-${hash.digest('hex').slice(0, 12)}`;
}

function conditionOf(entry: { readonly condition: string }): string {
  return entry.condition;
}

function findingOf(entry: { readonly finding: string }): string {
  return entry.finding;
}

function byId<Id extends string, Entry extends { readonly id: Id }>(
  entries: readonly Entry[],
): ReadonlyMap<Entry['id'], Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function byTwo<Outer, Inner, Entry>(
  entries: readonly Entry[],
  outerOf: (entry: Entry) => Outer,
  innerOf: (entry: Entry) => Inner,
): ReadonlyMap<Outer, ReadonlyMap<Inner, Entry>> {
  const outer = new Map<Outer, Map<Inner, Entry>>();
  for (const [key, group] of groupBy(entries, outerOf)) {
    outer.set(key, new Map(group.map((entry) => [innerOf(entry), entry])));
  }
  return outer;
}
