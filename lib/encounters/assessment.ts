import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import type { Prisma } from '@/lib/db/generated/client';
import { barredFindings } from '@/lib/engine/barred-findings';
import { clusterProgress } from '@/lib/engine/cluster-progress';
import { ruleFlagsOf } from '@/lib/engine/rule-flags';
import type { Assessment, DifferentialItem, NextFinding, SuggestedTest } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { whereVisible } from '@/lib/patients/access';
import { err, ok, type Result } from '@/lib/result';
import { toAssessmentInput } from './assessment-input';
import { assessmentOrNull, computeAssessment } from './compute-assessment';
import { loadEncounter } from './load-encounter';
import { lockOpenEncounter } from './lock-encounter';
import type { WriteRefusal } from './refusal';
import type { EncounterId } from './schema';
import type { EncounterDto, LivePanelDto, PanelDto } from './types';

/**
 * What the engine says: of an open encounter now, of a signed one what it said when it was signed.
 * Null when there is no encounter the actor may see. Throws where the answers cannot be weighed.
 */
export async function assessEncounter(actor: Actor, id: EncounterId): Promise<LivePanelDto | null> {
  const panel = await panelOfEncounter(actor, id);
  if (panel?.assessment === null) throw new Error(`Encounter ${id} has no ranking`);
  return panel;
}

/** The same, but where the answers cannot be weighed the red-flag rules alone: they must never be missing. */
export async function panelOfEncounter(actor: Actor, id: EncounterId): Promise<PanelDto | null> {
  const loaded = await inClinic(actor, async (transaction) => {
    const encounter = await loadEncounter(transaction, actor, id);
    const signed =
      encounter?.status === 'signed' ? await signedAssessment(transaction, actor, id) : null;
    return encounter && { encounter, signed };
  });
  if (!loaded) return null;
  const { encounter, signed } = loaded;
  const encounterVersion = encounter.version;
  const assessment = signed ?? assessmentOrNull(encounter);
  const input = toAssessmentInput(encounter, knowledgeBase());
  const withheld = signed?.withheldFindings ?? barredFindings(knowledgeBase(), input);
  if (assessment) {
    const clusters = signed ? [] : clusterProgress(knowledgeBase(), input);
    return { assessment, clusters, withheld, encounterVersion };
  }
  const ruleFlags = ruleFlagsOf(knowledgeBase(), input);
  return { assessment: null, ruleFlags, withheld, encounterVersion };
}

/** Keeps what the engine says now, with its input and versions, for ever. The same is kept once. */
export async function recordAssessment(
  actor: Actor,
  id: EncounterId,
): Promise<Result<{ readonly assessmentId: string }, WriteRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockOpenEncounter(transaction, actor, id);
    if (!locked.ok) return locked;
    const encounter = await loadEncounter(transaction, actor, id);
    if (!encounter) return err('not-found');
    return ok({ assessmentId: await keepAssessment(transaction, actor, encounter) });
  });
}

/** The id of the stored assessment. The caller holds the lock on the encounter. */
export async function keepAssessment(
  transaction: Transaction,
  actor: Actor,
  encounter: EncounterDto,
): Promise<string> {
  const output = computeAssessment(encounter);
  const { inputHash, knowledgeVersion, engineVersion } = output;
  const { clinicId } = actor;
  const identity = {
    clinicId,
    encounterId: encounter.id,
    inputHash,
    knowledgeVersion,
    engineVersion,
  };
  const kept = await transaction.assessment.findFirst({ where: identity, select: { id: true } });
  if (kept) return kept.id;
  const { id } = await transaction.assessment.create({
    data: {
      ...identity,
      input: toJson(toAssessmentInput(encounter, knowledgeBase())),
      output: toJson(output),
      createdBy: actor.personId,
    },
    select: { id: true },
  });
  await recordEvent(transaction, actor, {
    type: 'assessment.recorded',
    patientId: encounter.patient.id,
    encounterId: encounter.id,
    assessmentId: id,
  });
  return id;
}

/** What was shown when the record was signed, never computed anew. */
async function signedAssessment(
  transaction: Transaction,
  actor: Actor,
  encounterId: EncounterId,
): Promise<Assessment | null> {
  const signature = await transaction.signature.findFirst({
    where: { ...whereVisible(actor), encounterId },
    select: { assessment: { select: { output: true } } },
  });
  return signature && fromJson(signature.assessment.output);
}

/** Plain data by its type: it has no member JSON cannot hold. */
function toJson(value: object): Prisma.InputJsonObject {
  return value as Prisma.InputJsonObject;
}

type LaterField = 'notConsidered' | 'stopping' | 'withheldFindings';
type LaterTestField = 'otherRatings' | 'crossings';

/** What every engine has written, and what only later ones do. */
type Written = Omit<Assessment, LaterField | 'tests' | 'differential' | 'nextFindings'> &
  Partial<Pick<Assessment, LaterField>> & {
    readonly differential: readonly Later<DifferentialItem, 'widthFrom'>[];
    readonly nextFindings: readonly Later<NextFinding, 'step' | 'minutes'>[];
    readonly tests: readonly Later<SuggestedTest, LaterTestField>[];
  };
type Later<Type, Field extends keyof Type> = Omit<Type, Field> & Partial<Pick<Type, Field>>;

/**
 * Written by `keepAssessment` and by nothing else, and never changed. What an older engine did not write is empty:
 * it did not say when to stop, and proposed nothing but questions and examinations.
 */
function fromJson(output: Prisma.JsonValue): Assessment {
  const written = output as unknown as Written;
  return {
    ...written,
    notConsidered: written.notConsidered ?? [],
    withheldFindings: written.withheldFindings ?? [],
    stopping: written.stopping ?? { isReached: false, because: '' },
    differential: written.differential.map((item) => ({
      ...item,
      widthFrom: item.widthFrom ?? [],
    })),
    nextFindings: written.nextFindings.map((next) => ({
      ...next,
      step: next.step ?? 'ask',
      minutes: next.minutes ?? 0,
    })),
    tests: written.tests.map((test) => ({
      ...test,
      otherRatings: test.otherRatings ?? [],
      crossings: test.crossings ?? [],
    })),
  };
}
