// The knowledge as it lies in the files: one record per folder, from file name (without .json, and
// below the folder) to content. Nothing here is trusted yet.

/** Keys are file names below the folder: "groin-pain", "hip-fracture/age", "primary-care/hip". */
export type RawFolder = Readonly<Record<string, unknown>>;

export type KnowledgeFolder = keyof ReturnType<typeof emptyFolders>;

export type RawKnowledge = Readonly<Record<KnowledgeFolder, RawFolder>> & {
  /** data/model.json */
  readonly model: unknown;
};

/** The folders of data/, with nothing in them; evidence and priors have one more level below. */
export function emptyFolders() {
  const empty = (): Record<string, unknown> => ({});
  return {
    findings: empty(),
    conditions: empty(),
    evidence: empty(),
    tests: empty(),
    'laboratory-panels': empty(),
    sources: empty(),
    'imaging-rules': empty(),
    'red-flag-rules': empty(),
    'joint-rules': empty(),
    'rejected-rules': empty(),
    'dependence-groups': empty(),
    'condition-pairs': empty(),
    priors: empty(),
    settings: empty(),
    complaints: empty(),
    exercises: empty(),
    advice: empty(),
    anatomy: empty(),
    'body-regions': empty(),
    'diagnosis-codes': empty(),
  };
}
